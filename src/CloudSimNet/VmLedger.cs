// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scheduling;

namespace CloudSimNet;

/// <summary>A virtual machine's running time, and the cycles of its jobs that are over.</summary>
internal struct VmLedger
{
    private CycleLedger over;
    private long ranNs; // While it runs, less the time at which that began.

    /// <summary>The machine begins to run, or goes on.</summary>
    public void Begin(SimTime now) => ranNs -= now.Nanoseconds;

    /// <summary>The machine is halted, or ends. Only while it runs.</summary>
    public void End(SimTime now) => ranNs += now.Nanoseconds;

    /// <summary>A job that was worked on is over.</summary>
    public void Add(CostBreakdown cost, double cycles) => over.Add(cost, cycles);

    /// <summary>Adds what the machine's cycles were spent on up to now.</summary>
    /// <param name="split">Where to.</param>
    /// <param name="share">Its share, in which its jobs run.</param>
    /// <param name="traceCycles">What its trace has done.</param>
    /// <param name="cost">What that costs.</param>
    /// <param name="halted">The first of its jobs that don't run, in each line.</param>
    /// <param name="now">The simulation's clock.</param>
    public readonly void AddUsed(CycleSplit split, CpuShare share, double traceCycles, CostBreakdown cost, (VmTask? Waiting, VmTask? Parked) halted, SimTime now)
    {
        over.AddTo(split);
        split.Add(cost, traceCycles);
        var running = new List<CpuTask>();
        share.CopyTasksTo(running);
        foreach (var task in running)
        {
            if (task is VmTask job)
                split.Add(job.Cost!, job.ServedCycles(now));
        }

        AddHalted(split, halted.Waiting, now);
        AddHalted(split, halted.Parked, now);
    }

    /// <summary>Where the machine's cycles went up to now.</summary>
    public readonly VmCycles Read(VirtualMachine vm, CpuShare share, SimTime now)
    {
        var split = new CycleSplit();
        vm.AddUsed(split);
        split.AddMissed(share.MissedCycles(now), share.CoStopCycles(now));
        var ns = ranNs + (vm.State == VmState.Running ? now.Nanoseconds : 0);
        var entitlement = (Int128)vm.Spec.VirtualCpus * VmEntitlement.VirtualCpuClock(vm.Host!.Spec, vm.Spec).Hertz * ns / 1_000_000_000;
        if (split.Exceeds(entitlement))
            throw new SimulationBugException(share.Pool.Simulation, $"vm/{vm.Id}", $"its account has more than the {entitlement} cycles that it was entitled to.");
        var (used, coStop, ready, idle) = split.Cut(entitlement);
        return new VmCycles(entitlement, used, ready, coStop, idle);
    }

    private static void AddHalted(CycleSplit split, VmTask? first, SimTime now)
    {
        for (var job = first; job is not null; job = job.Behind)
        {
            if (job.Cost is not null)
                split.Add(job.Cost, job.ServedCycles(now));
        }
    }
}
