// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Requests that come from outside at a rate, whatever becomes of those before.</summary>
public sealed record OpenWorkloadSpec
{
    /// <summary>Its name; not empty, and no other workload of the application has it. Its random stream depends on it.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the service that is requested.</summary>
    public required string Service { get; init; }

    /// <summary>How many come in a second.</summary>
    public required RateProfile Rate { get; init; }

    /// <summary>The law of the gaps between requests. Only its shape counts: gaps are divided by its mean, which must be finite and above 0, and by the rate.</summary>
    public IDistribution Gaps { get; init; } = Distributions.Exponential(1);

    /// <summary>The size of a request.</summary>
    public Bytes Request { get; init; } = Bytes.Zero;

    /// <summary>The size of its answer.</summary>
    public Bytes Response { get; init; } = Bytes.Zero;

    /// <summary>From when the workload is added until it begins; the first request comes a gap later.</summary>
    public SimDuration After { get; init; } = SimDuration.Zero;

    /// <summary>No request is made after this instant.</summary>
    public SimTime Until { get; init; } = SimTime.Never;

    /// <summary>How many requests are made at most.</summary>
    public long Requests { get; init; } = long.MaxValue;

    internal WorkloadTerms Terms => new(Name, Service, Request, Response, After, Until, Requests);

    internal IReadOnlyList<ModelProblem> Problems(Application application, string path)
    {
        var check = new ModelCheck(path);
        Terms.Check(check, application);
        check.Require(Rate is not null, "rate", "null", "a profile, such as RateProfile.Constant(50)");
        Rate?.Check(check, "rate");
        check.Require(Gaps is { Mean: > 0 and < double.PositiveInfinity }, "gaps", Gaps is null ? "null" : $"A law with a mean of {FormattableString.Invariant($"{Gaps.Mean}")}", "a law whose mean is finite and above 0");
        return check.Problems;
    }
}
