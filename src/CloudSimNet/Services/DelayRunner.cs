// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Waiting for a while.</summary>
internal sealed class DelayRunner(Sampler seconds) : IStageRunner
{
    /// <inheritdoc/>
    public StageStep Go(StageTurn turn) => turn.Number > 0 ? StageStep.Done : StageStep.Wait(seconds.NextDuration());
}
