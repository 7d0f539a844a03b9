// SPDX-License-Identifier: MIT
using System.Numerics;

namespace CloudSimNet.Engine.Events;

/// <summary>The events that don't matter yet: a ladder of unordered buckets, from which those of the near future are taken a bucket at a time.</summary>
/// <remarks>
/// After Tang, Goh and Thng, "Ladder queue: An O(1) priority queue structure for large-scale discrete event simulation", ACM TOMACS 15(3), 2005, with
/// a heap in place of
/// their sorted bottom, buckets of a power of two of nanoseconds, and removal of any event. A rung covers a stretch of time with buckets of equal
/// width; a bucket that holds too many events becomes
/// a rung of its own; what lies behind the outermost rung waits in the bucket behind, unordered.
/// </remarks>
internal sealed class FarEvents(EventSlots slots, int maxInBucket)
{
    private const int Behind = 0; // The bucket of all events behind the outermost rung.
    private const int EventsPerBucket = 64;
    private const int MaxBuckets = 1 << 15;

    private readonly BucketCells cells = new(slots);
    private readonly EventEntry[] moving = new EventEntry[BucketCells.ChunkSize];
    private Rung[] rungs = new Rung[4]; // The outermost first.
    private int depth;
    private long latestBehindNs;

    /// <summary>How many events there are.</summary>
    public int Count { get; private set; }

    /// <summary>Events before this instant aren't far; it grows only in <see cref="Advance"/>.</summary>
    public long HorizonNs { get; private set; } = long.MaxValue;

    /// <summary>An event by where its slot says that it stands, complemented.</summary>
    public ref readonly EventEntry this[int cell] => ref cells[cell];

    /// <summary>Adds an event that isn't before the horizon.</summary>
    public void Add(in EventEntry entry)
    {
        Count++;
        for (var i = depth - 1; i >= 0; i--)
        {
            ref readonly var rung = ref rungs[i];
            if (entry.TimeNs < rung.EndNs)
            {
                cells.Add(rung.BucketOf(entry.TimeNs), entry);
                return;
            }
        }

        latestBehindNs = Math.Max(latestBehindNs, entry.TimeNs);
        cells.Add(Behind, entry);
    }

    /// <summary>Takes an event out.</summary>
    public void RemoveAt(int cell)
    {
        Count--;
        cells.RemoveAt(cell);
    }

    /// <summary>Takes in all events of a near future that holds too many of them to be kept in full order.</summary>
    /// <returns>False when they all have the same time, so that nothing is won.</returns>
    public bool TakeOver(ReadOnlySpan<EventEntry> entries)
    {
        var (firstNs, lastNs) = (long.MaxValue, long.MinValue);
        foreach (ref readonly var entry in entries)
        {
            firstNs = Math.Min(firstNs, entry.TimeNs);
            lastNs = Math.Max(lastNs, entry.TimeNs);
        }

        if (firstNs == lastNs)
            return false;
        if (depth == 0)
            cells.Provide(1);
        AddRung(firstNs, depth == 0 ? lastNs + 1 : HorizonNs, entries.Length);
        foreach (ref readonly var entry in entries)
            Add(entry);
        return true;
    }

    /// <summary>Moves the next events there are to the near future, which has none. Where there are none at all everything is near from now on.</summary>
    public void Advance(NearEvents near)
    {
        if (Count == 0)
        {
            depth = 0;
            HorizonNs = long.MaxValue;
            return;
        }

        while (true)
        {
            if (depth == 0)
            {
                SpreadWhatIsBehind();
            }

            ref var rung = ref rungs[depth - 1];
            while (rung.Current < rung.EndBucket && cells.Count(rung.Current) == 0)
                rung.Current++;
            if (rung.Current == rung.EndBucket)
            {
                HorizonNs = rung.EndNs;
                depth--;
                continue;
            }

            var bucket = rung.Current++;
            var startNs = (long)rung.StartOf(bucket);
            HorizonNs = (long)Math.Min((ulong)rung.EndNs, rung.StartOf(bucket + 1));
            if (cells.Count(bucket) > maxInBucket && HorizonNs - startNs > 1)
            {
                var count = cells.Count(bucket);
                AddRung(startNs, HorizonNs, count);
                Spread(bucket, count);
                continue;
            }

            while (cells.Count(bucket) > 0)
            {
                var some = cells.TakeSome(bucket);
                Count -= some.Length;
                near.Load(some);
            }

            near.Order();
            return;
        }
    }

    private void SpreadWhatIsBehind()
    {
        // The least time behind is found only now, because removals would make a running one stale.
        var count = cells.Count(Behind);
        AddRung(HorizonNs, latestBehindNs + 1, count);
        latestBehindNs = 0;
        Spread(Behind, count);
    }

    // Gives the events that a bucket holds to the innermost rung.
    private void Spread(int bucket, int count)
    {
        Count -= count;
        while (count > 0)
        {
            var some = cells.TakeSome(bucket);
            count -= some.Length;
            some.CopyTo(moving); // Because adding may use the chunk again.
            foreach (ref readonly var entry in moving.AsSpan(0, some.Length))
                Add(entry);
        }
    }

    private void AddRung(long startNs, long endNs, int count)
    {
        if (depth == rungs.Length)
            Array.Resize(ref rungs, depth * 2);
        var wanted = (ulong)Math.Clamp(count / EventsPerBucket, 2, MaxBuckets);
        var width = ((ulong)(endNs - startNs) + wanted - 1) / wanted;
        var shift = 64 - BitOperations.LeadingZeroCount(width - 1);
        var first = depth == 0 ? Behind + 1 : rungs[depth - 1].EndBucket;
        var end = first + (int)((ulong)(endNs - startNs - 1) >> shift) + 1;
        cells.Provide(end);
        rungs[depth++] = new Rung { StartNs = startNs, EndNs = endNs, Shift = shift, FirstBucket = first, EndBucket = end, Current = first };
        HorizonNs = startNs;
    }

    private struct Rung
    {
        public long StartNs;
        public long EndNs;
        public int Shift; // A bucket is 2^Shift nanoseconds wide.
        public int FirstBucket;
        public int EndBucket;
        public int Current; // The first bucket whose events are still far.

        public readonly int BucketOf(long timeNs) => FirstBucket + (int)((ulong)(timeNs - StartNs) >> Shift);

        public readonly ulong StartOf(int bucket) => (ulong)StartNs + ((ulong)(bucket - FirstBucket) << Shift);
    }
}
