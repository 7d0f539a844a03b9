// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Admission;
using CloudSimNet.Storage;

namespace CloudSimNet.GuestIo;

/// <summary>A disk in a virtual machine: each operation first costs the machine's virtual cores what its virtualization takes, in competition with
/// all that runs there, and then goes to where the disk lies.</summary>
/// <remarks>
/// Requests wait for their cycles, so a machine without processor time has slow disks. Streams load the cores in proportion to their rate; that they
/// would be slower when the cores are busy is left out, and so is the
/// latency that virtualization adds to them. What the host's own threads take, where <see cref="IoVirtualization"/> says so, is the host's work where
/// the machine then stays; nobody waits for it. What the machine's cores spent stands in the machine's account among its exits and its work. While
/// the machine doesn't run, requests end as <see cref="IoStatus.Unavailable"/>
/// and streams stall; while it is paused both stand still. A machine with I/O under way isn't idle.
/// </remarks>
public sealed class GuestDisk : BlockDevice
{
    private readonly Stack<IoWork> spare = new();
    private readonly IoLoad load;
    private readonly IoCycles? hostSide; // None where it takes nothing.
    private int underWay;

    internal GuestDisk(VirtualMachine vm, string name, BlockDevice backing, IoVirtualization virtualization)
        : base(backing.Simulation, name, backing.Capacity)
    {
        (VirtualMachine, Backing, Virtualization) = (vm, backing, virtualization);
        Claim = new JobSpec { Work = Instructions.Zero, Profile = virtualization.ToProfile() };
        load = new IoLoad(this, vm.Inventory.NextTaskId());
        if (virtualization.HasHostSide)
            hostSide = new IoCycles(Simulation, HostWorkKind.VirtualDisk);
        AttachLower(backing);
        vm.Admit(new MachineLife(this));
    }

    /// <summary>Whose disk it is.</summary>
    public VirtualMachine VirtualMachine { get; }

    /// <summary>Where it lies.</summary>
    public BlockDevice Backing { get; }

    /// <summary>How the guest reaches it.</summary>
    public IoVirtualization Virtualization { get; }

    /// <summary>The cycles of a virtual core that an operation takes; null before the machine has a host.</summary>
    public double? CyclesPerOperation => VirtualMachine.Host is null ? null : Virtualization.Instructions * VirtualMachine.Inventory.Costs.Of(Claim.Profile!, VirtualMachine.Spec.Technique, VirtualMachine.Host.Spec.Processor).CyclesPerInstruction;

    /// <summary>The cycles that its requests and streams have taken of the hosts' own threads up to now.</summary>
    public double HostCycles => hostSide?.Total ?? 0;

    /// <inheritdoc/>
    public override bool IsAvailable => VirtualMachine.IsRunning && Backing.IsAvailable;

    internal JobSpec Claim { get; }

    internal bool IsHosted => VirtualMachine.State is VmState.Running or VmState.Paused;

    internal Frequency Clock => VmEntitlement.VirtualCpuClock(VirtualMachine.CurrentStay!.Host.Spec, VirtualMachine.AskedFor);

    /// <summary>The machine's cores are done with a request, or will never be.</summary>
    internal void Ended(IoWork work, bool isDone)
    {
        if (!isDone)
        {
            EndAfter(SimDuration.Zero, work, 0, IoStatus.Unavailable);
            return;
        }

        HostSide()?.Spend(Virtualization.HostCycles(work.Request.Length));
        Backing.Submit(work.Request, work);
    }

    /// <summary>A request has ended.</summary>
    internal void Over(IoWork work, IoStatus status)
    {
        var (listener, tag) = (work.Listener!, work.Tag);
        spare.Push(work);
        if (--underWay == 0)
            VirtualMachine.ChangeBusyHolds(-1);
        listener.IoEnded(tag, status);
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        demand.Through(Backing, pattern, operations);
        demand.Follow(load, operations);
        HostSide()?.AddDemand(demand, operations * Virtualization.HostCycles(pattern.BlockSize.Count));
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (!IsHosted)
        {
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
            return;
        }

        var work = spare.TryPop(out var made) ? made : new IoWork(this, VirtualMachine.Inventory.NextTaskId());
        if (underWay++ == 0)
            VirtualMachine.ChangeBusyHolds(1);
        work.Begin(request, listener, tag);
        VirtualMachine.AttachKernelWork(work, Clock);
    }

    // Where the machine stays now pays.
    private IoCycles? HostSide()
    {
        hostSide?.ChargeTo(VirtualMachine.Host!.Work);
        return hostSide;
    }

    private sealed class MachineLife(GuestDisk disk) : VmListener
    {
        public override void VmStarted() => disk.NotifyChanged();

        public override void VmHalted(bool isHalted) => disk.NotifyChanged();

        public override void VmMoved() => disk.NotifyChanged();

        public override void VmOver()
        {
            disk.DetachLower(disk.Backing);
            disk.NotifyChanged();
        }
    }
}
