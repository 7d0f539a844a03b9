// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Events;

/// <summary>The pending events, ordered by (time, phase, sequence): a heap of the near future, and a ladder of buckets for what lies behind it.</summary>
/// <remarks>
/// As long as few events are pending the heap holds all of them, and each operation is O(log n). When it grows beyond what the caches hold, what
/// isn't due soon goes
/// into unordered buckets, and an operation is O(1) on average however many events there are. Any event can be cancelled and moved. Memory is allocated
/// only when the set grows beyond its largest size so far.
/// </remarks>
internal sealed class EventSet
{
    private const int SmallestToPrefetch = 1024; // Below it everything is in the caches anyway.

    private readonly EventSlots slots;
    private readonly NearEvents near;
    private readonly FarEvents far;
    private readonly ShuffledTies? ties;
    private readonly int nearCapacity;
    private int maxNear;
    private ulong nextSequence;

    /// <summary>An empty set.</summary>
    /// <param name="ties">Orders events of equal time and phase; null for the order in which they were added.</param>
    /// <param name="nearCapacity">How many events are kept in full order at most; what lies beyond is put off.</param>
    public EventSet(ShuffledTies? ties = null, int nearCapacity = 1024)
    {
        this.ties = ties;
        this.nearCapacity = maxNear = nearCapacity;
        Stamp = HandleStamp.Of(this);
        slots = new EventSlots(Stamp);
        near = new NearEvents(slots);
        far = new FarEvents(slots, maxInBucket: nearCapacity / 2);
    }

    /// <summary>Tells its handles from others'.</summary>
    public HandleStamp Stamp { get; }

    /// <summary>How many events are pending.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them are observations.</summary>
    public int Observations { get; private set; }

    /// <summary>The event whose turn is next. Only while <see cref="Count"/> isn't 0.</summary>
    public ref readonly EventEntry First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (near.Count == 0)
                Refill();
            return ref near.First;
        }
    }

    /// <summary>Adds an event, before <see cref="long.MaxValue"/>, and returns its handle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EventHandle Add(long timeNs, Phase phase, IEventHandler handler, long tag)
    {
        if (phase == Phase.Observe)
            Observations++;
        var slot = slots.Take(handler, tag, out var generation);
        Count++;
        Insert(new EventEntry(timeNs, NextOrder(phase), slot));
        return new EventHandle(slot, generation);
    }

    /// <summary>Whether the handle names a pending event.</summary>
    public bool Contains(EventHandle handle) => slots.Contains(handle);

    /// <summary>Whether the handle was given out by another set.</summary>
    public bool IsForeign(EventHandle handle) => slots.IsForeign(handle);

    /// <summary>A pending event.</summary>
    public EventEntry Find(EventHandle handle)
    {
        var position = slots[handle.Slot].Position;
        return position >= 0 ? near[position] : far[~position];
    }

    /// <summary>Removes a pending event; false when the handle names none.</summary>
    public bool Remove(EventHandle handle)
    {
        if (!Contains(handle))
            return false;
        if (Find(handle).Phase == Phase.Observe)
            Observations--;
        TakeOut(slots[handle.Slot].Position);
        slots.Free(handle.Slot);
        Count--;
        return true;
    }

    /// <summary>Moves a pending event to another time, behind all events already there; false when the handle names none.</summary>
    public bool Move(EventHandle handle, long timeNs)
    {
        if (!Contains(handle))
            return false;
        var entry = new EventEntry(timeNs, NextOrder(Find(handle).Phase), handle.Slot);
        var position = slots[handle.Slot].Position;
        if (position >= 0 && timeNs < far.HorizonNs)
        {
            near.Change(position, entry);
            return true;
        }

        TakeOut(position);
        Insert(entry);
        return true;
    }

    /// <summary>Takes out what <see cref="First"/> has just given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public IEventHandler PopFirst(out EventEntry entry, out long tag)
    {
        entry = near.PopFirst();
        Count--;
        if (entry.Phase == Phase.Observe)
            Observations--;
        else
            ties?.NextCause(); // An observation causes nothing, so that watching a shuffled run doesn't change it.
        ref readonly var what = ref slots[entry.Slot];
        var handler = what.Handler!;
        tag = what.Tag;
        slots.Free(entry.Slot);
        if (Count >= SmallestToPrefetch)
            near.PrefetchNext();
        return handler;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Insert(in EventEntry entry)
    {
        if (entry.TimeNs >= far.HorizonNs)
        {
            far.Add(entry);
            return;
        }

        near.Add(entry);
        if (near.Count > maxNear)
            ShedNear();
    }

    private void TakeOut(int position)
    {
        if (position >= 0)
            near.RemoveAt(position);
        else
            far.RemoveAt(~position);
    }

    private void ShedNear()
    {
        var all = near.Clear();
        if (far.TakeOver(all))
        {
            far.Advance(near);
        }
        else
        {
            near.Load(all);
            near.Order();
        }

        maxNear = Math.Max(nearCapacity, near.Count * 2); // So that events that can't be parted aren't tried again and again.
    }

    private void Refill()
    {
        near.Clear();
        far.Advance(near);
        maxNear = Math.Max(nearCapacity, near.Count * 2);
    }

    private ulong NextOrder(Phase phase) =>
        EventEntry.OrderOf(phase, ties?.OrderOf(nextSequence++) ?? nextSequence++);
}
