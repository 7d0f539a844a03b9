// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Admission;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Workloads;

namespace CloudSimNet;

/// <summary>A virtual machine's period on one host: its part of the host's processor, what it holds there, and where its cycles went.</summary>
/// <remarks>
/// A machine that never moves has one stay, from its placement until its capacity is given back; a move ends one and begins the next. Each stay's
/// account adds up by itself, so those of a
/// machine's life and of a host's add up too.
/// </remarks>
public sealed class Stay : IDemandPlace
{
    private Hold hold;
    private object shareOrEnd; // Its share while it lasts, and what has become of it afterwards.

    internal Stay(VirtualMachine vm, Host host, Hold hold, CpuShare share, Stay? earlier)
    {
        (VirtualMachine, Host, this.hold, shareOrEnd, Earlier) = (vm, host, hold, share, earlier);
        Since = host.Datacenter.Inventory.Simulation.Now;
    }

    /// <summary>Whose stay it is.</summary>
    public VirtualMachine VirtualMachine { get; }

    /// <summary>Where.</summary>
    public Host Host { get; }

    /// <summary>When it began.</summary>
    public SimTime Since { get; }

    /// <summary>When it ended; <see cref="SimTime.Never"/> while it lasts.</summary>
    public SimTime Until => Ended?.Until ?? SimTime.Never;

    /// <summary>The machine's stay before this one; null for its first.</summary>
    public Stay? Earlier { get; }

    /// <summary>Where its cycles went up to now, or its end. Computed when read, in O(the machine's jobs that aren't over); reading it changes
    /// nothing.</summary>
    public VmCycles Cycles
    {
        get
        {
            var split = new CycleSplit();
            AddUsed(split);
            var (missed, coStop) = Ended is { } end ? (end.Missed, end.CoStop) : (Share.MissedCycles(Now), Share.CoStopCycles(Now));
            split.AddMissed(missed, coStop);
            var (spec, now) = (VirtualMachine.AskedFor, Now);
            var ns = Ledger.RanNs(IsOpen && VirtualMachine.IsRunning, now);
            var entitlement = (Int128)spec.VirtualCpus * VmEntitlement.VirtualCpuClock(Host.Spec, spec).Hertz * ns / 1_000_000_000;
            if (split.Exceeds(entitlement))
                throw new SimulationBugException(Host.Datacenter.Inventory.Simulation, $"vm/{VirtualMachine.Id}", $"its account on host {Host.Id} has more than the {entitlement} cycles that it was entitled to.");
            var (used, held, ready, _, idle) = split.Cut(entitlement);
            return new VmCycles(entitlement, used, ready, held, idle);
        }
    }

    /// <summary>What the machine gets of the host. Only while the stay lasts.</summary>
    internal CpuShare Share => shareOrEnd as CpuShare ?? throw new InvalidOperationException($"The stay of virtual machine {VirtualMachine.Id} on host {Host.Id} ended at {Until}; nothing can run in it any more.");

    /// <inheritdoc/>
    CpuShare IDemandPlace.Share => Share;

    /// <inheritdoc/>
    Frequency IDemandPlace.SampledClock => VirtualMachine.AskedFor.ClockLimit.IsUnlimited ? Host.Spec.Clock : VirtualMachine.AskedFor.ClockLimit;

    /// <summary>The machine's first stay.</summary>
    internal Stay First
    {
        get
        {
            var first = this;
            while (first.Earlier is { } earlier)
                first = earlier;
            return first;
        }
    }

    /// <summary>Whether it lasts.</summary>
    internal bool IsOpen => shareOrEnd is CpuShare;

    /// <summary>The next of the host's stays, in the order in which they began, among those that last or among those that are over.</summary>
    internal Stay? NextOnHost { get; set; }

    /// <summary>Its neighbour on the other side.</summary>
    internal Stay? PreviousOnHost { get; set; }

    /// <summary>What the machine's own workload costs here.</summary>
    internal CostBreakdown Cost => Host.Datacenter.Inventory.Costs.Of(VirtualMachine.AskedFor.Profile, VirtualMachine.AskedFor.Technique, Host.Spec.Processor);

    /// <summary>What all work has been served here up to now, in cycles.</summary>
    internal double ServedCycles => Ended?.Served ?? Share.ServedCycles(Now);

    private StayEnd? Ended => shareOrEnd as StayEnd;

    // While the stay lasts the account lies with the machine, which each of its jobs' ends touches anyway.
    private ref StayLedger Ledger
    {
        get
        {
            if (Ended is { } end)
                return ref end.Ledger;
            return ref VirtualMachine.Ledger;
        }
    }

    private SimTime Now => Host.Datacenter.Inventory.Simulation.Now;

    /// <inheritdoc/>
    void IDemandPlace.AddDrift(double slopeHzPerNs, double meanAtNs) => Host.Power.AddDrift(slopeHzPerNs, meanAtNs);

    /// <summary>The machine begins to run here, or goes on.</summary>
    internal void NoteRunning() => Ledger.Begin(Now);

    /// <summary>The machine is halted, or doesn't run here any more. Only while it runs.</summary>
    internal void NoteHalted() => Ledger.End(Now);

    /// <summary>Enters what was done for the machine at a price.</summary>
    internal void Enter(CostBreakdown cost, double cycles) => Ledger.Add(cost, cycles);

    /// <summary>Enters what was done of the machine's sampled demand, in cycles.</summary>
    internal void EnterSampled(double cycles) => Ledger.AddSampled(cycles);

    /// <summary>Adds what the machine's cycles here were spent on up to now.</summary>
    internal void AddUsed(CycleSplit split)
    {
        Ledger.AddTo(split, Cost);
        if (IsOpen)
            VirtualMachine.AddUnsettled(split);
    }

    /// <summary>It is over: the share and the capacity are given back. Everything must have been settled and detached.</summary>
    internal void End() => End(VirtualMachine.TakeLedger());

    /// <summary>The same, for one whose machine goes on elsewhere already.</summary>
    /// <param name="ledger">Its account, as the machine kept it.</param>
    internal void End(StayLedger ledger)
    {
        var ended = Share;
        ended.Pool.RemoveShare(ended);
        var end = new StayEnd(ended, Now, ledger);
        shareOrEnd = end;
        hold.Release(Host.Capacity);
        Host.NoteLeft(this);
    }

    /// <summary>What is kept of a stay that is over.</summary>
    private sealed class StayEnd(CpuShare share, SimTime now, StayLedger ledger)
    {
        public StayLedger Ledger = ledger;

        public SimTime Until { get; } = now;

        public double Served { get; } = share.ServedCycles(now);

        public double Missed { get; } = share.MissedCycles(now);

        public double CoStop { get; } = share.CoStopCycles(now);
    }
}
