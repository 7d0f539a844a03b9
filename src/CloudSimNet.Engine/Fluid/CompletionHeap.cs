// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Fluid;

/// <summary>The active activities by when they will be done: an indexed 4-ary heap. Those of one nanosecond go by the order of their start.</summary>
internal sealed class CompletionHeap
{
    private const int Arity = 4;

    private Entry[] heap = new Entry[16];
    private int count;

    /// <summary>How many activities there are.</summary>
    public int Count => count;

    /// <summary>When the first will be done, in nanoseconds; <see cref="long.MaxValue"/> for never.</summary>
    public long FirstNs => count == 0 ? long.MaxValue : heap[0].Ns;

    /// <summary>The one that will be done first. Only while there are some.</summary>
    public FluidActivity First => heap[0].Activity;

    /// <summary>Adds to a list the activities that are served and have finite work, and yet will never be done.</summary>
    public void CopyUnendingTo(List<FluidActivity> list)
    {
        for (var i = 0; i < count; i++)
        {
            if (heap[i].Ns == long.MaxValue && heap[i].Activity is { Rate: > 0, IsPartOfEndless: false } activity && double.IsFinite(activity.Remaining))
                list.Add(activity);
        }
    }

    /// <summary>Adds an activity, or moves it to where its time belongs now.</summary>
    public void Set(FluidActivity activity, long ns) => Sift(PositionOf(activity), new Entry(ns, activity));

    /// <summary>As <see cref="Set"/>, but the order is restored only by <see cref="Order"/>: when most of the times change that costs less.</summary>
    public void SetUnordered(FluidActivity activity, long ns) => Place(PositionOf(activity), new Entry(ns, activity));

    /// <summary>Restores the order.</summary>
    public void Order()
    {
        if (count < 2)
            return;
        for (var position = (count - 2) / Arity; position >= 0; position--)
            SiftDown(position, heap[position]);
    }

    /// <summary>Takes an activity out.</summary>
    public void Remove(FluidActivity activity)
    {
        var position = activity.HeapIndex;
        activity.HeapIndex = -1;
        count--;
        if (position < count)
            Sift(position, heap[count]);
        heap[count] = default;
    }

    private int PositionOf(FluidActivity activity)
    {
        if (activity.HeapIndex >= 0)
            return activity.HeapIndex;
        if (count == heap.Length)
            Array.Resize(ref heap, count * 2);
        return count++;
    }

    private void Sift(int position, Entry entry)
    {
        while (position > 0)
        {
            var parent = (position - 1) / Arity;
            if (!entry.Precedes(heap[parent]))
                break;
            Place(position, heap[parent]);
            position = parent;
        }

        SiftDown(position, entry);
    }

    private void SiftDown(int position, Entry entry)
    {
        while (true)
        {
            var first = (position * Arity) + 1;
            if (first >= count)
                break;
            var end = Math.Min(first + Arity, count);
            var least = first;
            for (var child = first + 1; child < end; child++)
            {
                if (heap[child].Precedes(heap[least]))
                    least = child;
            }

            if (!heap[least].Precedes(entry))
                break;
            Place(position, heap[least]);
            position = least;
        }

        Place(position, entry);
    }

    private void Place(int position, in Entry entry)
    {
        heap[position] = entry;
        entry.Activity.HeapIndex = position;
    }

    private readonly record struct Entry(long Ns, FluidActivity Activity)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Precedes(in Entry other) => Ns < other.Ns || (Ns == other.Ns && Activity.Order < other.Activity.Order);
    }
}
