// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Waiting for a while.</summary>
internal sealed class DelayCourse(Sampler seconds) : IStageCourse
{
    /// <inheritdoc/>
    public StageStep Go(StageTurn turn) => turn.Number > 0 ? StageStep.Done : StageStep.Wait(seconds.NextDuration());
}
