// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>One level of the cache hierarchy, as page walks see it.</summary>
/// <param name="Size">What one core can use of it.</param>
/// <param name="Ways">Lines that compete for a place in one set.</param>
/// <param name="Cycles">Latency of a hit.</param>
public sealed record CacheLevel(Bytes Size, int Ways, double Cycles)
{
    /// <summary>Bytes of a line.</summary>
    public const int LineBytes = 64;

    /// <summary>How many lines.</summary>
    public long Lines => Size.Count / LineBytes;
}
