// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Computing, as one thread of the virtual machine.</summary>
internal sealed class ComputeCourse(ComputeStage stage, Sampler work) : StageCourse
{
    private readonly JobSpec claim = new() { Work = Instructions.Zero, Weight = stage.Weight, Profile = stage.Profile };

    /// <inheritdoc/>
    public override bool Go(Visit visit)
    {
        if (visit.Step++ > 0)
            return true;
        visit.Compute(work.NextAmount(), claim);
        return false;
    }
}
