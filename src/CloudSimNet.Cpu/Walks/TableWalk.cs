// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Walks;

/// <summary>One walk through one table: what the caches leave to be read, and how long that takes.</summary>
internal struct TableWalk
{
    /// <summary>Reads of the entry above the leaf's table, at most 1.</summary>
    public double UpperReads;

    /// <summary>Reads of all entries above that one.</summary>
    public double TopReads;

    /// <summary>Walks that begin at the root, at most 1.</summary>
    public double RootReads;

    /// <summary>Upper entries that are found in a cache of entries instead.</summary>
    public double CachedReads;

    /// <summary>Whether the caches are asked where to begin.</summary>
    public double LookUps;

    /// <summary>Latency of the leaf entry.</summary>
    public double LeafLatency;

    /// <summary>Latency of the entry above it.</summary>
    public double UpperLatency;

    /// <summary>Cycles of the walk.</summary>
    /// <param name="access">Of a look-up in a walk cache.</param>
    /// <param name="top">Of an entry near the root, which is always in the second-level cache.</param>
    public readonly double Cycles(double access, double top) =>
        ((LookUps + CachedReads) * access) + LeafLatency + (UpperReads * UpperLatency) + (TopReads * top);
}
