// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>One level of translation look-aside buffers for data, with an array for each page size.</summary>
public sealed record TlbLevel
{
    /// <summary>For 4 KiB pages; with <see cref="LargeInSmall"/> also for 2 MiB pages.</summary>
    public required TlbGeometry Small { get; init; }

    /// <summary>For 2 MiB pages; none when they stand among the small ones, or aren't held at this level.</summary>
    public TlbGeometry Large { get; init; }

    /// <summary>For 1 GiB pages; none when they aren't held at this level.</summary>
    public TlbGeometry Huge { get; init; }

    /// <summary>Whether translations of 2 MiB pages compete with those of 4 KiB pages for one array.</summary>
    public bool LargeInSmall { get; init; }

    /// <summary>Cycles that a hit in this level costs over one in the level before; 0 in the first.</summary>
    public double HitCycles { get; init; }

    /// <summary>How many translations of one size it can hold when nothing else is in it.</summary>
    public int Reach(PageSize size) => size switch
    {
        PageSize.Small => Small.Entries,
        PageSize.Large => LargeInSmall ? Small.Entries : Large.Entries,
        _ => Huge.Entries,
    };
}
