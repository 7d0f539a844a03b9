// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Translation;

/// <summary>A radix page table whose tables of 512 entries are made when they are first needed.</summary>
/// <remarks>An address is given as the number of its small page. An entry holds its flags and, from bit 12 on, the frame (a leaf) or the index of the
/// next table; that table's physical address stands beside it.</remarks>
internal sealed class PageTable
{
    public const ulong Present = 1;
    public const ulong Accessed = 1 << 5;
    public const ulong Dirty = 1 << 6;
    public const int EntryBytes = 8;

    /// <summary>The most tables: 2 GiB of them, which map 1 TiB of small pages.</summary>
    public const int MaxTables = 1 << 19;

    private const int EntriesPerTable = 1 << PageSizes.BitsPerLevel;
    private const int FlagBits = PageSizes.SmallShift;
    private readonly FrameAllocator frames;
    private readonly int maxTables;
    private ulong[][] tables = new ulong[16][];
    private ulong[] frameOf = new ulong[16];

    public PageTable(int levels, PageSize pages, FrameAllocator frames, int maxTables = MaxTables)
    {
        this.maxTables = maxTables;
        this.frames = frames;
        Levels = levels;
        LeafLevel = (int)pages;
        AddTable();
    }

    /// <summary>How many levels there are; the root is level <c>Levels - 1</c> and a table of small pages level 0.</summary>
    public int Levels { get; }

    /// <summary>The level whose entries are leaves.</summary>
    public int LeafLevel { get; }

    /// <summary>How many tables were made; the root is table 0.</summary>
    public int Tables { get; private set; }

    /// <summary>Where in a table of some level the entry for an address is.</summary>
    public static int Slot(ulong page, int level) => (int)(page >> (PageSizes.BitsPerLevel * level)) & (EntriesPerTable - 1);

    /// <summary>The frame or table that an entry names.</summary>
    public static ulong Target(ulong entry) => entry >> FlagBits;

    /// <summary>The physical frame of a table.</summary>
    public ulong FrameOf(int table) => frameOf[table];

    /// <summary>An entry; stays valid when tables are added.</summary>
    public ref ulong Entry(int table, int slot) => ref tables[table][slot];

    /// <summary>The small frame for a small page, given its leaf.</summary>
    public ulong FrameIn(ulong leaf, ulong page) => Target(leaf) + (page & ((1UL << (PageSizes.BitsPerLevel * LeafLevel)) - 1));

    /// <summary>Makes a page present, with all tables on the way to it.</summary>
    /// <returns>Its leaf.</returns>
    public ref ulong Map(ulong page)
    {
        var table = 0;
        for (var level = Levels - 1; level > LeafLevel; level--)
        {
            ref var entry = ref Entry(table, Slot(page, level));
            if ((entry & Present) == 0)
                entry = ((ulong)AddTable() << FlagBits) | Present;
            table = (int)Target(entry);
        }

        ref var leaf = ref Entry(table, Slot(page, LeafLevel));
        if ((leaf & Present) == 0)
            leaf = (frames.TakePage() << FlagBits) | Present;
        return ref leaf;
    }

    private int AddTable()
    {
        if (Tables == maxTables)
            throw new TooManyPagesException($"The stream touches memory whose page tables are more than {maxTables}, of 4 KiB each; use larger pages, a shorter stream, or addresses that lie closer together.");
        if (Tables == tables.Length)
        {
            Array.Resize(ref tables, 2 * Tables);
            Array.Resize(ref frameOf, 2 * Tables);
        }

        tables[Tables] = new ulong[EntriesPerTable];
        frameOf[Tables] = frames.TakeTable();
        return Tables++;
    }
}
