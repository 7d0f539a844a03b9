// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Translation;

/// <summary>A guest's memory as its processor reaches it: two levels of TLBs before walks of one table or two.</summary>
/// <remarks>
/// All pages of a table have one size, so an entry of a TLB covers the smaller of the guest's page and the host's, and only the arrays for that size
/// are used. Left out: instruction fetches, prefetches, walks at the
/// same time, and what switches of tables throw away.
/// </remarks>
internal sealed class AddressSpace
{
    private readonly LruArray first;
    private readonly LruArray second;
    private readonly FlatWalk flat;
    private readonly StackedWalk? stacked;
    private readonly PageTable guestTable;
    private readonly int entryShift;
    private readonly ulong pageMask;
    private readonly double startCycles;
    private readonly double hiddenCycles;
    private readonly double exposed;
    private long secondHits;
    private long walks;
    private long dirtyUpdates;
    private double lastLeafCycles;

    /// <summary>An empty memory.</summary>
    /// <param name="cpu">The processor.</param>
    /// <param name="guestPages">The pages of the guest's table, or of the only one.</param>
    /// <param name="hostPages">The pages of the host's table; null when there is only one table.</param>
    /// <param name="options">What lies around.</param>
    /// <param name="hiddenCycles">Cycles of each walk that nothing waits for.</param>
    /// <param name="exposed">The part of the others that is waited for.</param>
    public AddressSpace(Microarchitecture cpu, PageSize guestPages, PageSize? hostPages, TranslationOptions options, double hiddenCycles = 0, double exposed = 1)
    {
        this.hiddenCycles = hiddenCycles;
        this.exposed = exposed;
        var entrySize = cpu.CoveredByEntry(hostPages is { } host && host < guestPages ? host : guestPages);
        entryShift = PageSizes.BitsPerLevel * (int)entrySize;
        pageMask = (1UL << (PageSizes.BitsPerLevel * cpu.PagingLevels)) - 1;
        (first, second) = (TlbFor(cpu.FirstTlb, entrySize), TlbFor(cpu.SecondTlb, entrySize));
        SecondHitCycles = cpu.SecondTlb.HitCycles;

        startCycles = cpu.WalkCaches.StartCycles;
        var caches = cpu.WalkCaches;
        var memory = new TableMemory(cpu.Memory);
        var entries = caches is { Kind: WalkCacheKind.Entries, Entries: > 0 } ? new LruArray(1, caches.Entries) : null;
        var loaded = cpu.Memory.MemoryCycles * (options.HasInterference ? cpu.Memory.InterferenceFactor : 1);
        var guestCycles = loaded * (options.HasRemoteGuestTables ? cpu.Memory.RemoteFactor : 1);
        guestTable = new PageTable(cpu.PagingLevels, guestPages, new FrameAllocator(guestPages, !options.ScattersGuestTables));
        if (hostPages is not { } pages)
        {
            flat = new FlatWalk(guestTable, memory, guestCycles, ShortcutsFor(caches, guestTable), entries, caches.AccessCycles);
            return;
        }

        var hostTable = new PageTable(cpu.PagingLevels, pages, new FrameAllocator(pages));
        var hostCycles = loaded * (options.HasRemoteHostTables ? cpu.Memory.RemoteFactor : 1);
        var holds = caches.HoldsNested;
        flat = new FlatWalk(hostTable, memory, hostCycles, holds ? ShortcutsFor(caches, hostTable) : null, holds ? entries : null, caches.AccessCycles);
        var nestedTlb = holds && caches.NestedTlbEntries > 0 ? new LruArray(1, caches.NestedTlbEntries) : null;
        stacked = new StackedWalk(guestTable, flat, memory, guestCycles, ShortcutsFor(caches, guestTable), entries, nestedTlb, caches.AccessCycles);
    }

    /// <summary>Loads and stores so far.</summary>
    public long References { get; private set; }

    /// <summary>Cycles waited for walks in the guest's table, or in the one table there is.</summary>
    public double GuestStall { get; private set; }

    /// <summary>Cycles waited for walks in the host's table.</summary>
    public double NestedStall { get; private set; }

    /// <summary>Cycles of hits in the second TLB.</summary>
    public double SecondTlbStall => secondHits * SecondHitCycles;

    /// <summary>Pages mapped in the host's table on demand so far.</summary>
    public long NestedFaults => stacked is null ? 0 : flat.Faults;

    private double SecondHitCycles { get; }

    /// <summary>Loads or stores, given the number of the small page.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Access(ulong page, bool isStore)
    {
        References++;
        page &= pageMask;
        var slot = first.Find(page >> entryShift);
        if (slot < 0)
            Miss(page, isStore);
        else if (isStore && first.Value(slot) == 0)
            first.Value(slot) = MarkDirty(page);
    }

    /// <summary>Counts loads and stores whose translations are in the first TLB by assumption.</summary>
    public void AddHits(long count) => References += count;

    /// <summary>Maps pages in all tables, without counting anything.</summary>
    public void Prefault(ulong firstPage, long pages)
    {
        var faults = flat.Faults;
        for (var i = 0L; i < pages; i++)
        {
            var page = (firstPage + (ulong)i) & pageMask;
            var frame = guestTable.FrameIn(guestTable.Map(page), page);
            if (stacked is not null)
                flat.Table.Map(frame);
        }

        for (var table = 0; stacked is not null && table < guestTable.Tables; table++)
            flat.Table.Map(guestTable.FrameOf(table));
        flat.Faults = faults;
    }

    /// <summary>Forgets what was counted; tables, TLBs and caches stay as they are.</summary>
    public void ResetCounts()
    {
        (References, secondHits, walks, dirtyUpdates) = (0, 0, 0, 0);
        (lastLeafCycles, GuestStall, NestedStall) = (0, 0, 0);
        (flat.Cycles, flat.References, flat.Faults, flat.AccessedUpdates) = (0, 0, 0, 0);
        if (stacked is not null)
            (stacked.Cycles, stacked.References, stacked.Faults, stacked.AccessedUpdates) = (0, 0, 0, 0);
    }

    /// <summary>What was counted since the last reset.</summary>
    public TranslationCounts Counts() => new()
    {
        References = References,
        FirstHits = References - secondHits - walks,
        SecondHits = secondHits,
        Walks = walks,
        GuestCycles = stacked?.Cycles ?? flat.Cycles,
        NestedCycles = stacked is null ? 0 : flat.Cycles,
        LastLeafCycles = lastLeafCycles,
        GuestReferences = stacked?.References ?? flat.References,
        NestedReferences = stacked is null ? 0 : flat.References,
        DemandFaults = stacked?.Faults ?? flat.Faults,
        NestedFaults = NestedFaults,
        AccessedUpdates = flat.AccessedUpdates + (stacked?.AccessedUpdates ?? 0),
        DirtyUpdates = dirtyUpdates,
    };

    private static LruArray TlbFor(TlbLevel level, PageSize size)
    {
        var geometry = size switch
        {
            PageSize.Small => level.Small,
            PageSize.Large => level.LargeInSmall ? level.Small : level.Large,
            _ => level.Huge,
        };
        return new LruArray(geometry.Sets, geometry.Ways, hasValues: true);
    }

    private static WalkShortcuts? ShortcutsFor(WalkCaches caches, PageTable table) =>
        caches.Kind == WalkCacheKind.Translations ? new WalkShortcuts(caches, table.LeafLevel) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Miss(ulong page, bool isStore)
    {
        var key = page >> entryShift;
        var slot = second.Find(key);
        int dirty;
        if (slot >= 0)
        {
            secondHits++;
            dirty = isStore && second.Value(slot) == 0 ? second.Value(slot) = MarkDirty(page) : second.Value(slot);
        }
        else
        {
            var leaf = Walk(page);
            dirty = isStore && (leaf & PageTable.Dirty) == 0 ? MarkDirty(page) : (int)(leaf & PageTable.Dirty);
            second.Insert(key, dirty);
        }

        first.Insert(key, dirty);
    }

    private ulong Walk(ulong page)
    {
        walks++;
        var nestedBefore = flat.Cycles;
        if (stacked is null)
        {
            flat.Cycles += startCycles;
            var entry = flat.Walk(page);
            GuestStall += exposed * Math.Max(0, flat.Cycles - nestedBefore - hiddenCycles);
            return entry;
        }

        var guestBefore = stacked.Cycles;
        stacked.Cycles += startCycles;
        var leaf = stacked.Walk(page);
        var (guest, nested) = (stacked.Cycles - guestBefore, flat.Cycles - nestedBefore);
        lastLeafCycles += flat.LeafCycles;
        if (guest + nested > hiddenCycles)
        {
            var waited = exposed * (1 - (hiddenCycles / (guest + nested)));
            GuestStall += waited * guest;
            NestedStall += waited * nested;
        }

        return leaf;
    }

    private int MarkDirty(ulong page)
    {
        ref var leaf = ref guestTable.Map(page);
        SetDirty(ref leaf);
        if (stacked is not null)
            SetDirty(ref flat.Table.Map(guestTable.FrameIn(leaf, page)));
        return 1;
    }

    private void SetDirty(ref ulong entry)
    {
        if ((entry & PageTable.Dirty) != 0)
            return;
        entry |= PageTable.Dirty;
        dirtyUpdates++;
    }
}
