// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Values that live from one event to another, in an array whose free places form a list: nothing is allocated once the array is large
/// enough.</summary>
internal sealed class SlotPool<T>
    where T : struct
{
    private Slot[] slots = [];
    private int used;
    private int free = -1;

    /// <summary>How many places are taken.</summary>
    public int Count { get; private set; }

    /// <summary>How many places there are, free ones included, which hold the default value.</summary>
    public int Places => used;

    /// <summary>The value in a place. The reference holds until the next <see cref="Take"/>.</summary>
    public ref T this[int slot] => ref slots[slot].Value;

    /// <summary>Takes a place.</summary>
    public int Take()
    {
        Count++;
        if (free >= 0)
        {
            var slot = free;
            free = slots[slot].NextFree;
            return slot;
        }

        if (used == slots.Length)
            Array.Resize(ref slots, Math.Max(4, used * 2));
        return used++;
    }

    /// <summary>Gives a place back; returns what stood there.</summary>
    public T Give(int slot)
    {
        Count--;
        ref var place = ref slots[slot];
        var value = place.Value;
        place.Value = default;
        place.NextFree = free;
        free = slot;
        return value;
    }

    private struct Slot
    {
        public T Value;
        public int NextFree;
    }
}
