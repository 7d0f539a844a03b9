// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>The shares of a pool by the time of their next completion, so that a pool finds the first without looking at the others.</summary>
/// <remarks>A binary heap. The times stand beside the references, so that sifting doesn't touch the shares it passes.</remarks>
internal struct ShareHeap
{
    private Entry[]? heap;

    /// <summary>How many shares there are.</summary>
    public int Count { readonly get; private set; }

    /// <summary>The earliest next completion, in nanoseconds; <see cref="long.MaxValue"/> for none.</summary>
    public readonly long FirstNs => Count == 0 ? long.MaxValue : heap![0].NextNs;

    /// <summary>The share that completes something first. Only while there are shares.</summary>
    public readonly CpuShare First => heap![0].Share;

    /// <summary>What that share completes first.</summary>
    public readonly CpuTask? FirstTask => heap![0].Task;

    /// <summary>A share, in no particular order.</summary>
    public readonly CpuShare this[int position] => heap![position].Share;

    /// <summary>Adds a share.</summary>
    public void Add(CpuShare share)
    {
        if (heap is null || Count == heap.Length)
            Array.Resize(ref heap, Math.Max(2, Count * 2));
        SiftUp(Count++, new Entry(share));
    }

    /// <summary>Takes a share out.</summary>
    public void Remove(CpuShare share)
    {
        var position = share.HeapIndex;
        var last = heap![--Count];
        heap[Count] = default;
        share.HeapIndex = -1;
        if (position < Count)
            Sift(position, last);
    }

    /// <summary>Puts a share where its new time belongs.</summary>
    public readonly void Update(CpuShare share) => Sift(share.HeapIndex, new Entry(share));

    /// <summary>Puts all shares where their new times belong.</summary>
    public readonly void UpdateAll()
    {
        for (var i = 0; i < Count; i++)
            Place(i, new Entry(heap![i].Share));
        for (var position = (Count / 2) - 1; position >= 0; position--)
            SiftDown(position, heap![position]);
    }

    private readonly void Sift(int position, Entry entry)
    {
        if (position > 0 && entry.NextNs < heap![(position - 1) / 2].NextNs)
            SiftUp(position, entry);
        else
            SiftDown(position, entry);
    }

    private readonly void SiftUp(int position, Entry entry)
    {
        while (position > 0)
        {
            var parent = (position - 1) / 2;
            if (entry.NextNs >= heap![parent].NextNs)
                break;
            Place(position, heap[parent]);
            position = parent;
        }

        Place(position, entry);
    }

    private readonly void SiftDown(int position, Entry entry)
    {
        while (true)
        {
            var child = (position * 2) + 1;
            if (child >= Count)
                break;
            if (child + 1 < Count && heap![child + 1].NextNs < heap[child].NextNs)
                child++;
            if (heap![child].NextNs >= entry.NextNs)
                break;
            Place(position, heap[child]);
            position = child;
        }

        Place(position, entry);
    }

    private readonly void Place(int position, Entry entry)
    {
        heap![position] = entry;
        entry.Share.HeapIndex = position;
    }

    /// <summary>A share with what is asked of it while others are handled.</summary>
    private readonly struct Entry(CpuShare share)
    {
        public readonly long NextNs = share.NextNs;
        public readonly CpuShare Share = share;
        public readonly CpuTask? Task = share.NextTask;
    }
}
