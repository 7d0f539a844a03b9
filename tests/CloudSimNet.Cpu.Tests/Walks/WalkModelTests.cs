// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Translation;
using CloudSimNet.Cpu.Walks;

namespace CloudSimNet.Cpu.Tests.Walks;

public sealed class WalkModelTests
{
    // A part without walk caches whose every read of a table takes one cycle: a walk takes as many cycles as it reads entries.
    private static Microarchitecture Counting(int levels) => MicroarchitectureCatalogue.Get("opteron") with
    {
        WalkCaches = WalkCaches.None,
        PagingLevels = levels,
        Memory = new() { Second = new(Bytes.MiB(1), 16, 1), Last = new(Bytes.MiB(1), 16, 1), MemoryCycles = 1 },
    };

    private static MemoryBehaviour Random(PageSize pages) => new() { ReferencesPerInstruction = 0.3, Pages = pages, Regions = [new(Bytes.GiB(64), 1)] };

    [TestCase(PageSize.Small, PageSize.Small, 4, 24)]
    [TestCase(PageSize.Small, PageSize.Large, 4, 19)]
    [TestCase(PageSize.Large, PageSize.Small, 4, 19)]
    [TestCase(PageSize.Large, PageSize.Large, 4, 15)]
    [TestCase(PageSize.Huge, PageSize.Huge, 4, 8)]
    [TestCase(PageSize.Small, PageSize.Small, 5, 35)]
    public void Solve_TwoTablesWithoutWalkCaches_ReadsSoManyEntries(PageSize guest, PageSize host, int levels, int reads)
    {
        WalkModel.Solve(Random(guest), Counting(levels), host, out _, out var walks);

        Assert.That(walks.WalkCycles / walks.Walks, Is.EqualTo(reads).Within(1e-9));
    }

    [TestCase(PageSize.Small, 4)]
    [TestCase(PageSize.Large, 3)]
    [TestCase(PageSize.Huge, 2)]
    public void Solve_OneTableWithoutWalkCaches_ReadsSoManyEntries(PageSize pages, int reads)
    {
        WalkModel.Solve(Random(pages), Counting(4), null, out var walks, out _);

        Assert.That(walks.WalkCycles / walks.Walks, Is.EqualTo(reads).Within(1e-9));
    }

    private const int All = 1 << 20;

    // A look-up takes 2 cycles, a walk 8 to begin; leaves and the entries above them take 100, those near the root 10. Caches hold all, or nothing.
    private static IEnumerable<TestCaseData> Cached()
    {
        // Entries: three upper ones are looked up, the leaf is read; in the host's table for the data too; four guest tables are in the nested TLB, or one is walked for as data and three nearby.
        yield return Case("entries, nested TLB", new() { Kind = WalkCacheKind.Entries, Entries = All, NestedTlbEntries = All }, 8 + 6 + 100, 8 + 6 + 100 + 6 + 100 + 8);
        yield return Case("entries, no nested TLB", new() { Kind = WalkCacheKind.Entries, Entries = All }, 8 + 6 + 100, 8 + 6 + 100 + 6 + 100 + (6 + 100) + (3 * (6 + 10)));

        // Nothing of the host's dimension is kept: each of five walks in it reads four entries.
        yield return Case("entries, the guest's alone", new() { Kind = WalkCacheKind.Entries, Entries = All, NestedTlbEntries = All, HoldsNested = false }, 8 + 6 + 100, 8 + 6 + 100 + (100 + 100 + 20) + (100 + 10 + 20) + (3 * 40));

        // Next tables: a look-up in each dimension finds the lowest one known, and those below it are asked for in the nested TLB.
        yield return Case("2 MiB parts", new() { Kind = WalkCacheKind.Translations, DirectoryEntries = All, NestedTlbEntries = All }, 8 + 2 + 100, 8 + 2 + 100 + 2 + 100);
        yield return Case("1 GiB parts", new() { Kind = WalkCacheKind.Translations, PointerEntries = All, NestedTlbEntries = All }, 8 + 2 + 200, 8 + 2 + 200 + 2 + 200 + 2);
        yield return Case("512 GiB parts", new() { Kind = WalkCacheKind.Translations, RootEntries = All, NestedTlbEntries = All }, 8 + 2 + 210, 8 + 2 + 210 + 2 + 210 + 4);
        yield return Case("no parts", new() { Kind = WalkCacheKind.Translations, NestedTlbEntries = All }, 8 + 2 + 220, 8 + 2 + 220 + 2 + 220 + 8);

        static TestCaseData Case(string name, WalkCaches caches, double one, double two) => new TestCaseData(caches with { AccessCycles = 2, StartCycles = 8 }, one, two).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Cached))]
    public void Solve_WalkCachesThatHoldAllOrNothing_TakeTheCyclesWorkedOutByHand(WalkCaches caches, double one, double two)
    {
        var cpu = Counting(4) with { WalkCaches = caches, Memory = new() { Second = new(Bytes.Zero, 1, 10), Last = new(Bytes.Zero, 1, 50), MemoryCycles = 100 } };

        WalkModel.Solve(Random(PageSize.Small), cpu, PageSize.Small, out var flat, out var stacked);

        Assert.That(flat.WalkCycles / flat.Walks, Is.EqualTo(one).Within(1e-9));
        Assert.That(stacked.WalkCycles / stacked.Walks, Is.EqualTo(two).Within(1e-9));
    }

    // The stream tier's second walk of a page that no TLB holds. Small caches that hold nothing before the first walk hold all of it at the second.
    [TestCase(false, 8 + 6 + 100)]
    [TestCase(true, 8 + 6 + 100 + 6 + 100 + 8)]
    public void Access_EntryCacheAndNestedTlbThatHoldAll_TakeTheCyclesWorkedOutByHand(bool isNested, double cycles)
    {
        var cpu = Counting(4) with
        {
            FirstTlb = new() { Small = TlbGeometry.None },
            SecondTlb = new() { Small = TlbGeometry.None },
            WalkCaches = new() { Kind = WalkCacheKind.Entries, Entries = 256, NestedTlbEntries = 256, AccessCycles = 2, StartCycles = 8 },
            Memory = new() { Second = new(Bytes.Zero, 1, 10), Last = new(Bytes.Zero, 1, 50), MemoryCycles = 100 },
        };
        var space = new AddressSpace(cpu, PageSize.Small, isNested ? PageSize.Small : null, TranslationOptions.Local);
        space.Access(5, isStore: false);
        space.ResetCounts();
        space.Access(5, isStore: false);

        Assert.That(space.Counts().CyclesPerWalk, Is.EqualTo(cycles));
    }

    // Eight leaves of a line are read in turn, and 4 096 leaves' tables of one: of those one read in so many goes to memory.
    [Test]
    public void Solve_Sweep_ReadsALineOfItsTableOnce()
    {
        var memory = new MemoryBehaviour { ReferencesPerInstruction = 0.5, Regions = [new(Bytes.GiB(64), 1, 64, IsSequential: true)] };
        var cpu = Counting(4) with { Memory = new() { Second = new(Bytes.MiB(1), 16, 10), Last = new(Bytes.Zero, 1, 10), MemoryCycles = 100 } };

        WalkModel.Solve(memory, cpu, null, out var walks, out _);

        Assert.That(walks.WalkCycles / walks.Walks, Is.EqualTo(10 + (90 / 8.0) + 10 + (90 / 4096.0) + 20).Within(1e-9));
    }

    [Test]
    public void Solve_SweepInSmallAndLargePages_WalksOncePerPage()
    {
        MemoryBehaviour Sweep(PageSize pages) => new() { ReferencesPerInstruction = 0.5, Pages = pages, Regions = [new(Bytes.GiB(64), 1, 64, IsSequential: true)] };

        WalkModel.Solve(Sweep(PageSize.Small), Counting(4), null, out var small, out _);
        WalkModel.Solve(Sweep(PageSize.Large), Counting(4), null, out var large, out _);

        Assert.That((small.Walks, large.Walks), Is.EqualTo((0.5 / 64, 0.5 / 64 / 512)));
    }

    [Test]
    public void Solve_MemoryWithinTheTlb_NeverWalks()
    {
        var memory = new MemoryBehaviour { ReferencesPerInstruction = 0.5, Regions = [new(Bytes.MiB(1), 1)] };

        WalkModel.Solve(memory, MicroarchitectureCatalogue.Get("cascade-lake"), PageSize.Small, out var one, out var two);

        // 256 pages: the first TLB holds 64 of them, the second all.
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Walks, Is.Zero);
            Assert.That(one.Lookups, Is.EqualTo(0.5 * 0.75 * 9).Within(0.1).Percent);
            Assert.That(two, Is.EqualTo(one));
        }
    }

    [Test]
    public void Solve_UniformPages_MissByTheReach()
    {
        var memory = new MemoryBehaviour { ReferencesPerInstruction = 1, Regions = [new(Bytes.MiB(12), 1)] };

        WalkModel.Solve(memory, MicroarchitectureCatalogue.Get("cascade-lake"), null, out var walks, out _);

        Assert.That(walks.Walks, Is.EqualTo(1 - (1536 / 3072.0)).Within(0.1).Percent);
    }

    [Test]
    public void Solve_SmallPagesOfTheHost_SplinterLargeOnesOfTheGuest()
    {
        var memory = new MemoryBehaviour { ReferencesPerInstruction = 1, Pages = PageSize.Large, Regions = [new(Bytes.MiB(12), 1)] };

        WalkModel.Solve(memory, MicroarchitectureCatalogue.Get("cascade-lake"), PageSize.Small, out var one, out var two);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(one.Walks, Is.Zero);
            Assert.That(two.Walks, Is.EqualTo(0.5).Within(0.1).Percent);
        }
    }

    // The first TLB has 64 entries for pages of 4 KiB or 2 MiB and none for 1 GiB: it holds 64 parts of the 128 that are used.
    [TestCase(PageSize.Huge)]
    [TestCase(PageSize.Large)]
    [TestCase(null)]
    public void Solve_HugePagesThatNoTlbHolds_AreHeldInLargeParts(PageSize? host)
    {
        var memory = new MemoryBehaviour { ReferencesPerInstruction = 1, Pages = PageSize.Huge, Regions = [new(Bytes.MiB(256), 1)] };
        var cpu = Counting(4) with { SecondTlb = new() { Small = TlbGeometry.None } };

        WalkModel.Solve(memory, cpu, host, out _, out var walks);
        var space = new AddressSpace(cpu, PageSize.Huge, host, TranslationOptions.Local);
        var cursor = new SmallRandom(3);
        for (var i = 0; i < 100_000; i++)
            space.Access(cursor.Below(1 << 16), isStore: false);

        Assert.That(walks.Walks, Is.EqualTo(0.5).Within(0.1).Percent);
        Assert.That(space.Counts().WalkRate, Is.EqualTo(0.5).Within(2).Percent);
    }

    [Test]
    public void Solve_HiddenAndExposedCycles_CutWhatIsWaitedFor()
    {
        var memory = Random(PageSize.Small);
        var cpu = Counting(4);

        WalkModel.Solve(memory with { HiddenWalkCycles = 3 }, cpu, null, out var hidden, out _);
        WalkModel.Solve(memory with { ExposedWalk = 0.5 }, cpu, null, out var half, out _);
        WalkModel.Solve(memory with { HiddenWalkCycles = 100 }, cpu, null, out var all, out _);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hidden.Guest, Is.EqualTo(hidden.Walks * 1).Within(1e-12));
            Assert.That(half.Guest, Is.EqualTo(half.Walks * 2).Within(1e-12));
            Assert.That(all.Guest, Is.Zero);
        }
    }
}
