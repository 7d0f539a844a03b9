// SPDX-License-Identifier: MIT
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Events;

/// <summary>Unordered buckets of events, in chunks of one array: adding and removing are O(1), and an emptied bucket's chunks serve the next one.</summary>
internal sealed class BucketCells(EventSlots slots)
{
    /// <summary>The most events that <see cref="TakeSome"/> takes.</summary>
    public const int ChunkSize = 1 << ChunkShift;

    private const int ChunkShift = 5;

    private EventEntry[] cells = new EventEntry[ChunkSize * 16];
    private Chunk[] chunks = new Chunk[16];
    private Bucket[] buckets = [];
    private int chunkCount = 1; // Chunk 0 means none.
    private int firstFree;

    /// <summary>Makes sure that so many buckets can be used.</summary>
    public void Provide(int count)
    {
        if (count > buckets.Length)
            Array.Resize(ref buckets, (int)BitOperations.RoundUpToPowerOf2((uint)count));
    }

    /// <summary>How many events a bucket holds.</summary>
    public int Count(int bucket) => buckets[bucket].Count;

    /// <summary>An event by its cell.</summary>
    public ref readonly EventEntry this[int cell] => ref cells[cell];

    /// <summary>Adds an event, and tells its slot where it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int bucket, in EventEntry entry)
    {
        ref var into = ref buckets[bucket];
        if ((into.Count & (ChunkSize - 1)) == 0)
            into.LastChunk = TakeChunk(bucket, into.LastChunk);
        var cell = (into.LastChunk << ChunkShift) + (into.Count & (ChunkSize - 1));
        into.Count++;
        cells[cell] = entry;
        slots[entry.Slot].Position = ~cell;
    }

    /// <summary>Takes an event out; the bucket's last one takes its place.</summary>
    public void RemoveAt(int cell)
    {
        ref var from = ref buckets[chunks[cell >> ChunkShift].Bucket];
        from.Count--;
        var last = (from.LastChunk << ChunkShift) + (from.Count & (ChunkSize - 1));
        if (cell != last)
        {
            cells[cell] = cells[last];
            slots[cells[cell].Slot].Position = ~cell;
        }

        if ((from.Count & (ChunkSize - 1)) == 0)
            from.LastChunk = FreeChunk(from.LastChunk);
    }

    /// <summary>Takes a chunk's worth of events out of a bucket. Only while it holds some; the events stay valid until the next change.</summary>
    public ReadOnlySpan<EventEntry> TakeSome(int bucket)
    {
        ref var from = ref buckets[bucket];
        var chunk = from.LastChunk;
        var count = ((from.Count - 1) & (ChunkSize - 1)) + 1;
        from.Count -= count;
        from.LastChunk = FreeChunk(chunk);
        return cells.AsSpan(chunk << ChunkShift, count);
    }

    private int TakeChunk(int bucket, int previous)
    {
        var chunk = firstFree;
        if (chunk != 0)
        {
            firstFree = chunks[chunk].Previous;
        }
        else
        {
            if (chunkCount == chunks.Length)
            {
                Array.Resize(ref chunks, chunkCount * 2);
                Array.Resize(ref cells, chunkCount * 2 * ChunkSize);
            }

            chunk = chunkCount++;
        }

        chunks[chunk] = new Chunk { Bucket = bucket, Previous = previous };
        return chunk;
    }

    // Returns the chunk before it.
    private int FreeChunk(int chunk)
    {
        var previous = chunks[chunk].Previous;
        chunks[chunk].Previous = firstFree;
        firstFree = chunk;
        return previous;
    }

    private struct Bucket
    {
        public int LastChunk;
        public int Count;
    }

    private struct Chunk
    {
        public int Bucket;
        public int Previous; // Of the same bucket; of a free chunk, the next free one.
    }
}
