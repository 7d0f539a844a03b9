// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Admission;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Scheduling;

namespace CloudSimNet;

/// <summary>Work that stands in a virtual machine's line and runs on its virtual cores: a job, or something that is too short and too frequent to be
/// one.</summary>
/// <remarks>Its work is guest instructions until it is first worked on, and cycles from then on, at what an instruction costs where its machine
/// stays. What it was served is entered into the account of the stay in which that happened.</remarks>
public abstract class VmTask : CpuTask
{
    private TaskRareState? rare; // None for most.

    private protected VmTask(int id, double instructions)
        : base(id, instructions)
    {
    }

    /// <summary>What its work costs where it runs, known from when it was first worked on; null before that.</summary>
    public CostBreakdown? Cost { get; private set; }

    /// <summary>The next one in the line this one stands in.</summary>
    internal VmTask? Behind { get; set; }

    /// <summary>Whether it runs beside whatever stands in the machine's line, as what a guest's kernel does.</summary>
    internal virtual bool IsBeside => false;

    /// <summary>What it claims of the machine's virtual cores.</summary>
    internal abstract JobSpec Claim { get; }

    /// <summary>The machine that works on it. Only once it has one.</summary>
    private protected abstract VirtualMachine Machine { get; }

    /// <summary>The virtual machine has begun to work on it.</summary>
    internal abstract void NoteStarted();

    /// <summary>It ends without its virtual machine's doing: the machine itself has let it go already.</summary>
    internal abstract void EndAs(JobState state);

    /// <summary>The most it can use of a virtual machine on a host.</summary>
    internal virtual Frequency CapOn(VmSpec vm, HostSpec host) => JobEntitlement.Cap(vm, Claim, VmEntitlement.VirtualCpuClock(host, vm));

    /// <summary>It is about to be worked on: the first time, it is found out what that costs.</summary>
    internal void Price()
    {
        if (Cost is not null)
            return;
        Cost = CostOn(Machine);
        if (!ReferenceEquals(Cost, CostBreakdown.NoOverhead) && !double.IsPositiveInfinity(WorkLeftDetached))
            SetWork(WorkLeftDetached * Cost.CyclesPerInstruction);
    }

    /// <summary>Its machine has gone on elsewhere: what is left costs what it costs there. Not while it is attached; what it was served must have
    /// been settled.</summary>
    internal void PriceAgain()
    {
        if (Cost is not { } before)
            return;
        Cost = CostOn(Machine);
        if (Cost.CyclesPerInstruction != before.CyclesPerInstruction && !double.IsPositiveInfinity(WorkLeftDetached))
            SetRemaining(WorkLeftDetached / before.CyclesPerInstruction * Cost.CyclesPerInstruction);
    }

    /// <summary>How long what is left takes with its virtual cores to itself; for ever where that has no end. Once it is priced.</summary>
    internal SimDuration TimeAlone(VmSpec vm, HostSpec host, SimTime now)
    {
        var seconds = RemainingCycles(now) / CapOn(vm, host).Hertz;
        return seconds < SimDuration.Forever.Seconds ? SimDuration.FromNanoseconds((long)Math.Ceiling(seconds * 1e9)) : SimDuration.Forever;
    }

    /// <summary>Competes for its machine's share.</summary>
    internal void AttachTo(Stay stay)
    {
        var vm = stay.VirtualMachine.AskedFor;
        var cap = CapOn(vm, stay.Host.Spec);
        if (cap > Frequency.Zero)
            stay.Share.Attach(this, JobEntitlement.Weight(vm, Claim), cap, Math.Min(Claim.Parallelism, vm.VirtualCpus));
    }

    /// <summary>Enters what it was served since it was last settled into its machine's account.</summary>
    internal void Settle(SimTime now)
    {
        if (Cost is null)
            return;
        var served = ServedCycles(now);
        Machine.NoteUsed(Cost, served - (rare?.SettledCycles ?? 0));
        rare?.NoteSettled(served, Cost);
    }

    /// <summary>The same, for a task that goes on at another price.</summary>
    internal void SettleForMove(SimTime now)
    {
        if (Cost is null)
            return;
        rare ??= new TaskRareState();
        Settle(now);
    }

    /// <summary>Adds what it was served and isn't settled yet.</summary>
    internal void AddUnsettled(CycleSplit split, SimTime now)
    {
        if (Cost is not null)
            split.Add(Cost, ServedCycles(now) - (rare?.SettledCycles ?? 0));
    }

    /// <summary>The instructions done up to now, at whatever they cost where they were done.</summary>
    private protected double InstructionsDone(SimTime now) => Cost is null ? 0
        : rare is null ? ServedCycles(now) / Cost.CyclesPerInstruction
        : rare.SettledInstructions + ((ServedCycles(now) - rare.SettledCycles) / Cost.CyclesPerInstruction);

    /// <summary>The instructions left at this moment.</summary>
    private protected double InstructionsLeft(SimTime now) => RemainingCycles(now) / (Cost?.CyclesPerInstruction ?? 1);

    /// <summary>Makes it another piece of work, of which nothing was done.</summary>
    private protected void RenewInstructions(double instructions)
    {
        Renew(instructions);
        Cost = null;
        rare?.Unsettle();
    }

    /// <summary>Its timer; none unless it was ever set.</summary>
    private protected EventHandle Timer
    {
        get => rare?.Timer ?? EventHandle.None;
        set => Rare.Timer = value;
    }

    private TaskRareState Rare => rare ??= new TaskRareState();

    private double WorkLeftDetached => RemainingCycles(SimTime.Zero); // Whatever the clock shows: nothing is served while it isn't attached.

    private CostBreakdown CostOn(VirtualMachine vm) =>
        vm.AskedFor.Technique is NoOverhead ? CostBreakdown.NoOverhead : vm.Inventory.Costs.Of(Claim.Profile ?? vm.AskedFor.Profile, vm.AskedFor.Technique, vm.CurrentStay!.Host.Spec.Processor);
}
