// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>Who makes requests of a service: what open and closed workloads have in common.</summary>
public abstract record WorkloadSpec
{
    private protected WorkloadSpec()
    {
    }

    /// <summary>Its name; not empty, and no other workload of the application has it. Its random stream depends on it.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the service that is requested.</summary>
    public required string Service { get; init; }

    /// <summary>The size of a request.</summary>
    public Bytes Request { get; init; } = Bytes.Zero;

    /// <summary>The size of its answer.</summary>
    public Bytes Response { get; init; } = Bytes.Zero;

    /// <summary>From when the workload is added until it begins: until users begin to think, or gaps to be waited for.</summary>
    public SimDuration After { get; init; } = SimDuration.Zero;

    /// <summary>No request is made after this instant.</summary>
    public SimTime Until { get; init; } = SimTime.Never;

    /// <summary>How many requests are made at most.</summary>
    public long Requests { get; init; } = long.MaxValue;

    /// <summary>What is wrong with it.</summary>
    internal IReadOnlyList<ModelProblem> Problems(Application application, string path)
    {
        var check = new ModelCheck(path);
        check.Require(!string.IsNullOrEmpty(Name), "name", Name is null ? "null" : "''", "a name that isn't empty");
        check.Require(Name is null || !application.HasWorkload(Name), "name", $"'{Name}'", "a name that no other workload of the application has");
        check.Require(Service is not null && application.Has(Service), "service", Service is null ? "null" : $"'{Service}'", $"one of {string.Join(", ", application.Services.Select(one => one.Name))}");
        check.Require(Request.Count >= 0, "request", Request, "0 B or more");
        check.Require(Response.Count >= 0, "response", Response, "0 B or more");
        check.Require(After >= SimDuration.Zero, "after", After, "0 s or more");
        check.Require(Requests >= 0, "requests", Requests, "0 or more");
        CheckOwn(check);
        return check.Problems;
    }

    /// <summary>Adds what is wrong with what it doesn't have in common.</summary>
    private protected abstract void CheckOwn(ModelCheck check);
}
