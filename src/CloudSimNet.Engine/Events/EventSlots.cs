// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CloudSimNet.Engine.Events;

/// <summary>What the pending events will do, and where their entries stand. An event's slot never moves, so that ordering the entries touches little
/// memory.</summary>
internal sealed class EventSlots(HandleStamp stamp)
{
    private Slot[] slots = new Slot[64];
    private int count = 1; // Slot 0 stays empty, so that a default handle names nothing.
    private int firstFree;

    /// <summary>A slot that is in use.</summary>
    public ref Slot this[int slot]
    {
        // Every slot number was given out by Take, so the bounds needn't be looked at again: this is read some ten times an event.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), slot);
    }

    /// <summary>Whether the handle names a pending event.</summary>
    public bool Contains(EventHandle handle) =>
        (uint)handle.Slot < (uint)count && slots[handle.Slot].Generation == handle.Generation && slots[handle.Slot].Handler is not null;

    /// <summary>Whether the handle was given out by another simulation.</summary>
    public bool IsForeign(EventHandle handle) =>
        handle.Slot > 0 && (handle.Slot >= count || stamp.IsForeign(handle, slots[handle.Slot].Generation));

    /// <summary>Fills a slot and returns its number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take(IEventHandler handler, long tag, out int generation)
    {
        var slot = firstFree;
        if (slot == 0)
            slot = Append();
        else
            firstFree = this[slot].Position;

        ref var taken = ref this[slot];
        taken.Handler = handler;
        taken.Tag = tag;
        generation = taken.Generation;
        return slot;
    }

    private int Append()
    {
        if (count == slots.Length)
            Array.Resize(ref slots, count * 2);
        slots[count].Generation = stamp.FirstGeneration;
        return count++;
    }

    /// <summary>Empties a slot; handles to it name nothing from now on.</summary>
    public void Free(int slot)
    {
        ref var freed = ref this[slot];
        freed.Handler = null;
        freed.Generation++;
        freed.Position = firstFree;
        firstFree = slot;
    }

    /// <summary>One event.</summary>
    public struct Slot
    {
        public IEventHandler? Handler;
        public long Tag;

        /// <summary>Where its entry stands: in the near heap, or, complemented, among the far events; of an empty slot, the next empty one.</summary>
        public int Position;
        public int Generation;
    }
}
