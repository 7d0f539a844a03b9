// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>Where a page walk finds the entries it reads, and what that takes.</summary>
/// <remarks>Walks go to the second-level cache at once: what the first level keeps of page tables is little and isn't modelled.</remarks>
public sealed record MemoryHierarchy
{
    /// <summary>The second-level cache.</summary>
    public required CacheLevel Second { get; init; }

    /// <summary>The last-level cache: all of it, which one core can use.</summary>
    public required CacheLevel Last { get; init; }

    /// <summary>Cycles of a read from the memory of this socket.</summary>
    public required double MemoryCycles { get; init; }

    /// <summary>What a read from another socket's memory takes, relative to this one's; at least 1. 1.7 is recalled: whole programs took 1.26 to 1.68
    /// times as long with both tables remote (vMitosis artefact, 2021).</summary>
    public double RemoteFactor { get; init; } = 1.7;

    /// <summary>What a read takes while other cores load the memory, relative to an idle one; at least 1. 1.8 is recalled: whole programs took 1.8 to
    /// 3.0 times as long, remote and under load.</summary>
    public double InterferenceFactor { get; init; } = 1.8;

    /// <summary>The part of each cache that entries of page tables can keep against the data that goes through it, in (0, 1].</summary>
    public double PageTableShare { get; init; } = 0.3;
}
