// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Events;

/// <summary>The pending events, ordered by (time, phase, sequence): an indexed 4-ary heap of structs.</summary>
/// <remarks>
/// Schedule, cancel, move and pop are O(log n) and allocate only when the set grows beyond its largest size so far. The heap holds
/// keys and slot numbers; what an event does lies in its slot, which never moves, so that sifting touches little memory.
/// </remarks>
internal sealed class EventSet
{
    private const int Arity = 4;
    private const int PhaseShift = 56;
    private const int SmallestToPrefetch = 1024; // Below it everything is in the caches anyway.

    private Entry[] heap = new Entry[64];
    private Slot[] slots = new Slot[64];
    private int count;
    private int slotCount = 1; // Slot 0 stays empty, so that a default handle names nothing.
    private int freeSlot;
    private ulong nextSequence;

    /// <summary>How many events are pending.</summary>
    public int Count => count;

    /// <summary>How many of them are observations.</summary>
    public int Observations { get; private set; }

    /// <summary>The time of the next event, in nanoseconds. Only while <see cref="Count"/> isn't 0.</summary>
    public long NextTimeNs => heap[0].TimeNs;

    /// <summary>The phase of the next event. Only while <see cref="Count"/> isn't 0.</summary>
    public Phase NextPhase => PhaseAt(0);

    /// <summary>Adds an event and returns its handle.</summary>
    public EventHandle Add(long timeNs, Phase phase, IEventHandler handler, long tag)
    {
        if (count == heap.Length)
            Array.Resize(ref heap, count * 2);
        if (phase == Phase.Observe)
            Observations++;
        var slot = TakeSlot();
        ref var what = ref slots[slot];
        what.Handler = handler;
        what.Tag = tag;
        SiftUp(count++, new Entry(timeNs, NextOrder(phase), slot));
        return new EventHandle(slot, what.Generation);
    }

    /// <summary>Whether the handle names a pending event.</summary>
    public bool Contains(EventHandle handle) =>
        (uint)handle.Slot < (uint)slotCount && handle.Slot > 0 && slots[handle.Slot].Generation == handle.Generation && slots[handle.Slot].Handler is not null;

    /// <summary>The phase of a pending event.</summary>
    public Phase PhaseOf(EventHandle handle) => PhaseAt(slots[handle.Slot].Position);

    /// <summary>Removes a pending event; false when the handle names none.</summary>
    public bool Remove(EventHandle handle)
    {
        if (!Contains(handle))
            return false;
        if (PhaseOf(handle) == Phase.Observe)
            Observations--;
        RemoveAt(slots[handle.Slot].Position);
        FreeSlot(handle.Slot);
        return true;
    }

    /// <summary>Moves a pending event to another time, behind all events already there; false when the handle names none.</summary>
    public bool Move(EventHandle handle, long timeNs)
    {
        if (!Contains(handle))
            return false;
        var position = slots[handle.Slot].Position;
        Sift(position, new Entry(timeNs, NextOrder(PhaseAt(position)), handle.Slot));
        return true;
    }

    /// <summary>Takes the next event out of the set.</summary>
    public IEventHandler Pop(out long timeNs, out Phase phase, out long tag)
    {
        ref readonly var top = ref heap[0];
        timeNs = top.TimeNs;
        phase = PhaseAt(0);
        if (phase == Phase.Observe)
            Observations--;
        var slot = top.Slot;
        var handler = slots[slot].Handler!;
        tag = slots[slot].Tag;
        RemoveAt(0);
        FreeSlot(slot);
        if (count >= SmallestToPrefetch)
            PrefetchNext();
        return handler;
    }

    // The next event is at the top; the ones after it are most likely among its children.
    private void PrefetchNext()
    {
        (slots[heap[0].Slot].Handler as IPrefetched)?.Prefetch();
        for (var child = 1; child <= Arity; child++)
            Memory.Prefetch(slots[heap[child].Slot].Handler);
    }

    private Phase PhaseAt(int position) => (Phase)(heap[position].Order >> PhaseShift);

    private ulong NextOrder(Phase phase) => ((ulong)phase << PhaseShift) | nextSequence++;

    private int TakeSlot()
    {
        if (freeSlot != 0)
        {
            var slot = freeSlot;
            freeSlot = slots[slot].Position;
            return slot;
        }

        if (slotCount == slots.Length)
            Array.Resize(ref slots, slotCount * 2);
        return slotCount++;
    }

    private void FreeSlot(int slot)
    {
        ref var what = ref slots[slot];
        what.Handler = null;
        what.Generation++;
        what.Position = freeSlot;
        freeSlot = slot;
    }

    private void RemoveAt(int position)
    {
        var last = heap[--count];
        if (position < count)
            Sift(position, last);
    }

    private void Sift(int position, in Entry entry)
    {
        if (position > 0 && entry.Precedes(heap[(position - 1) / Arity]))
            SiftUp(position, entry);
        else
            SiftDown(position, entry);
    }

    private void SiftUp(int position, Entry entry)
    {
        while (position > 0)
        {
            var parent = (position - 1) / Arity;
            if (!entry.Precedes(heap[parent]))
                break;
            Place(position, heap[parent]);
            position = parent;
        }

        Place(position, entry);
    }

    private void SiftDown(int position, Entry entry)
    {
        while (true)
        {
            var first = position * Arity + 1;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(int position, in Entry entry)
    {
        heap[position] = entry;
        slots[entry.Slot].Position = position;
    }

    private readonly struct Entry(long timeNs, ulong order, int slot)
    {
        public readonly long TimeNs = timeNs;
        public readonly ulong Order = order;
        public readonly int Slot = slot;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Precedes(in Entry other) => TimeNs < other.TimeNs || (TimeNs == other.TimeNs && Order < other.Order);
    }

    private struct Slot
    {
        public IEventHandler? Handler;
        public long Tag;
        public int Position; // In the heap while in use; the next free slot otherwise.
        public int Generation;
    }
}
