// SPDX-License-Identifier: MIT
using System.Numerics;

namespace CloudSimNet.Services;

/// <summary>Durations and their percentiles, in memory that doesn't grow with their number.</summary>
/// <remarks>
/// Each doubling of the duration has 1 024 buckets of equal width, and below 1 024 ns each nanosecond is one. A percentile is the middle of the
/// bucket that holds the nearest rank, so it
/// is wrong by at most 1 part in 2 048 (0.05 %); the count, the sum, the least and the greatest are exact. At most 54 doublings x 8 KiB.
/// </remarks>
public sealed class DurationHistogram
{
    private const int Bits = 10;
    private const int Buckets = 1 << Bits;

    private readonly long[]?[] octaves = new long[64 - Bits][];
    private long leastNs = long.MaxValue;
    private long greatestNs;

    /// <summary>How many durations came.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum in nanoseconds; exact.</summary>
    public Int128 TotalNanoseconds { get; private set; }

    /// <summary>Their mean, rounded to the nearest nanosecond; zero when there are none.</summary>
    public SimDuration Mean => Count == 0 ? SimDuration.Zero : SimDuration.FromNanoseconds((long)((TotalNanoseconds + (Count / 2)) / Count));

    /// <summary>The least; zero when there are none.</summary>
    public SimDuration Minimum => SimDuration.FromNanoseconds(Count == 0 ? 0 : leastNs);

    /// <summary>The greatest; zero when there are none.</summary>
    public SimDuration Maximum => SimDuration.FromNanoseconds(greatestNs);

    /// <summary>Half of them are at most this.</summary>
    public SimDuration P50 => Percentile(50);

    /// <summary>Nine of ten are at most this.</summary>
    public SimDuration P90 => Percentile(90);

    /// <summary>95 of 100 are at most this.</summary>
    public SimDuration P95 => Percentile(95);

    /// <summary>99 of 100 are at most this.</summary>
    public SimDuration P99 => Percentile(99);

    /// <summary>999 of 1 000 are at most this.</summary>
    public SimDuration P999 => Percentile(99.9);

    /// <summary>The least duration that so many per cent of all don't exceed (nearest rank), to within 0.05 %; zero when there are none.</summary>
    /// <param name="percent">Above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    public SimDuration Percentile(double percent)
    {
        if (!(percent is > 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile must be above 0 and at most 100.");
        if (Count == 0)
            return SimDuration.Zero;
        var rank = Math.Clamp((long)Math.Ceiling((decimal)percent * Count / 100), 1, Count);
        if (rank == Count)
            return Maximum;
        for (var octave = 0; octave < octaves.Length; octave++)
        {
            if (octaves[octave] is not { } buckets)
                continue;
            for (var i = 0; i < Buckets; i++)
            {
                rank -= buckets[i];
                if (rank <= 0)
                    return SimDuration.FromNanoseconds(Math.Clamp(MiddleOf(octave, i), leastNs, greatestNs));
            }
        }

        return Maximum;
    }

    /// <summary>Adds a duration.</summary>
    /// <param name="duration">Not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    public void Add(SimDuration duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, SimDuration.Zero);
        Add(duration.Nanoseconds);
    }

    /// <summary>Adds a duration that isn't negative.</summary>
    internal void Add(long ns)
    {
        var octave = Math.Max(0, 64 - Bits - BitOperations.LeadingZeroCount((ulong)ns));
        var buckets = octaves[octave] ??= new long[Buckets];
        buckets[octave == 0 ? ns : (ns >> (octave - 1)) - Buckets]++;
        Count++;
        TotalNanoseconds += ns;
        leastNs = Math.Min(leastNs, ns);
        greatestNs = Math.Max(greatestNs, ns);
    }

    private static long MiddleOf(int octave, int bucket) =>
        octave == 0 ? bucket : ((long)(Buckets + bucket) << (octave - 1)) + ((1L << (octave - 1)) >> 1);
}
