// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Translation;

public sealed class AddressSpaceTests
{
    [Test]
    public void Access_Again_HitsTheFirstTlb()
    {
        var space = Space();

        foreach (var page in (ulong[])[1, 2, 1, 2, 1])
            space.Access(page, isStore: false);

        var counts = space.Counts();
        Assert.That((counts.References, counts.FirstHits, counts.SecondHits, counts.Walks), Is.EqualTo((5L, 3L, 0L, 2L)));
    }

    [Test]
    public void Access_MorePagesThanAFirstSet_HitsTheSecondTlb()
    {
        // Sixteen sets of four ways, against 128 of twelve: pages 0, 16, ... 64 share a set of the first alone.
        var space = Space();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0UL; i < 5; i++)
                space.Access(16 * i, isStore: false);
        }

        var counts = space.Counts();
        Assert.That((counts.FirstHits, counts.SecondHits, counts.Walks), Is.EqualTo((0L, 5L, 5L)));
        Assert.That(space.SecondTlbStall, Is.EqualTo(5 * 9));
    }

    [TestCase(PageSize.Large, PageSize.Large, 1)]
    [TestCase(PageSize.Large, PageSize.Small, 512)]
    [TestCase(PageSize.Small, PageSize.Large, 512)]
    [TestCase(PageSize.Huge, PageSize.Large, 1)]
    public void Access_SmallPagesOfALargeOne_NeedATranslationForEachOfTheSmallerSize(PageSize guest, PageSize host, long walks)
    {
        var space = Space(guest, host);
        for (var page = 0UL; page < 512; page++)
            space.Access(page, isStore: false);

        Assert.That(space.Counts().Walks, Is.EqualTo(walks));
    }

    [Test]
    public void Access_PageSizeThatNoTlbHolds_IsHeldInTheNextSmallerParts()
    {
        var cpu = Parts.Bare with { FirstTlb = new() { Small = new(64, 4) }, SecondTlb = new() { Small = TlbGeometry.None } };
        var space = new AddressSpace(cpu, PageSize.Huge, null, TranslationOptions.Local);
        for (var i = 0; i < 3; i++)
            space.Access((ulong)i, isStore: false); // There are entries for 4 KiB alone.
        space.Access(0, isStore: false);

        Assert.That((space.Counts().Walks, space.Counts().FirstHits), Is.EqualTo((3L, 1L)));
    }

    [Test]
    public void Access_FirstTouches_FaultOnceInEachTable()
    {
        // Four guest tables are mapped at the first walk, then each data page; the second page stands beside the first in all tables.
        var space = Space(PageSize.Small, PageSize.Small);
        space.Access(0, isStore: false);
        var one = space.Counts();
        space.Access(1, isStore: false);
        var two = space.Counts();

        Assert.That((one.DemandFaults, one.NestedFaults), Is.EqualTo((1L, 5L)));
        Assert.That((two.DemandFaults, two.NestedFaults), Is.EqualTo((2L, 6L)));
    }

    [TestCase(PageSize.Small, 1 + 1 + 1 + 2 + 1024)]
    [TestCase(PageSize.Large, 3)]
    [TestCase(PageSize.Huge, 1)]
    public void Access_ManyTouches_ViolateOncePerHostPage(PageSize host, long expected)
    {
        // 1 024 pages and their 5 tables are 1 029 frames, in the order of their first use.
        var space = Space(PageSize.Small, host);
        for (var round = 0; round < 3; round++)
        {
            for (var page = 0UL; page < 1024; page++)
                space.Access(page, isStore: false);
        }

        Assert.That(space.Counts().NestedFaults, Is.EqualTo(expected));
        Assert.That(space.Counts().DemandFaults, Is.EqualTo(1024));
    }

    [Test]
    public void Prefault_ThenAccess_NeverFaults([Values] PageSize guest, [Values] PageSize host)
    {
        var space = Space(guest, host);
        space.Prefault(1 << 18, 3000);
        for (var page = 0UL; page < 3000; page++)
            space.Access((1 << 18) + page, isStore: true);

        Assert.That((space.Counts().DemandFaults, space.Counts().NestedFaults, space.NestedFaults), Is.EqualTo((0L, 0L, 0L)));
    }

    [Test]
    public void Access_OneTable_SetsAccessedAndDirtyBitsOnce()
    {
        var space = Space();
        space.Access(0, isStore: false);
        Assert.That((space.Counts().AccessedUpdates, space.Counts().DirtyUpdates), Is.EqualTo((4L, 0L)));

        space.Access(0, isStore: true);
        space.Access(0, isStore: true);
        space.Access(1, isStore: true);

        Assert.That((space.Counts().AccessedUpdates, space.Counts().DirtyUpdates), Is.EqualTo((5L, 2L)), "The second page has a leaf of its own in a table that was accessed.");
    }

    [Test]
    public void Access_TwoTables_SetsBitsInBoth()
    {
        // The guest's: four. The host's: four for the root, a leaf for each of the three tables beside it, a table and a leaf for the data in another block.
        var space = Space(PageSize.Small, PageSize.Small);
        space.Access(0, isStore: true);

        Assert.That((space.Counts().AccessedUpdates, space.Counts().DirtyUpdates), Is.EqualTo((4L + 4 + 3 + 2, 2L)));
    }

    [Test]
    public void Access_LargeGuestPageOnSmallHostPages_IsDirtyInTheGuestOnce()
    {
        var space = Space(PageSize.Large, PageSize.Small);
        for (var page = 0UL; page < 4; page++)
            space.Access(page, isStore: true);

        Assert.That(space.Counts().DirtyUpdates, Is.EqualTo(1 + 4));
    }

    [Test]
    public void Access_StoreAfterEvictionFromTheFirstTlb_IsNotDirtyAgain()
    {
        var space = Space();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0UL; i < 5; i++)
                space.Access(16 * i, isStore: true);
        }

        Assert.That(space.Counts().DirtyUpdates, Is.EqualTo(5));
    }

    [Test]
    public void Access_UniformOverMorePagesThanEntries_HitsInProportion()
    {
        var cpu = Parts.Bare with { FirstTlb = new() { Small = TlbGeometry.FullyAssociative(64) }, SecondTlb = new() { Small = TlbGeometry.None } };
        var space = new AddressSpace(cpu, PageSize.Small, null, TranslationOptions.Local);
        const int Accesses = 200_000;
        var state = 12345UL;
        for (var i = 0; i < Accesses; i++)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            space.Access((state >> 33) % 256, isStore: false);
        }

        Assert.That(space.Counts().FirstHits / (double)Accesses, Is.EqualTo(64.0 / 256).Within(5 * Math.Sqrt(0.25 * 0.75 / Accesses)));
    }

    [Test]
    public void Access_EntriesOfOneLine_ComeFromTheCache()
    {
        // Eight entries a line: of pages 0 to 8 the first and the last read their leaves from memory. The upper three levels are one line each.
        var cpu = Parts.Bare with { Memory = new() { Second = new(Bytes.B(64 * 64), 4, 10), Last = new(Bytes.Zero, 1, 10), MemoryCycles = 100 } };
        var space = new AddressSpace(cpu, PageSize.Small, null, TranslationOptions.Local);
        for (var page = 0UL; page <= 8; page++)
            space.Access(page, isStore: false);

        Assert.That(space.Counts().GuestCycles, Is.EqualTo((5 * 100) + (31 * 10)));
    }

    [Test]
    public void ResetCounts_LeavesWhatIsHeld()
    {
        var space = Space(PageSize.Small, PageSize.Small);
        space.Access(0, isStore: true);
        space.ResetCounts();
        space.Access(0, isStore: true);

        Assert.That(space.Counts(), Is.EqualTo(new TranslationCounts { References = 1, FirstHits = 1 }));
    }

    [Test]
    public void Access_AddressBeyondTheLevels_IsWrapped()
    {
        var space = Space();
        space.Access(5, isStore: false);
        space.Access((1UL << 36) + 5, isStore: false);

        Assert.That(space.Counts().FirstHits, Is.EqualTo(1));
    }

    private static AddressSpace Space(PageSize guest = PageSize.Small, PageSize? host = null) => new(Parts.Bare, guest, host, TranslationOptions.Local);
}
