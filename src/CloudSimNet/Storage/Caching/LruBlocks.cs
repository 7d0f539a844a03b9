// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>Which blocks a cache holds, in the order of their last use. Every operation is O(1), and none allocates once the cache has been full.</summary>
/// <remarks>Blocks stand in slots that stay theirs while they are held; slots are linked in two lists, of all blocks and of those that are dirty, the latter in the order in which they became so.</remarks>
internal sealed class LruBlocks
{
    private const int None = -1;
    private readonly int capacity;
    private readonly Dictionary<long, int> slots = [];
    private Slot[] all = [];
    private int newest = None;
    private int oldest = None;
    private int firstDirty = None;
    private int lastDirty = None;
    private int free = None;
    private int used;

    public LruBlocks(int capacity) => this.capacity = capacity;

    public int Count => slots.Count;

    public int DirtyCount { get; private set; }

    public bool IsFull => Count == capacity;

    /// <summary>The block that wasn't used for the longest time.</summary>
    public int Oldest => oldest;

    /// <summary>The block that became dirty first; -1 for none.</summary>
    public int FirstDirty => firstDirty;

    /// <summary>The slot of a block; -1 when it isn't held.</summary>
    public int Find(long block) => slots.TryGetValue(block, out var slot) ? slot : None;

    public long BlockAt(int slot) => all[slot].Block;

    public bool IsDirty(int slot) => all[slot].IsDirty;

    /// <summary>How often the slot was written, so that whoever copies it away can tell whether it was written meanwhile.</summary>
    public ref long VersionAt(int slot) => ref all[slot].Version;

    /// <summary>How many operations hold the slot; it isn't given away meanwhile.</summary>
    public ref int PinsAt(int slot) => ref all[slot].Pins;

    /// <summary>The slot used next more lately than another; -1 behind the newest.</summary>
    public int Newer(int slot) => all[slot].Newer;

    /// <summary>The slot that became dirty next; -1 behind the last.</summary>
    public int NextDirty(int slot) => all[slot].NextDirty;

    /// <summary>Makes a block the one used last.</summary>
    public void Touch(int slot)
    {
        if (slot == newest)
            return;
        Unlink(slot);
        LinkNewest(slot);
    }

    /// <summary>Takes a block in as the one used last. There must be room.</summary>
    public int Add(long block)
    {
        var slot = TakeSlot();
        (all[slot].Block, all[slot].Pins) = (block, 0);
        slots.Add(block, slot);
        LinkNewest(slot);
        return slot;
    }

    /// <summary>Lets a block go.</summary>
    public void Remove(int slot)
    {
        SetClean(slot);
        Unlink(slot);
        slots.Remove(all[slot].Block);
        all[slot].Version++;
        all[slot].Older = free;
        free = slot;
    }

    public void SetDirty(int slot)
    {
        if (all[slot].IsDirty)
            return;
        all[slot].IsDirty = true;
        (all[slot].PreviousDirty, all[slot].NextDirty) = (lastDirty, None);
        if (lastDirty == None)
            firstDirty = slot;
        else
            all[lastDirty].NextDirty = slot;
        lastDirty = slot;
        DirtyCount++;
    }

    public void SetClean(int slot)
    {
        if (!all[slot].IsDirty)
            return;
        var (previous, next) = (all[slot].PreviousDirty, all[slot].NextDirty);
        if (previous == None)
            firstDirty = next;
        else
            all[previous].NextDirty = next;
        if (next == None)
            lastDirty = previous;
        else
            all[next].PreviousDirty = previous;
        all[slot].IsDirty = false;
        DirtyCount--;
    }

    private int TakeSlot()
    {
        if (free != None)
        {
            var slot = free;
            free = all[slot].Older;
            return slot;
        }

        if (used == all.Length)
            Array.Resize(ref all, Math.Min(capacity, Math.Max(16, used * 2)));
        return used++;
    }

    private void LinkNewest(int slot)
    {
        (all[slot].Older, all[slot].Newer) = (newest, None);
        if (newest == None)
            oldest = slot;
        else
            all[newest].Newer = slot;
        newest = slot;
    }

    private void Unlink(int slot)
    {
        var (older, newer) = (all[slot].Older, all[slot].Newer);
        if (older == None)
            oldest = newer;
        else
            all[older].Newer = newer;
        if (newer == None)
            newest = older;
        else
            all[newer].Older = older;
    }

    private struct Slot
    {
        public long Block;
        public long Version;
        public int Older;
        public int Newer;
        public int PreviousDirty;
        public int NextDirty;
        public int Pins;
        public bool IsDirty;
    }
}
