// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Users each of whom thinks, makes a request, waits for the answer, and thinks again.</summary>
public sealed record ClosedWorkloadSpec : WorkloadSpec
{
    /// <summary>How many users there are; 1 or more.</summary>
    public required int Users { get; init; }

    /// <summary>How long a user thinks before each request, the first included, in seconds; must not give negative numbers.</summary>
    public required IDistribution ThinkTime { get; init; }

    /// <summary>How long a user whose request was rejected or failed waits in addition; above 0 s, so that users who think for no time don't try for
    /// ever at one instant.</summary>
    public SimDuration PauseAfterLoss { get; init; } = SimDuration.FromSeconds(1);

    private protected override void CheckOwn(ModelCheck check)
    {
        check.Require(Users >= 1, "users", Users, "1 or more");
        check.Require(ThinkTime is not null, "thinkTime", "null", "a distribution, such as Distributions.Exponential(7)");
        check.Require(PauseAfterLoss > SimDuration.Zero, "pauseAfterLoss", PauseAfterLoss, "above 0 s");
    }
}
