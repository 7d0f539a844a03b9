// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudSimNet.Engine.Events;

/// <summary>The events of the near future, in full order: an indexed 4-ary heap of structs.</summary>
/// <remarks>
/// Popping leaves a hole at the top, because most events plan another one: the new event then goes into the hole and is sifted once, instead of the last entry
/// and it one after the other.
/// </remarks>
internal sealed class NearEvents(EventSlots slots)
{
    private const int Arity = 4;

    private EventEntry[] heap = new EventEntry[64];
    private int end; // The heap's positions, the hole included.
    private bool hasHole; // The top was popped, and nothing has taken its place yet.

    /// <summary>How many events there are.</summary>
    public int Count { get; private set; }

    /// <summary>The event whose turn is next. Only while there are events.</summary>
    public ref readonly EventEntry First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (hasHole)
                FillHole();
            return ref At(0);
        }
    }

    /// <summary>An event by where its slot says that it stands.</summary>
    public ref readonly EventEntry this[int position] => ref At(position);

    /// <summary>Adds an event.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in EventEntry entry)
    {
        Count++;
        if (hasHole)
        {
            hasHole = false;
            if (end == 1)
                Place(0, entry);
            else
                SiftDown(0, entry);
            return;
        }

        Append(entry);
    }

    /// <summary>Takes in many events without ordering them yet. Only after <see cref="Clear"/>.</summary>
    public void Load(ReadOnlySpan<EventEntry> entries)
    {
        var total = end + entries.Length;
        if (total > heap.Length)
            Array.Resize(ref heap, Math.Max(total, heap.Length * 2));
        entries.CopyTo(heap.AsSpan(end));
        Count = end = total;
    }

    /// <summary>Puts what was loaded in order.</summary>
    public void Order()
    {
        for (var position = (end - 2) / Arity; position >= 0; position--)
            SiftDown(position, At(position));
        for (var position = 0; position < end; position++)
            slots[At(position).Slot].Position = position;
    }

    /// <summary>Takes all events out, in no particular order; valid until the next change.</summary>
    public ReadOnlySpan<EventEntry> Clear()
    {
        if (hasHole)
            FillHole();
        var all = heap.AsSpan(0, end);
        Count = end = 0;
        return all;
    }

    /// <summary>Takes out what <see cref="First"/> has just given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EventEntry PopFirst()
    {
        hasHole = true;
        Count--;
        return At(0);
    }

    /// <summary>Takes an event out.</summary>
    public void RemoveAt(int position)
    {
        FillHole(ref position);
        Count--;
        Take(position);
    }

    /// <summary>Gives an event another time and order.</summary>
    public void Change(int position, in EventEntry entry)
    {
        FillHole(ref position);
        Sift(position, entry);
    }

    /// <summary>Asks the processor for the memory of the events whose turns are next.</summary>
    public void PrefetchNext()
    {
        if (Count == 0)
            return;
        (slots[At(Top()).Slot].Handler as IPrefetched)?.Prefetch();
        var last = Math.Min(Arity, end - 1);
        for (var child = 1; child <= last; child++)
            Prefetcher.Prefetch(slots[At(child).Slot].Handler);
    }

    private void Append(in EventEntry entry)
    {
        if (end == heap.Length)
            Array.Resize(ref heap, end * 2);
        SiftUp(end++, entry);
    }

    // Positions come from slots or stay below count, so the bounds needn't be looked at again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref EventEntry At(int position) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(heap), position);

    // The position of the next event: the top, or the least of its children while there is a hole.
    private int Top()
    {
        if (!hasHole)
            return 0;
        var least = 1;
        for (var child = 2; child <= Arity && child < end; child++)
        {
            if (At(child).Precedes(At(least)))
                least = child;
        }

        return least;
    }

    private void FillHole()
    {
        hasHole = false;
        Take(0);
    }

    // The hole's filling may move the very event that is to go.
    private void FillHole(ref int position)
    {
        if (!hasHole)
            return;
        var slot = At(position).Slot;
        FillHole();
        position = slots[slot].Position;
    }

    private void Take(int position)
    {
        var last = At(--end);
        if (position < end)
            Sift(position, last);
    }

    private void Sift(int position, EventEntry entry)
    {
        if (position > 0 && entry.Precedes(At((position - 1) / Arity)))
            SiftUp(position, entry);
        else
            SiftDown(position, entry);
    }

    private void SiftUp(int position, EventEntry entry)
    {
        while (position > 0)
        {
            var parent = (position - 1) / Arity;
            if (!entry.Precedes(At(parent)))
                break;
            Place(position, At(parent));
            position = parent;
        }

        Place(position, entry);
    }

    private void SiftDown(int position, EventEntry entry)
    {
        while (true)
        {
            var first = (position * Arity) + 1;
            if (first >= end)
                break;
            var behind = Math.Min(first + Arity, end);
            var least = first;
            for (var child = first + 1; child < behind; child++)
            {
                if (At(child).Precedes(At(least)))
                    least = child;
            }

            if (!At(least).Precedes(entry))
                break;
            Place(position, At(least));
            position = least;
        }

        Place(position, entry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Place(int position, in EventEntry entry)
    {
        At(position) = entry;
        slots[entry.Slot].Position = position;
    }
}
