// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Translation;

/// <summary>Walks of a guest's table whose own addresses, and the one it leads to, are translated by the host's table.</summary>
/// <param name="table">The guest's table.</param>
/// <param name="nested">Walks of the host's.</param>
/// <param name="memory">What entries are read through.</param>
/// <param name="memoryCycles">A read of the guest's table that no cache serves.</param>
/// <param name="shortcuts">Caches of next tables' host addresses; null for none.</param>
/// <param name="entries">A cache of entries of upper levels; null for none.</param>
/// <param name="nestedTlb">Where the guest's tables are, by host pages; null for none.</param>
/// <param name="accessCycles">A look-up in any of the three.</param>
internal sealed class StackedWalk(
    PageTable table, FlatWalk nested, TableMemory memory, double memoryCycles, WalkShortcuts? shortcuts, LruArray? entries, LruArray? nestedTlb, double accessCycles)
{
    private readonly int hostPageBits = PageSizes.BitsPerLevel * nested.Table.LeafLevel;
    private ulong[] hostFrameOf = new ulong[16];

    /// <summary>Cycles of all walks, the host's part left out.</summary>
    public double Cycles { get; set; }

    /// <summary>Entries of the guest's table read from the caches or memory by all walks.</summary>
    public long References { get; set; }

    /// <summary>Pages that weren't present in the guest's table and were mapped.</summary>
    public long Faults { get; set; }

    /// <summary>Accessed bits set in the guest's table.</summary>
    public long AccessedUpdates { get; set; }

    /// <summary>Translates an address.</summary>
    /// <returns>The guest's leaf; it is dirty only when the host's leaf is dirty too.</returns>
    public ulong Walk(ulong page)
    {
        var (level, node) = (-1, 0);
        if (shortcuts is not null)
        {
            Cycles += accessCycles;
            (level, node) = shortcuts.Find(page);
        }

        if (level < 0)
        {
            level = table.Levels - 1;
            TranslateTable(node);
        }

        while (true)
        {
            var slot = PageTable.Slot(page, level);
            ref var entry = ref table.Entry(node, slot);
            if ((entry & PageTable.Present) == 0)
            {
                table.Map(page);
                Faults++;
            }

            Cycles += Read((hostFrameOf[node] << PageSizes.SmallShift) + (ulong)(slot * PageTable.EntryBytes), level == table.LeafLevel);
            if ((entry & PageTable.Accessed) == 0)
            {
                entry |= PageTable.Accessed;
                AccessedUpdates++;
            }

            if (level == table.LeafLevel)
            {
                var leaf = nested.Walk(table.FrameIn(entry, page));
                return entry & (leaf | ~PageTable.Dirty);
            }

            node = (int)PageTable.Target(entry);
            level--;
            TranslateTable(node);
            shortcuts?.Insert(page, level, node);
        }
    }

    private void TranslateTable(int node)
    {
        var frame = table.FrameOf(node);
        if (nestedTlb is not null && nestedTlb.Touch(frame >> hostPageBits))
        {
            nested.Cycles += accessCycles;
            if (node < hostFrameOf.Length && hostFrameOf[node] != 0)
                return;

            // A neighbour in the same host page brought the translation, so that this table was never asked for itself.
            Place(node, nested.Table.FrameIn(nested.Table.Map(frame), frame));
            return;
        }

        Place(node, nested.Table.FrameIn(nested.Walk(frame), frame));
    }

    // Mappings never change, so where a table is stays known; frame 0 is the host's own root.
    private void Place(int node, ulong hostFrame)
    {
        if (node >= hostFrameOf.Length)
            Array.Resize(ref hostFrameOf, Math.Max(2 * hostFrameOf.Length, node + 1));
        hostFrameOf[node] = hostFrame;
    }

    private double Read(ulong address, bool isLeaf)
    {
        if (!isLeaf && entries is not null && entries.Touch(address))
            return accessCycles;
        References++;
        return memory.Read(address, memoryCycles);
    }
}
