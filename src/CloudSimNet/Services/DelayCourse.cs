// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Waiting for a while.</summary>
internal sealed class DelayCourse(Sampler seconds) : StageCourse
{
    /// <inheritdoc/>
    public override bool Go(Visit visit)
    {
        if (visit.Step++ > 0)
            return true;
        var delay = seconds.NextDuration();
        if (delay == SimDuration.Zero)
            return true;
        visit.Wait(delay);
        return false;
    }
}
