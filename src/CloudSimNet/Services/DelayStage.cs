// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Waits, as for something that isn't modelled; the request keeps its thread.</summary>
public sealed record DelayStage : IServiceStage
{
    /// <summary>A delay that differs from request to request.</summary>
    /// <param name="seconds">The number of seconds; must not give negative numbers.</param>
    public DelayStage(IDistribution seconds)
    {
        ArgumentNullException.ThrowIfNull(seconds);
        Seconds = seconds;
    }

    /// <summary>A delay that is always the same.</summary>
    /// <param name="delay">0 s or more.</param>
    public DelayStage(SimDuration delay)
        : this(Distributions.Constant(delay.Seconds)) => ArgumentOutOfRangeException.ThrowIfLessThan(delay, SimDuration.Zero);

    /// <summary>The number of seconds, rounded to nanoseconds when drawn.</summary>
    public IDistribution Seconds { get; }

    /// <inheritdoc/>
    IStageRunner IServiceStage.Begin(StageSite site) => new DelayRunner(site.Sampler(Seconds));
}
