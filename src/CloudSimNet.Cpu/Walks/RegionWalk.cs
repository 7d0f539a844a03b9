// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Walks;

/// <summary>The walks that one region of memory causes, and what is known of them so far. Levels are counted from the lowest table, 1.</summary>
internal struct RegionWalk
{
    /// <summary>How many small pages it has.</summary>
    public double SmallPages;

    /// <summary>Where its pages are used in turn: walks from the first to the last of them. Otherwise 0.</summary>
    public double SweepWalks;

    /// <summary>Walks for each instruction.</summary>
    public double Rate;

    /// <summary>The guest's table.</summary>
    public TableWalk Guest;

    /// <summary>The host's table, on the way to data.</summary>
    public TableWalk Host;

    /// <summary>The guest's lowest tables whose place in the host's memory isn't known from a walk cache, for each walk.</summary>
    public double TablesAsked;

    /// <summary>Those of them that aren't in the nested TLB either: the host's table is walked for them.</summary>
    public double TablesWalked;

    /// <summary>Latency of the host's leaf entry for one of the guest's lowest tables.</summary>
    public double TableLeafLatency;

    /// <summary>How many tables of a level the region has.</summary>
    public readonly double Tables(int level) => Math.Max(1, Math.Ceiling(SmallPages / (1L << (PageSizes.BitsPerLevel * level))));

    /// <summary>How many pages of a size it has.</summary>
    public readonly double Pages(PageSize size) => Math.Max(1, Math.Ceiling(SmallPages / (1L << (PageSizes.BitsPerLevel * (int)size))));

    /// <summary>Things that its walks use.</summary>
    /// <param name="things">How many, at least 1.</param>
    /// <param name="uses">Of each walk.</param>
    public readonly Population Using(double things, double uses)
    {
        var count = Math.Max(1, things);
        return new Population(count, Rate * uses, SweepWalks == 0 ? 0 : Math.Max(1, SweepWalks * uses / count));
    }
}
