// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>The yardstick: a bare indexed 4-ary heap over (time, sequence), without handles, phases, a clock or a fingerprint.</summary>
internal sealed class IndexedHeap
{
    private const int Arity = 4;

    private readonly (long Time, long Sequence, int Slot)[] heap;
    private readonly (IEventHandler? Handler, long Tag, int Position)[] slots;
    private int count;
    private int free;
    private long sequence;

    public IndexedHeap(int capacity)
    {
        heap = new (long, long, int)[capacity];
        slots = new (IEventHandler?, long, int)[capacity + 1];
        for (var slot = 0; slot <= capacity; slot++)
            slots[slot].Position = slot + 1;
    }

    public long FirstTime => count == 0 ? long.MaxValue : heap[0].Time;

    public void Add(long time, IEventHandler handler, long tag)
    {
        var slot = free;
        free = slots[slot].Position;
        slots[slot].Handler = handler;
        slots[slot].Tag = tag;
        var position = count++;
        var entry = (time, sequence++, slot);
        while (position > 0)
        {
            var parent = (position - 1) / Arity;
            if (!Precedes(entry, heap[parent]))
                break;
            Place(position, heap[parent]);
            position = parent;
        }

        Place(position, entry);
    }

    public IEventHandler Pop(out long time, out long tag)
    {
        var top = heap[0];
        time = top.Time;
        var handler = slots[top.Slot].Handler!;
        tag = slots[top.Slot].Tag;
        slots[top.Slot].Handler = null;
        slots[top.Slot].Position = free;
        free = top.Slot;
        var last = heap[--count];
        var position = 0;
        while (true)
        {
            var first = (position * Arity) + 1;
            if (first >= count)
                break;
            var least = first;
            for (var child = first + 1; child < first + Arity && child < count; child++)
            {
                if (Precedes(heap[child], heap[least]))
                    least = child;
            }

            if (!Precedes(heap[least], last))
                break;
            Place(position, heap[least]);
            position = least;
        }

        if (count > 0)
            Place(position, last);
        return handler;
    }

    private static bool Precedes(in (long Time, long Sequence, int Slot) left, in (long Time, long Sequence, int Slot) right) =>
        left.Time < right.Time || (left.Time == right.Time && left.Sequence < right.Sequence);

    private void Place(int position, in (long Time, long Sequence, int Slot) entry)
    {
        heap[position] = entry;
        slots[entry.Slot].Position = position;
    }
}
