// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Walks;

/// <summary>How long walks take on a processor: what the walk caches skip, and where the rest is found.</summary>
internal struct WalkLatency
{
    private const double EntriesOfLine = 8;
    private const int LinesOfRegion = 5;

    private readonly Microarchitecture cpu;
    private readonly WalkCaches caches;
    private readonly PageSize guestPages;
    private readonly int levels;
    private PageSize hostPages;
    private bool isNested;
    private Regions regions;
    private int count;

    /// <summary>Walks of one table.</summary>
    public WalkLatency(Microarchitecture cpu, PageSize guestPages)
    {
        this.cpu = cpu;
        caches = cpu.WalkCaches;
        levels = cpu.PagingLevels;
        this.guestPages = guestPages;
    }

    /// <summary>Cycles of the guest's part of all walks, for each instruction.</summary>
    public double GuestCycles { get; private set; }

    /// <summary>Cycles of the host's part.</summary>
    public double HostCycles { get; private set; }

    /// <summary>Both.</summary>
    public readonly double Cycles => GuestCycles + HostCycles;

    private readonly bool HasNestedTlb => HasNestedCaches && caches.NestedTlbEntries > 0;

    private readonly int LeafTable => 1 + (int)guestPages;

    private readonly bool HasNestedCaches => caches.Kind != WalkCacheKind.None && caches.HoldsNested;

    /// <summary>Begins with the regions that cause walks.</summary>
    /// <param name="memory">All regions.</param>
    /// <param name="walks">The walks of each, for each instruction.</param>
    /// <param name="translated">What a TLB entry covers.</param>
    public void Begin(IReadOnlyList<MemoryRegion> memory, ReadOnlySpan<double> walks, PageSize translated)
    {
        count = 0;
        for (var i = 0; i < walks.Length; i++)
        {
            if (walks[i] <= 0)
                continue;
            var region = new RegionWalk { SmallPages = Math.Ceiling(memory[i].Size.Count / (double)PageSize.Small.Size.Count), Rate = walks[i] };
            region.SweepWalks = memory[i].IsSequential ? region.Pages(translated) : 0;
            regions[count++] = region;
        }

        Skip(hasCaches: caches.Kind != WalkCacheKind.None, host: false);
    }

    /// <summary>Adds the host's table.</summary>
    /// <param name="pages">Its pages.</param>
    public void Nest(PageSize pages)
    {
        isNested = true;
        hostPages = pages;
        Skip(HasNestedCaches, host: true);
        FindInNestedTlb();
    }

    /// <summary>Works out the cycles.</summary>
    public void FindInMemory()
    {
        if (caches.Kind == WalkCacheKind.Entries)
            FindInEntryCache();
        FindLines();
        GuestCycles = 0;
        HostCycles = 0;
        for (var i = 0; i < count; i++)
            AddUp(in regions[i]);
    }

    // Which entries above the leaf are read at all.
    private void Skip(bool hasCaches, bool host)
    {
        var leaf = 1 + (int)(host ? hostPages : guestPages);
        Span<double> missed = stackalloc double[MemoryBehaviour.MaxRegions];
        missed.Fill(1);
        for (var table = leaf; table < levels; table++)
        {
            if (hasCaches && caches.Kind == WalkCacheKind.Translations)
                Miss(table, missed);
            for (var i = 0; i < count; i++)
            {
                ref var walk = ref host ? ref regions[i].Host : ref regions[i].Guest;
                walk.LookUps = hasCaches && caches.Kind == WalkCacheKind.Translations ? 1 : 0;
                if (table == leaf)
                    walk.UpperReads = missed[i];
                else
                    walk.TopReads += missed[i];
                walk.RootReads = missed[i];
            }
        }
    }

    // Each walk that no lower cache could shorten asks the cache that knows tables of this level.
    private readonly void Miss(int table, Span<double> missed)
    {
        var entries = table switch { 1 => caches.DirectoryEntries, 2 => caches.PointerEntries, 3 => caches.RootEntries, _ => 0 };
        Span<Population> populations = stackalloc Population[MemoryBehaviour.MaxRegions];
        for (var i = 0; i < count; i++)
            populations[i] = regions[i].Using(regions[i].Tables(table), missed[i]);
        var time = LruModel.CharacteristicTime(populations[..count], entries);
        for (var i = 0; i < count; i++)
            missed[i] *= 1 - populations[i].HitsWithin(time);
    }

    // Of a cache of upper entries: all of both dimensions compete, and every level is visited.
    private void FindInEntryCache()
    {
        Span<Population> populations = stackalloc Population[MemoryBehaviour.MaxRegions * 8];
        var used = 0;
        for (var i = 0; i < count; i++)
        {
            used = AddEntries(populations, used, i, guestPages, 1);
            if (isNested && caches.HoldsNested)
                used = AddEntries(populations, used, i, hostPages, 1 + regions[i].TablesWalked);
        }

        var time = LruModel.CharacteristicTime(populations[..used], caches.Entries);
        used = 0;
        for (var i = 0; i < count; i++)
        {
            used = Take(populations, used, ref regions[i].Guest, guestPages, time);
            if (isNested && caches.HoldsNested)
                used = Take(populations, used, ref regions[i].Host, hostPages, time);
        }
    }

    private readonly int AddEntries(Span<Population> populations, int used, int region, PageSize pages, double uses)
    {
        for (var table = 1 + (int)pages; table < levels; table++)
            populations[used++] = regions[region].Using(regions[region].Tables(table), uses);
        return used;
    }

    private readonly int Take(ReadOnlySpan<Population> populations, int used, ref TableWalk walk, PageSize pages, double time)
    {
        for (var table = 1 + (int)pages; table < levels; table++)
        {
            var hits = populations[used++].HitsWithin(time);
            walk.CachedReads += hits;
            if (table == 1 + (int)pages)
                walk.UpperReads -= hits;
            else
                walk.TopReads -= hits;
        }

        return used;
    }

    // Which of the guest's lowest tables must be walked for; higher ones are few, and in the nested TLB where there is one.
    private void FindInNestedTlb()
    {
        Span<Population> populations = stackalloc Population[MemoryBehaviour.MaxRegions];
        for (var i = 0; i < count; i++)
        {
            ref var region = ref regions[i];
            region.TablesAsked = caches.Kind == WalkCacheKind.Translations ? region.Guest.UpperReads : 1;
            region.TablesWalked = region.TablesAsked;
            populations[i] = region.Using(HostPagesOfTables(in region), region.TablesAsked);
        }

        if (!HasNestedTlb)
            return;
        var time = LruModel.CharacteristicTime(populations[..count], Math.Max(1, caches.NestedTlbEntries - (levels - LeafTable)));
        for (var i = 0; i < count; i++)
            regions[i].TablesWalked *= 1 - populations[i].HitsWithin(time);
    }

    // Lines of page tables compete for the part of the caches that data leaves them.
    private void FindLines()
    {
        Span<Population> lines = stackalloc Population[MemoryBehaviour.MaxRegions * LinesOfRegion];
        for (var i = 0; i < count; i++)
        {
            ref readonly var region = ref regions[i];
            var ofRegion = lines.Slice(i * LinesOfRegion, LinesOfRegion);
            ofRegion[0] = region.Using(region.Pages(guestPages) / EntriesOfLine, 1);
            ofRegion[1] = region.Using(region.Tables(1 + (int)guestPages) / EntriesOfLine, region.Guest.UpperReads);
            if (!isNested)
                continue;
            ofRegion[2] = region.Using(region.Pages(hostPages) / EntriesOfLine, 1);
            ofRegion[3] = region.Using(region.Tables(1 + (int)hostPages) / EntriesOfLine, region.Host.UpperReads);
            ofRegion[4] = region.Using(HostPagesOfTables(in region) / EntriesOfLine, region.TablesWalked);
        }

        var all = lines[..(count * LinesOfRegion)];
        var memory = cpu.Memory;
        var second = LruModel.CharacteristicTime(all, memory.Second.Lines * memory.PageTableShare);
        var last = Math.Max(second, LruModel.CharacteristicTime(all, memory.Last.Lines * memory.PageTableShare));
        for (var i = 0; i < count; i++)
        {
            ref var region = ref regions[i];
            var ofRegion = all.Slice(i * LinesOfRegion, LinesOfRegion);
            region.Guest.LeafLatency = Latency(ofRegion[0], second, last);
            region.Guest.UpperLatency = Latency(ofRegion[1], second, last);
            region.Host.LeafLatency = Latency(ofRegion[2], second, last);
            region.Host.UpperLatency = Latency(ofRegion[3], second, last);
            region.TableLeafLatency = isNested ? Latency(ofRegion[4], second, last) : 0;
        }
    }

    // A kernel takes the pages of its tables from blocks of their own, as large as a large page, so that they lie side by side.
    private readonly double HostPagesOfTables(in RegionWalk region) => Math.Max(1, region.Tables(LeafTable) / (1L << (PageSizes.BitsPerLevel * (int)hostPages)));

    private readonly double Latency(Population lines, double second, double last)
    {
        var memory = cpu.Memory;
        var near = lines.HitsWithin(second);
        var far = lines.HitsWithin(last);
        return (near * memory.Second.Cycles) + ((far - near) * memory.Last.Cycles) + ((1 - far) * memory.MemoryCycles);
    }

    private void AddUp(in RegionWalk region)
    {
        var top = cpu.Memory.Second.Cycles;
        GuestCycles += region.Rate * caches.StartCycles;
        GuestCycles += region.Rate * region.Guest.Cycles(caches.AccessCycles, top);
        if (!isNested)
            return;
        HostCycles += region.Rate * region.Host.Cycles(caches.AccessCycles, top);
        HostCycles += region.Rate * TableTranslations(in region, top);
    }

    // The guest's own tables are translated too: the lowest, and those above it, whose entries are near.
    private readonly double TableTranslations(in RegionWalk region, double top)
    {
        var higher = caches.Kind == WalkCacheKind.Translations ? region.Guest.TopReads + region.Guest.RootReads : levels - LeafTable;
        var walk = region.Host with { LeafLatency = region.TableLeafLatency, UpperLatency = top };
        var walked = region.TablesWalked * walk.Cycles(caches.AccessCycles, top);
        if (HasNestedTlb)
            return ((region.TablesAsked + higher) * caches.AccessCycles) + walked;
        var near = region.Host with { LeafLatency = top, UpperLatency = top };
        return walked + (higher * near.Cycles(caches.AccessCycles, top));
    }

    [InlineArray(MemoryBehaviour.MaxRegions)]
    private struct Regions
    {
        private RegionWalk first;
    }
}
