// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>Caches that shorten page walks. Leaf entries aren't in them: those are what TLBs hold.</summary>
public sealed record WalkCaches
{
    /// <summary>Every walk reads every level.</summary>
    public static WalkCaches None { get; } = new() { Kind = WalkCacheKind.None };

    /// <summary>What is kept.</summary>
    public required WalkCacheKind Kind { get; init; }

    /// <summary>Of <see cref="WalkCacheKind.Translations"/>: entries that know the table for a 2 MiB part of the address (its entries are small
    /// pages), for the guest and again for the host dimension.</summary>
    public int DirectoryEntries { get; init; }

    /// <summary>Of <see cref="WalkCacheKind.Translations"/>: entries that know the table for a 1 GiB part, for each dimension.</summary>
    public int PointerEntries { get; init; }

    /// <summary>Of <see cref="WalkCacheKind.Translations"/>: entries that know the table for a 512 GiB part, for each dimension.</summary>
    public int RootEntries { get; init; }

    /// <summary>Of <see cref="WalkCacheKind.Entries"/>: how many entries of upper levels it holds, fully associative, of both dimensions together.</summary>
    public int Entries { get; init; }

    /// <summary>Whether the host dimension of a two-dimensional walk is cached too.</summary>
    public bool HoldsNested { get; init; } = true;

    /// <summary>Entries of the nested TLB: where the tables of the guest are in the host's memory; 0 for none. Fully associative.</summary>
    public int NestedTlbEntries { get; init; }

    /// <summary>Cycles of a look-up in any of them.</summary>
    public double AccessCycles { get; init; } = 1;

    /// <summary>Cycles that each walk takes to begin, in one dimension or two; 8 where a walk whose entry is in the second-level cache takes 20
    /// (Haswell, measured in a review of 2013).</summary>
    public double StartCycles { get; init; }
}
