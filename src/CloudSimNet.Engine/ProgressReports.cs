// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>When a run tells how far it is: every few thousand events, and every two-hundredth of a run with an end.</summary>
internal sealed class ProgressReports
{
    private const int EventsBetween = 4096;
    private const int InTime = 200;

    private readonly IProgress<RunProgress> progress;
    private readonly long stepNs;
    private long nextNs;
    private int countdown;

    /// <summary>The reports of a run from one instant to another.</summary>
    public ProgressReports(IProgress<RunProgress> progress, long nowNs, long untilNs)
    {
        this.progress = progress;
        stepNs = untilNs == long.MaxValue ? long.MaxValue : Math.Max(1, (untilNs - nowNs) / InTime);
        nextNs = nowNs;
    }

    /// <summary>Whether it is time for a report; asked once an event.</summary>
    public bool IsDue(long nowNs) => countdown-- == 0 || nowNs >= nextNs;

    /// <summary>Makes a report.</summary>
    public void Report(in RunProgress now)
    {
        countdown = EventsBetween;
        var nowNs = now.Now.Nanoseconds;
        nextNs = stepNs > long.MaxValue - nowNs ? long.MaxValue : nowNs + stepNs;
        progress.Report(now);
    }
}
