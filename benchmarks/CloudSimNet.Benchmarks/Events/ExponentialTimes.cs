// SPDX-License-Identifier: MIT
namespace CloudSimNet.Benchmarks.Events;

/// <summary>Exponentially distributed spans from a cheap generator (SplitMix64 into a table of the inverse), so that drawing them doesn't hide what
/// is measured.</summary>
internal sealed class ExponentialTimes
{
    private const int TableBits = 12;

    private readonly long[] table = new long[1 << TableBits];
    private ulong state;

    public ExponentialTimes(ulong seed, double meanNs)
    {
        state = seed;
        for (var i = 0; i < table.Length; i++)
            table[i] = (long)(-meanNs * Math.Log((i + 0.5) / table.Length));
    }

    /// <summary>The next span, in nanoseconds; no two of them are likely to be equal.</summary>
    public long Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return table[z >> (64 - TableBits)] + (long)(z & 0xFFFFF);
    }
}
