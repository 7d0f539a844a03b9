// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Requests that come from outside at a rate, whatever becomes of those before.</summary>
public sealed record OpenWorkloadSpec : WorkloadSpec
{
    /// <summary>How many come in a second.</summary>
    public required RateProfile Rate { get; init; }

    /// <summary>The distribution of the gaps between requests. Only its shape counts: gaps are divided by its mean, which must be finite and above 0,
    /// and by the rate.</summary>
    public IDistribution Interarrival { get; init; } = Distributions.Exponential(1);

    private protected override void CheckOwn(ModelCheck check)
    {
        check.Require(Rate is not null, "rate", "null", "a profile, such as RateProfile.Constant(50)");
        Rate?.Check(check, "rate");
        check.Require(Interarrival is { Mean: > 0 and < double.PositiveInfinity }, "gaps", Interarrival is null ? "null" : $"A distribution with a mean of {FormattableString.Invariant($"{Interarrival.Mean}")}", "a distribution whose mean is finite and above 0");
    }
}
