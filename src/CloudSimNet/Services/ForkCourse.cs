// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Services;

/// <summary>Several calls at once.</summary>
internal sealed class ForkCourse(ForkStage stage, Service[] callees, RandomStream chance) : StageCourse
{
    /// <inheritdoc/>
    public override bool Go(Visit visit)
    {
        if (visit.Step++ > 0)
            return true;
        var generation = visit.Generation;
        for (var i = 0; i < callees.Length; i++)
        {
            var call = stage.Calls[i];
            for (var made = 0; made < call.Times; made++)
            {
                if (!CallCourse.IsMade(call, chance))
                {
                    visit.CountStep();
                    continue;
                }

                visit.Call(callees[i], call);
                if (visit.Generation != generation)
                    return false; // One of the calls failed at once, and the visit with it.
            }
        }

        return visit.Pending == 0;
    }
}
