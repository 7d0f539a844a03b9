// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Translation;

/// <summary>Walks of one table that stands at host addresses: native, a shadow, or the host's part of a walk of two.</summary>
/// <param name="table">The table.</param>
/// <param name="memory">What its entries are read through.</param>
/// <param name="memoryCycles">A read that no cache serves.</param>
/// <param name="shortcuts">Caches of next tables; null for none.</param>
/// <param name="entries">A cache of entries of upper levels; null for none.</param>
/// <param name="accessCycles">A look-up in either.</param>
internal sealed class FlatWalk(PageTable table, TableMemory memory, double memoryCycles, WalkShortcuts? shortcuts, LruArray? entries, double accessCycles)
{
    /// <summary>Cycles of all walks.</summary>
    public double Cycles { get; set; }

    /// <summary>Entries read from the caches or memory by all walks.</summary>
    public long References { get; set; }

    /// <summary>Pages that weren't present and were mapped.</summary>
    public long Faults { get; set; }

    /// <summary>Accessed bits set.</summary>
    public long AccessedUpdates { get; set; }

    /// <summary>Cycles of the last walk's leaf.</summary>
    public double LeafCycles { get; private set; }

    /// <summary>The table that is walked.</summary>
    public PageTable Table => table;

    /// <summary>Translates an address.</summary>
    /// <returns>The leaf's entry.</returns>
    public ulong Walk(ulong page)
    {
        var (level, node) = (-1, 0);
        if (shortcuts is not null)
        {
            Cycles += accessCycles;
            (level, node) = shortcuts.Find(page);
        }

        if (level < 0)
            level = table.Levels - 1;
        while (true)
        {
            var slot = PageTable.Slot(page, level);
            ref var entry = ref table.Entry(node, slot);
            if ((entry & PageTable.Present) == 0)
            {
                table.Map(page);
                Faults++;
            }

            var cycles = Read((table.FrameOf(node) << PageSizes.SmallShift) + (ulong)(slot * PageTable.EntryBytes), level == table.LeafLevel);
            Cycles += cycles;
            if ((entry & PageTable.Accessed) == 0)
            {
                entry |= PageTable.Accessed;
                AccessedUpdates++;
            }

            if (level == table.LeafLevel)
            {
                LeafCycles = cycles;
                return entry;
            }

            node = (int)PageTable.Target(entry);
            level--;
            shortcuts?.Insert(page, level, node);
        }
    }

    private double Read(ulong address, bool isLeaf)
    {
        if (!isLeaf && entries is not null && entries.Touch(address))
            return accessCycles;
        References++;
        return memory.Read(address, memoryCycles);
    }
}
