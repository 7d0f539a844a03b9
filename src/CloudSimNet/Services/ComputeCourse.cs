// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Computing, as one thread of the virtual machine.</summary>
internal sealed class ComputeCourse(ComputeStage stage, Sampler work, string path) : StageCourse
{
    private readonly JobSpec claim = new() { Work = Instructions.Zero, Weight = stage.Weight, Profile = stage.Profile };

    /// <inheritdoc/>
    public override bool Go(Visit visit)
    {
        if (visit.Step++ > 0)
            return true;
        var instructions = work.Next();
        if (!(instructions >= 0 && double.IsFinite(instructions)))
            throw new InvalidOperationException(FormattableString.Invariant($"The work of {path} was to be drawn and the number was {instructions}; instructions must be at least 0 and finite. Use a distribution such as log-normal or gamma."));
        visit.Compute(instructions, claim);
        return false;
    }
}
