// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Cpu.Translation;

/// <summary>A set-associative array of keys that replaces the one least recently used of its set: TLBs, walk caches, lines of page tables.</summary>
/// <remarks>Each set is kept in the order of use, so that the most recent key is compared first and the last one is the victim. Without entries it
/// never holds anything.</remarks>
internal sealed class LruArray
{
    private const int ShortSet = 8;
    private readonly int ways;
    private readonly int sets;
    private readonly ulong mask;
    private readonly ulong[] keys; // A key plus one; 0 where nothing is held.
    private readonly int[]? values;

    public LruArray(int sets, int ways, bool hasValues = false)
    {
        this.sets = sets;
        this.ways = ways;
        mask = sets > 0 && (sets & (sets - 1)) == 0 ? (ulong)(sets - 1) : ulong.MaxValue;
        keys = new ulong[sets * ways];
        values = hasValues ? new int[sets * ways] : null;
    }

    /// <summary>How many keys it can hold.</summary>
    public int Capacity => keys.Length;

    /// <summary>The slot of a key, now the most recent of its set; -1 when it isn't held.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        if (keys.Length == 0)
            return -1;
        var first = FirstOf(key);
        return keys[first] == key + 1 ? first : FindOlder(first, key + 1);
    }

    /// <summary>Puts a key that isn't held in, as the most recent of its set.</summary>
    public void Insert(ulong key, int value = 0)
    {
        if (keys.Length == 0)
            return;
        var first = FirstOf(key);
        MoveToFront(first, ways - 1, key + 1);
        if (values is not null)
            values[first] = value;
    }

    /// <summary>Whether a key was held; it is now, as the most recent of its set.</summary>
    public bool Touch(ulong key)
    {
        if (Find(key) >= 0)
            return true;
        Insert(key);
        return false;
    }

    /// <summary>What belongs to the key in a slot, until the next change.</summary>
    public ref int Value(int slot) => ref values![slot];

    // Any number of sets is possible, but a division takes longer than the rest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FirstOf(ulong key) => (int)(mask != ulong.MaxValue ? key & mask : key % (ulong)sets) * ways;

    private int FindOlder(int first, ulong stored)
    {
        var set = keys.AsSpan(first, ways);
        var way = 1;
        if (ways > ShortSet)
        {
            way = set.IndexOf(stored);
        }
        else
        {
            while (way < set.Length && set[way] != stored)
                way++;
        }

        if ((uint)way >= (uint)ways)
            return -1;
        MoveToFront(first, way, stored);
        return first;
    }

    private void MoveToFront(int first, int way, ulong stored)
    {
        if (values is not null)
        {
            var value = values[first + way];
            values.AsSpan(first, way).CopyTo(values.AsSpan(first + 1));
            values[first] = value;
        }

        if (way > ShortSet)
        {
            keys.AsSpan(first, way).CopyTo(keys.AsSpan(first + 1));
        }
        else
        {
            var set = keys.AsSpan(first, way + 1);
            for (var i = set.Length - 1; i > 0; i--)
                set[i] = set[i - 1];
        }

        keys[first] = stored;
    }
}
