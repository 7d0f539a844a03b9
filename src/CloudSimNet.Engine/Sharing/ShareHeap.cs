// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>The shares of a pool by the time of their next completion, so that a pool finds the first without looking at the others.</summary>
internal sealed class ShareHeap
{
    private CpuShare[] heap = [];
    private int count;

    /// <summary>The share that completes something first; null when there is none.</summary>
    public CpuShare? First => count == 0 ? null : heap[0];

    /// <summary>Adds a share.</summary>
    public void Add(CpuShare share)
    {
        if (count == heap.Length)
            Array.Resize(ref heap, Math.Max(2, count * 2));
        SiftUp(count++, share);
    }

    /// <summary>Takes a share out.</summary>
    public void Remove(CpuShare share)
    {
        var position = share.HeapIndex;
        var last = heap[--count];
        heap[count] = null!;
        share.HeapIndex = -1;
        if (position < count)
            Sift(position, last);
    }

    /// <summary>Puts a share where its new time belongs.</summary>
    public void Update(CpuShare share) => Sift(share.HeapIndex, share);

    /// <summary>Puts all shares where their new times belong.</summary>
    public void UpdateAll()
    {
        for (var position = (count / 2) - 1; position >= 0; position--)
            SiftDown(position, heap[position]);
    }

    private void Sift(int position, CpuShare share)
    {
        if (position > 0 && share.NextNs < heap[(position - 1) / 2].NextNs)
            SiftUp(position, share);
        else
            SiftDown(position, share);
    }

    private void SiftUp(int position, CpuShare share)
    {
        while (position > 0)
        {
            var parent = (position - 1) / 2;
            if (share.NextNs >= heap[parent].NextNs)
                break;
            Place(position, heap[parent]);
            position = parent;
        }

        Place(position, share);
    }

    private void SiftDown(int position, CpuShare share)
    {
        while (true)
        {
            var child = (position * 2) + 1;
            if (child >= count)
                break;
            if (child + 1 < count && heap[child + 1].NextNs < heap[child].NextNs)
                child++;
            if (heap[child].NextNs >= share.NextNs)
                break;
            Place(position, heap[child]);
            position = child;
        }

        Place(position, share);
    }

    private void Place(int position, CpuShare share)
    {
        heap[position] = share;
        share.HeapIndex = position;
    }
}
