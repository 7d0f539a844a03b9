// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Services;

/// <summary>Calls of one service, one after the other.</summary>
internal sealed class CallRunner(CallStage stage, ServiceId callee, RandomStream chance) : IStageRunner
{
    /// <inheritdoc/>
    public StageStep Go(StageTurn turn)
    {
        if (turn.Number >= stage.Times)
            return StageStep.Done;
        return stage.IsMade(chance) ? StageStep.Call(callee, stage.Request, stage.Response) : StageStep.Again;
    }
}
