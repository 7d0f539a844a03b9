// SPDX-License-Identifier: MIT
using System.Numerics;
using System.Text;

namespace CloudSimNet.Engine.Randomness;

/// <summary>A named stream of random numbers: what it gives depends on the simulation's seed and its own name alone.</summary>
/// <remarks>
/// The generator is xoshiro256** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47(4), 2021), its four words of state are
/// SplitMix64's first four from seed xor FNV-1a-64(name in UTF-8). Both are frozen: a seed gives the same numbers in every version. Not for cryptography.
/// </remarks>
public sealed class RandomStream
{
    private readonly ulong first0, first1;
    private ulong s0, s1, s2, s3;
    private double spareNormal;
    private bool hasSpareNormal;

    internal RandomStream(ulong seed, string name)
    {
        var mix = new SplitMix64(seed ^ Fnv1a(name));
        s0 = mix.Next();
        s1 = mix.Next();
        s2 = mix.Next();
        s3 = mix.Next();
        (first0, first1) = (s0, s1);
    }

    internal RandomStream(ulong s0, ulong s1, ulong s2, ulong s3) => (this.s0, this.s1, this.s2, this.s3, first0, first1) = (s0, s1, s2, s3, s0, s1);

    /// <summary>Whether a number was drawn from it.</summary>
    internal bool HasDrawn => s0 != first0 || s1 != first1;

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>A number in [0, 1), a multiple of 2^-53.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="bound"/>), each equally likely.</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is below 1.</exception>
    public long NextInteger(long bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        // Lemire's method: the high half of a 128-bit product, refused in the few cases that would favour some values.
        var high = Math.BigMul(NextBits(), (ulong)bound, out var low);
        if (low < (ulong)bound)
        {
            var threshold = (0UL - (ulong)bound) % (ulong)bound;
            while (low < threshold)
                high = Math.BigMul(NextBits(), (ulong)bound, out low);
        }

        return (long)high;
    }

    /// <summary>A number uniform in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public double NextUniform(double from, double to) => from + ((to - from) * NextDouble());

    /// <summary>An exponentially distributed number.</summary>
    /// <param name="mean">The mean, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mean"/> isn't above 0.</exception>
    public double NextExponential(double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        return -mean * Math.Log(1 - NextDouble());
    }

    /// <summary>A normally distributed number (Marsaglia's polar method).</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deviation"/> is negative.</exception>
    public double NextNormal(double mean, double deviation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(deviation);
        if (hasSpareNormal)
        {
            hasSpareNormal = false;
            return mean + (deviation * spareNormal);
        }

        double u, v, s;
        do
        {
            u = (2 * NextDouble()) - 1;
            v = (2 * NextDouble()) - 1;
            s = (u * u) + (v * v);
        }
        while (s >= 1 || s == 0);

        var factor = Math.Sqrt(-2 * Math.Log(s) / s);
        spareNormal = v * factor;
        hasSpareNormal = true;
        return mean + (deviation * u * factor);
    }

    private static ulong Fnv1a(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
            hash = (hash ^ octet) * 0x100000001B3;
        return hash;
    }
}
