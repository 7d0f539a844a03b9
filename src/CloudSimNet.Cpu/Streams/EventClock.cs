// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Streams;

/// <summary>When a profile's events happen, in instructions since the beginning.</summary>
/// <remarks>The k-th event of a kind comes at a uniformly drawn place of the k-th of equal intervals, so that after any number of instructions each
/// kind has happened as often as its rate says, to within one.</remarks>
internal sealed class EventClock
{
    private readonly GuestEvent[] kinds;
    private readonly double[] gaps;
    private readonly long[] counts;
    private readonly long[] next;
    private SmallRandom random;

    public EventClock(EventRates rates, ulong seed)
    {
        random = new SmallRandom(seed);
        kinds = [.. Enum.GetValues<GuestEvent>().Where(kind => rates[kind] > 0)];
        gaps = [.. kinds.Select(kind => 1e6 / rates[kind])];
        counts = new long[kinds.Length];
        next = new long[kinds.Length];
        for (var i = 0; i < kinds.Length; i++)
            Draw(i);
        FindNext();
    }

    /// <summary>The instructions before the next event; <see cref="long.MaxValue"/> when there is none.</summary>
    public long Next { get; private set; } = long.MaxValue;

    private int NextIndex { get; set; }

    /// <summary>Takes the next event.</summary>
    public GuestEvent Take()
    {
        var kind = kinds[NextIndex];
        Draw(NextIndex);
        FindNext();
        return kind;
    }

    private void Draw(int i) => next[i] = (long)((counts[i]++ + random.Fraction()) * gaps[i]);

    private void FindNext()
    {
        Next = long.MaxValue;
        for (var i = 0; i < next.Length; i++)
        {
            if (next[i] < Next)
                (Next, NextIndex) = (next[i], i);
        }
    }
}
