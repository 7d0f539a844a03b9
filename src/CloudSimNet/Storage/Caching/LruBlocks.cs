// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>Which blocks a cache holds: clean ones in the order of their last use, dirty ones in the order in which they became so. Every operation
/// is O(1), and none allocates once the cache has been full.</summary>
/// <remarks>Only clean blocks give their places to others. A dirty block that has become clean counts as used at that moment.</remarks>
internal sealed class LruBlocks(int capacity)
{
    private const int None = -1;
    private readonly Dictionary<long, int> places = [];
    private CacheSlot[] slots = [];
    private SlotLine clean; // The one that wasn't used for the longest time stands in front.
    private SlotLine dirty;
    private int free = None;

    /// <summary>How many slots have ever been used: all that there are to look at.</summary>
    public int Used { get; private set; }

    public int CleanCount => clean.Count;

    public int DirtyCount => dirty.Count;

    public int FirstClean => clean.First;

    public int FirstDirty => dirty.First;

    /// <summary>A slot, by its number. The reference holds until the next <see cref="TryAdd"/>.</summary>
    public ref CacheSlot this[int slot] => ref slots[slot];

    /// <summary>The slot of a block; -1 when it isn't held.</summary>
    public int Find(long block) => places.TryGetValue(block, out var slot) ? slot : None;

    /// <summary>Makes a clean block the one used last.</summary>
    public void Touch(int slot)
    {
        if (slots[slot].State != SlotState.Clean)
            return;
        clean.Remove(slots, slot);
        clean.Append(slots, slot);
    }

    /// <summary>Takes in a block whose data is on its way, in the place of the clean block that wasn't used for the longest time when all places are
    /// taken.</summary>
    /// <returns>Its slot; -1 when all are dirty or in use.</returns>
    public int TryAdd(long block)
    {
        var slot = TakeSlot();
        if (slot == None)
            return None;
        ref var place = ref slots[slot];
        (place.Block, place.State, place.Pins) = (block, SlotState.Filling, 0);
        (place.FirstWaiter, place.LastWaiter) = (None, None);
        place.Version++;
        places.Add(block, slot);
        return slot;
    }

    /// <summary>Lets a block go; its slot becomes free when nothing works on it any more.</summary>
    public void Remove(int slot)
    {
        Leave(slot);
        places.Remove(slots[slot].Block);
        slots[slot].State = SlotState.Gone;
        if (slots[slot].Pins == 0)
            SetFree(slot);
    }

    public void Unpin(int slot)
    {
        if (--slots[slot].Pins == 0 && slots[slot].State == SlotState.Gone)
            SetFree(slot);
    }

    public void SetClean(int slot)
    {
        Leave(slot);
        slots[slot].State = SlotState.Clean;
        clean.Append(slots, slot);
    }

    /// <summary>Makes a block dirty, behind all that are so already.</summary>
    public void SetDirty(int slot)
    {
        Leave(slot);
        slots[slot].State = SlotState.Dirty;
        dirty.Append(slots, slot);
    }

    private void Leave(int slot)
    {
        if (slots[slot].State == SlotState.Clean)
            clean.Remove(slots, slot);
        else if (slots[slot].State == SlotState.Dirty)
            dirty.Remove(slots, slot);
    }

    private void SetFree(int slot)
    {
        slots[slot].State = SlotState.Free;
        slots[slot].Next = free;
        free = slot;
    }

    private int TakeSlot()
    {
        if (free == None && Used == capacity)
            Evict();
        if (free != None)
        {
            var slot = free;
            free = slots[slot].Next;
            return slot;
        }

        if (Used == capacity)
            return None;
        if (Used == slots.Length)
            Array.Resize(ref slots, (int)Math.Min(capacity, Math.Max(16, Used * 2L)));
        return Used++;
    }

    // Few are pinned: as many as accesses are under way.
    private void Evict()
    {
        for (var slot = clean.First; slot != None; slot = slots[slot].Next)
        {
            if (slots[slot].Pins > 0)
                continue;
            Remove(slot);
            return;
        }
    }
}
