// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Translation;

/// <summary>One dimension's caches of where the next lower table is: Intel's paging-structure caches.</summary>
internal sealed class WalkShortcuts(WalkCaches sizes, int leafLevel)
{
    // The cache at index k knows tables of level k, which cover 2 MiB, 1 GiB and 512 GiB.
    private readonly LruArray[] tablesOfLevel =
    [
        new(1, sizes.DirectoryEntries, hasValues: true),
        new(1, sizes.PointerEntries, hasValues: true),
        new(1, sizes.RootEntries, hasValues: true),
    ];

    /// <summary>Finds the lowest table that is known for an address.</summary>
    /// <returns>Its level, -1 when none is known, and its index.</returns>
    public (int Level, int Table) Find(ulong page)
    {
        for (var level = leafLevel; level < tablesOfLevel.Length; level++)
        {
            var slot = tablesOfLevel[level].Find(Key(page, level));
            if (slot >= 0)
                return (level, tablesOfLevel[level].Value(slot));
        }

        return (-1, 0);
    }

    /// <summary>Remembers a table that wasn't known.</summary>
    public void Insert(ulong page, int level, int table)
    {
        if (level < tablesOfLevel.Length)
            tablesOfLevel[level].Insert(Key(page, level), table);
    }

    private static ulong Key(ulong page, int level) => page >> (PageSizes.BitsPerLevel * (level + 1));
}
