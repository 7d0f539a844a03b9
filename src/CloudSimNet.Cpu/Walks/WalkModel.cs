// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Walks;

/// <summary>What a workload pays for the translation of its addresses, in closed form.</summary>
/// <remarks>
/// TLBs, walk caches and the lines of page tables in the caches are each a least-recently-used cache under independent references (see
/// <see cref="LruModel"/>); each level's misses are the next one's
/// uses. References: Bhargava et al., ASPLOS 2008, for the order of a two-dimensional walk. Left out: associativity, the correlation between levels,
/// and tables other than those with leaves
/// in the nested TLB. The stream tier simulates what is approximated here.
/// </remarks>
internal static class WalkModel
{
    /// <summary>The cost with one table, and with two where the host has one of its own.</summary>
    /// <param name="memory">The workload's memory.</param>
    /// <param name="cpu">The processor.</param>
    /// <param name="hostPages">The pages of the host's table; null without one.</param>
    /// <param name="one">With the guest's table alone.</param>
    /// <param name="two">With both; the same as <paramref name="one"/> where the host has none.</param>
    public static void Solve(MemoryBehaviour memory, Microarchitecture cpu, PageSize? hostPages, out WalkCost one, out WalkCost two)
    {
        one = two = default;
        if (memory.Regions.Count == 0)
            return;
        Span<double> misses = stackalloc double[MemoryBehaviour.MaxRegions];
        misses = misses[..memory.Regions.Count];
        var covered = cpu.CoveredByEntry(memory.Pages);
        var lookups = TlbMisses(memory, cpu, covered, misses) * cpu.SecondTlb.HitCycles;
        var walk = new WalkLatency(cpu, memory.Pages);
        walk.Begin(memory.Regions, misses, covered);
        walk.FindInMemory();
        one = two = Exposed(memory, lookups, misses, in walk);
        if (hostPages is not { } host)
            return;
        var coveredByBoth = cpu.CoveredByEntry(host < memory.Pages ? host : memory.Pages); // A TLB entry covers the smaller of both pages.
        if (coveredByBoth < covered)
            lookups = TlbMisses(memory, cpu, coveredByBoth, misses) * cpu.SecondTlb.HitCycles;
        if (coveredByBoth < covered || cpu.WalkCaches.Kind == WalkCacheKind.Entries)
            walk.Begin(memory.Regions, misses, coveredByBoth); // Otherwise what the caches skip of the guest's table stays as it is.
        walk.Nest(host);
        walk.FindInMemory();
        two = Exposed(memory, lookups, misses, in walk);
    }

    private static WalkCost Exposed(MemoryBehaviour memory, double lookups, ReadOnlySpan<double> misses, in WalkLatency walk)
    {
        double walks = 0;
        foreach (var rate in misses)
            walks += rate;
        var stalled = Math.Max(0, walk.Cycles - (walks * memory.HiddenWalkCycles)) * memory.ExposedWalk;
        var part = walk.Cycles == 0 ? 0 : stalled / walk.Cycles;
        return new WalkCost(lookups, walk.GuestCycles * part, walk.HostCycles * part, walks, walk.Cycles);
    }

    /// <summary>Fills in the walks of each region, for each instruction; returns the hits of the second TLB.</summary>
    private static double TlbMisses(MemoryBehaviour memory, Microarchitecture cpu, PageSize pages, Span<double> misses)
    {
        Span<Population> populations = stackalloc Population[MemoryBehaviour.MaxRegions];
        populations = populations[..misses.Length];
        for (var i = 0; i < misses.Length; i++)
        {
            var region = memory.Regions[i];
            var rate = memory.ReferencesPerInstruction * region.Share / region.RunLength;
            if (region.IsSequential)
                rate /= 1 << (PageSizes.BitsPerLevel * (int)pages); // Small pages that follow each other share a larger one.
            populations[i] = new Population(Math.Max(1, Math.Ceiling(region.Size.Count / (double)pages.Size.Count)), rate, region.IsSequential ? 1 : 0);
        }

        var first = LruModel.CharacteristicTime(populations, cpu.FirstTlb.Reach(pages));
        var second = Math.Max(first, LruModel.CharacteristicTime(populations, cpu.SecondTlb.Reach(pages)));
        double hits = 0;
        for (var i = 0; i < misses.Length; i++)
        {
            ref readonly var population = ref populations[i];
            var near = population.HitsWithin(first);
            var far = population.HitsWithin(second);
            hits += population.Rate * (far - near);
            misses[i] = population.Rate * (1 - far);
        }

        return hits;
    }
}
