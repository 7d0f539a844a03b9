// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>The shape of a set-associative array of translations.</summary>
/// <param name="Entries">How many it holds; 0 when there is no such array. A multiple of <paramref name="Ways"/>.</param>
/// <param name="Ways">How many of them compete for a place in one set; as many as entries in a fully associative array.</param>
public readonly record struct TlbGeometry(int Entries, int Ways)
{
    /// <summary>There is no such array.</summary>
    public static TlbGeometry None => default;

    /// <summary>Every entry can stand anywhere.</summary>
    public static TlbGeometry FullyAssociative(int entries) => new(entries, entries);

    /// <summary>How many sets.</summary>
    public int Sets => Entries == 0 ? 0 : Entries / Ways;
}
