// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>Random numbers of 64 bits from a seed.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.</remarks>
internal struct SmallRandom(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number below another, each with a chance that is equal but for 2^-64 times their number.</summary>
    public ulong Below(ulong end) => Math.BigMul(Next(), end, out _);

    /// <summary>A number in [0, 1).</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));
}
