// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Services;

/// <summary>Several calls at once.</summary>
internal sealed class ForkRunner(IReadOnlyList<CallStage> calls, ServiceId[] callees, RandomStream chance) : IStageRunner
{
    /// <inheritdoc/>
    public StageStep Go(StageTurn turn)
    {
        // The note has which call it is and how often it was its turn.
        var (which, times) = ((int)(turn.Note >> 32), (int)turn.Note);
        if (which == callees.Length)
            return StageStep.Done;
        var call = calls[which];
        turn.Note = ++times < call.Times ? turn.Note + 1 : (which + 1L) << 32;
        return call.IsMade(chance) ? StageStep.BeginCall(callees[which], call.Request, call.Response) : StageStep.Again;
    }
}
