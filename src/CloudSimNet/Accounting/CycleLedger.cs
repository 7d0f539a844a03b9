// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;

namespace CloudSimNet.Accounting;

/// <summary>Cycles of work that is over, by what it cost. Nearly always all of it costs the same, which stands here itself.</summary>
internal struct CycleLedger
{
    private CostBreakdown? cost;
    private double cycles;
    private List<(CostBreakdown Cost, double Cycles)>? others;

    /// <summary>Adds cycles of work that costs so much.</summary>
    public void Add(CostBreakdown itsCost, double itsCycles)
    {
        if (cost is null || ReferenceEquals(cost, itsCost))
        {
            cost ??= itsCost;
            cycles += itsCycles;
            return;
        }

        others ??= [];
        for (var i = 0; i < others.Count; i++)
        {
            if (!ReferenceEquals(others[i].Cost, itsCost))
                continue;
            others[i] = (itsCost, others[i].Cycles + itsCycles);
            return;
        }

        others.Add((itsCost, itsCycles));
    }

    /// <summary>Adds all of it to a split.</summary>
    public readonly void AddTo(CycleSplit split)
    {
        if (cost is not null)
            split.Add(cost, cycles);
        foreach (var (itsCost, itsCycles) in others ?? [])
            split.Add(itsCost, itsCycles);
    }
}
