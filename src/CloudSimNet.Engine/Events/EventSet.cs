// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Events;

/// <summary>The pending events, ordered by (time, phase, sequence): an indexed 4-ary heap of structs.</summary>
/// <remarks>
/// Schedule, cancel, move and pop are O(log n) and allocate only when the set grows beyond its largest size so far. The heap holds
/// keys and slot numbers; what an event does lies in its slot, which never moves, so that sifting touches little memory. Popping leaves a hole at the top,
/// because most events plan another one: the new event then goes into the hole and is sifted once, instead of the last entry and it one after the other.
/// </remarks>
internal sealed class EventSet
{
    private const int Arity = 4;
    private const int PhaseShift = 56;
    private const int SmallestToPrefetch = 1024; // Below it everything is in the caches anyway.

    private Entry[] heap = new Entry[64];
    private Slot[] slots = new Slot[64];
    private int count; // The hole included.
    private bool hasHole; // The top was popped, and nothing has taken its place yet.
    private int slotCount = 1; // Slot 0 stays empty, so that a default handle names nothing.
    private int freeSlot;
    private ulong nextSequence;

    /// <summary>How many events are pending.</summary>
    public int Count => hasHole ? count - 1 : count;

    /// <summary>How many of them are observations.</summary>
    public int Observations { get; private set; }

    /// <summary>The time of the next event, in nanoseconds. Only while <see cref="Count"/> isn't 0.</summary>
    public long NextTimeNs => heap[Top()].TimeNs;

    /// <summary>The phase of the next event. Only while <see cref="Count"/> isn't 0.</summary>
    public Phase NextPhase => PhaseAt(Top());

    /// <summary>Adds an event and returns its handle.</summary>
    public EventHandle Add(long timeNs, Phase phase, IEventHandler handler, long tag)
    {
        if (phase == Phase.Observe)
            Observations++;
        var slot = TakeSlot();
        ref var what = ref slots[slot];
        what.Handler = handler;
        what.Tag = tag;
        var entry = new Entry(timeNs, NextOrder(phase), slot);
        if (hasHole)
        {
            hasHole = false;
            SiftDown(0, entry);
        }
        else
        {
            if (count == heap.Length)
                Array.Resize(ref heap, count * 2);
            SiftUp(count++, entry);
        }

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
        FillHole();
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
        FillHole();
        var position = slots[handle.Slot].Position;
        Sift(position, new Entry(timeNs, NextOrder(PhaseAt(position)), handle.Slot));
        return true;
    }

    /// <summary>Takes the next event out of the set.</summary>
    public IEventHandler Pop(out long timeNs, out Phase phase, out long tag)
    {
        FillHole();
        ref readonly var top = ref heap[0];
        timeNs = top.TimeNs;
        phase = PhaseAt(0);
        if (phase == Phase.Observe)
            Observations--;
        var slot = top.Slot;
        var handler = slots[slot].Handler!;
        tag = slots[slot].Tag;
        hasHole = true;
        FreeSlot(slot);
        if (count >= SmallestToPrefetch)
            PrefetchNext();
        return handler;
    }

    // The next event is among the children of the top, and so most likely are the ones after it.
    private void PrefetchNext()
    {
        (slots[heap[Top()].Slot].Handler as IPrefetched)?.Prefetch();
        for (var child = 1; child <= Arity; child++)
            Memory.Prefetch(slots[heap[child].Slot].Handler);
    }

    // The position of the next event: the top, or the least of its children while there is a hole.
    private int Top()
    {
        if (!hasHole)
            return 0;
        var least = 1;
        for (var child = 2; child <= Arity && child < count; child++)
        {
            if (heap[child].Precedes(heap[least]))
                least = child;
        }

        return least;
    }

    private void FillHole()
    {
        if (!hasHole)
            return;
        hasHole = false;
        RemoveAt(0);
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
