// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Work that stands in a virtual machine's line and runs on its virtual cores: a job, or something that is too short and too frequent to be one.</summary>
public abstract class VmTask : CpuTask
{
    private protected VmTask(int id, double work)
        : base(id, work)
    {
    }

    /// <summary>What its work costs where it runs, known from when it was first worked on; null before that.</summary>
    public CostBreakdown? Cost { get; private protected set; }

    /// <summary>The next one in the line this one stands in.</summary>
    internal VmTask? Behind { get; set; }

    /// <summary>What it claims of the machine's virtual cores.</summary>
    internal abstract JobSpec Claim { get; }

    /// <summary>It is about to be worked on: the first time, it is found out what that costs.</summary>
    internal abstract void Price();

    /// <summary>The virtual machine has begun to work on it.</summary>
    internal abstract void NoteStarted();

    /// <summary>It ends without its virtual machine's doing: the machine itself has let it go already.</summary>
    internal abstract void EndAs(JobState state);

    /// <summary>What an instruction of it costs on a machine that has a host.</summary>
    private protected CostBreakdown CostOn(VirtualMachine vm) =>
        vm.Spec.Technique is NoOverhead ? CostBreakdown.NoOverhead : vm.Estate.Costs.Of(Claim.Profile ?? vm.Spec.Profile, vm.Spec.Technique, vm.Host!.Spec.Processor);
}
