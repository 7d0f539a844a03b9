// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>Slots in a line, linked through the slots themselves.</summary>
internal struct SlotLine
{
    private int afterLast; // One more than the last, so that a new line is empty.
    private int afterFirst;

    /// <summary>The slot at the front; -1 for none.</summary>
    public readonly int First => afterFirst - 1;

    public int Count { get; private set; }

    public void Append(CacheSlot[] slots, int slot)
    {
        var last = afterLast - 1;
        (slots[slot].Previous, slots[slot].Next) = (last, -1);
        if (last < 0)
            afterFirst = slot + 1;
        else
            slots[last].Next = slot;
        afterLast = slot + 1;
        Count++;
    }

    public void Remove(CacheSlot[] slots, int slot)
    {
        var (previous, next) = (slots[slot].Previous, slots[slot].Next);
        if (previous < 0)
            afterFirst = next + 1;
        else
            slots[previous].Next = next;
        if (next < 0)
            afterLast = previous + 1;
        else
            slots[next].Previous = previous;
        Count--;
    }
}
