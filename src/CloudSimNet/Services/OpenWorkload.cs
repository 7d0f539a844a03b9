// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Requests that come from outside at a rate, whatever becomes of those before.</summary>
public sealed class OpenWorkload : Workload
{
    private readonly Sampler gaps;
    private readonly double meanGap;
    private RateCursor cursor;

    internal OpenWorkload(Application application, OpenWorkloadSpec spec)
        : base(application, spec)
    {
        Spec = spec;
        gaps = Simulation.Sampler($"application/{application.Name}/workload/{spec.Name}/gaps", spec.Interarrival);
        meanGap = spec.Interarrival.Mean;
        cursor = new RateCursor(spec.Rate);
        PlanNext();
    }

    /// <summary>What comes.</summary>
    public OpenWorkloadSpec Spec { get; }

    /// <inheritdoc/>
    private protected override void Go()
    {
        Request();
        PlanNext();
    }

    /// <inheritdoc/>
    private protected override void NoteOver(SimDuration pause)
    {
    }

    private void PlanNext()
    {
        const double MaxNs = 9.2e18;
        if (Made >= Spec.Requests)
            return;
        var gap = gaps.Next();
        if (!(gap >= 0))
            throw gaps.Impossible(gap, "gaps must be at least 0. Use a distribution without negative values, such as exponential or gamma.");
        var ns = cursor.Next(gap / meanGap);
        if (ns < MaxNs)
            Plan(StartsAt, SimDuration.FromNanoseconds((long)Math.Round(ns)));
        else if (double.IsFinite(ns) && Spec.Until.IsNever)
            Simulation.NoteBeyondTime(this);
    }
}
