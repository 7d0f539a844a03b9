// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Cpu.Costs;

namespace CloudSimNet;

/// <summary>How long a virtual machine ran during a stay, and the cycles of work that has been settled.</summary>
internal struct StayLedger
{
    private CycleLedger settled;
    private double sampledCycles;
    private long ranNs; // While it runs, less the time at which that began.

    /// <summary>The machine begins to run, or goes on.</summary>
    public void Begin(SimTime now) => ranNs -= now.Nanoseconds;

    /// <summary>The machine is halted, or ends. Only while it runs.</summary>
    public void End(SimTime now) => ranNs += now.Nanoseconds;

    /// <summary>Enters cycles of work that costs so much.</summary>
    public void Add(CostBreakdown cost, double cycles) => settled.Add(cost, cycles);

    /// <summary>Enters what was done of the machine's sampled demand, which costs what its own workload does.</summary>
    public void AddSampled(double cycles) => sampledCycles += cycles;

    /// <summary>Adds all that was settled to a split.</summary>
    public readonly void AddTo(CycleSplit split, CostBreakdown sampledCost)
    {
        settled.AddTo(split);
        split.Add(sampledCost, sampledCycles);
    }

    /// <summary>How long the machine has run, in nanoseconds.</summary>
    public readonly long RanNs(bool isRunning, SimTime now) => ranNs + (isRunning ? now.Nanoseconds : 0);
}
