// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Users each of whom thinks, makes a request, waits for the answer, and thinks again.</summary>
public sealed record ClosedWorkloadSpec
{
    /// <summary>Its name; not empty, and no other workload of the application has it. Its random stream depends on it.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the service that is requested.</summary>
    public required string Service { get; init; }

    /// <summary>How many users there are; 1 or more.</summary>
    public required int Users { get; init; }

    /// <summary>How long a user thinks before each request, the first included, in seconds; must not give negative numbers.</summary>
    public required IDistribution ThinkTime { get; init; }

    /// <summary>How long a user whose request was rejected or failed waits in addition; above 0 s, so that users who think for no time don't try for ever at one instant.</summary>
    public SimDuration PauseAfterLoss { get; init; } = SimDuration.FromSeconds(1);

    /// <summary>The size of a request.</summary>
    public Bytes Request { get; init; } = Bytes.Zero;

    /// <summary>The size of its answer.</summary>
    public Bytes Response { get; init; } = Bytes.Zero;

    /// <summary>From when the workload is added until the users begin to think.</summary>
    public SimDuration After { get; init; } = SimDuration.Zero;

    /// <summary>No request is made after this instant.</summary>
    public SimTime Until { get; init; } = SimTime.Never;

    /// <summary>How many requests all users together make at most.</summary>
    public long Requests { get; init; } = long.MaxValue;

    internal WorkloadTerms Terms => new(Name, Service, Request, Response, After, Until, Requests);

    internal IReadOnlyList<ModelProblem> Problems(Application application, string path)
    {
        var check = new ModelCheck(path);
        Terms.Check(check, application);
        check.Require(Users >= 1, "users", Users, "1 or more");
        check.Require(ThinkTime is not null, "thinkTime", "null", "a law, such as Distributions.Exponential(7)");
        check.Require(PauseAfterLoss > SimDuration.Zero, "pauseAfterLoss", PauseAfterLoss, "above 0 s");
        return check.Problems;
    }
}
