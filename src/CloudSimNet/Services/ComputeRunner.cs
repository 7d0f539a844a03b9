// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Computing, as one thread of the virtual machine.</summary>
internal sealed class ComputeRunner(ComputeTerms terms, Sampler work) : IStageRunner
{
    /// <inheritdoc/>
    public StageStep Go(StageTurn turn)
    {
        if (turn.Number > 0)
            return StageStep.Done;
        return StageStep.Compute(work.NextAmount(), terms);
    }
}
