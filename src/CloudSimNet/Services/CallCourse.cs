// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Services;

/// <summary>Calls of one service, one after the other.</summary>
internal sealed class CallCourse(CallStage stage, Service callee, RandomStream chance) : StageCourse
{
    /// <inheritdoc/>
    public override bool Go(Visit visit)
    {
        while (visit.Step < stage.Times)
        {
            visit.Step++;
            if (!IsMade(stage, chance))
                visit.CountStep();
            else if (!visit.Call(callee, stage))
                return false;
        }

        return true;
    }

    /// <summary>Whether a call is made this time.</summary>
    public static bool IsMade(CallStage stage, RandomStream chance) =>
        stage.Probability >= 1 || (stage.Probability > 0 && chance.NextDouble() < stage.Probability);
}
