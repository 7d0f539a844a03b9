// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Translation;

/// <summary>Sequences whose hits in the walk caches are counted by hand.</summary>
public sealed class WalkCachesTests
{
    private static readonly WalkCaches Intel = new() { Kind = WalkCacheKind.Translations, DirectoryEntries = 2, PointerEntries = 2, RootEntries = 1, AccessCycles = 3 };
    private static readonly WalkCaches Amd = new() { Kind = WalkCacheKind.Entries, Entries = 8, AccessCycles = 3 };

    // Pages of one 2 MiB part, of one 1 GiB part, of one 512 GiB part, and of another.
    [TestCase(1UL, 1)]
    [TestCase(512UL, 2)]
    [TestCase(1UL << 18, 3)]
    [TestCase(1UL << 27, 4)]
    public void Translations_OneTable_SkipTheLevelsAboveTheLowestHit(ulong page, int references)
    {
        var counts = SecondWalk(Parts.With(Intel), PageSize.Small, null, page);

        Assert.That((counts.GuestReferences, counts.GuestCycles), Is.EqualTo(((long)references, 3 + (100.0 * references))));
    }

    [TestCase(PageSize.Large, 512UL, 1)]
    [TestCase(PageSize.Large, 1UL << 18, 2)]
    [TestCase(PageSize.Huge, 1UL << 18, 1)]
    [TestCase(PageSize.Huge, 1UL << 27, 2)]
    public void Translations_LargerPages_UseNoCacheBelowTheLeaf(PageSize pages, ulong page, int references) =>
        Assert.That(SecondWalk(Parts.With(Intel), pages, null, page).GuestReferences, Is.EqualTo(references));

    [Test]
    public void Translations_FiveLevels_ReadTheTopForAnother512GiB() =>
        Assert.That(SecondWalk(Parts.With(Intel) with { PagingLevels = 5 }, PageSize.Small, null, 1UL << 27).GuestReferences, Is.EqualTo(5));

    [Test]
    public void Translations_MorePartsThanEntries_ForgetTheLeastRecent()
    {
        var space = new AddressSpace(Parts.With(Intel), PageSize.Small, null, TranslationOptions.Local);
        foreach (var part in (ulong[])[0, 1, 2])
            space.Access(512 * part, isStore: false);
        space.ResetCounts();

        space.Access(1, isStore: false);

        Assert.That(space.Counts().GuestReferences, Is.EqualTo(2), "The 2 MiB part 0 is forgotten, its 1 GiB part isn't.");
    }

    [Test]
    public void Translations_TwoTables_NeedNoHostAddressOfTheTableTheyKnow()
    {
        // The guest's leaf table is known; its entry is read, and the data's address translated: a shortcut there too leaves the leaf.
        var counts = SecondWalk(Parts.With(Intel), PageSize.Small, PageSize.Small, 1);

        Assert.That((counts.GuestReferences, counts.NestedReferences), Is.EqualTo((1L, 1L)));
        Assert.That((counts.GuestCycles, counts.NestedCycles), Is.EqualTo((103.0, 103.0)));
    }

    [Test]
    public void Translations_TwoTablesAndALowerTableUnknown_TranslateThatTableAlone()
    {
        // The guest reads the second table from below, then its leaf table, which the host must translate, as it must the data.
        var counts = SecondWalk(Parts.With(Intel), PageSize.Small, PageSize.Small, 512);

        Assert.That((counts.GuestReferences, counts.NestedReferences), Is.EqualTo((2L, 2L)));
        Assert.That(counts.NestedCycles, Is.EqualTo(2 * 103.0));
    }

    [Test]
    public void Translations_HostDimensionNotHeld_WalksTheWholeHostTable()
    {
        var counts = SecondWalk(Parts.With(Intel with { HoldsNested = false, NestedTlbEntries = 16 }), PageSize.Small, PageSize.Small, 1);

        Assert.That((counts.GuestReferences, counts.NestedReferences, counts.NestedCycles), Is.EqualTo((1L, 4L, 400.0)));
    }

    [Test]
    public void Entries_OneTable_VisitEachLevelAtLittleCost()
    {
        var counts = SecondWalk(Parts.With(Amd), PageSize.Small, null, 1);

        Assert.That((counts.GuestReferences, counts.GuestCycles), Is.EqualTo((1L, 100 + (3 * 3.0))));
    }

    [Test]
    public void Entries_TwoTables_HoldThoseOfBoth()
    {
        // Eight entries hold the guest's three and the host's three, which all guest tables share; five host walks read a leaf each.
        var counts = SecondWalk(Parts.With(Amd), PageSize.Small, PageSize.Small, 1);

        Assert.That((counts.GuestReferences, counts.NestedReferences), Is.EqualTo((1L, 5L)));
        Assert.That((counts.GuestCycles, counts.NestedCycles), Is.EqualTo((100 + 9.0, 5 * (100 + 9.0))));
    }

    [Test]
    public void Entries_HostDimensionNotHeld_HoldTheGuestsAlone() =>
        Assert.That(SecondWalk(Parts.With(Amd with { HoldsNested = false }), PageSize.Small, PageSize.Small, 1).NestedReferences, Is.EqualTo(20));

    [Test]
    public void NestedTlb_Tables_ReplacesTheirHostWalks()
    {
        var counts = SecondWalk(Parts.With(Amd with { NestedTlbEntries = 4 }), PageSize.Small, PageSize.Small, 1);

        Assert.That((counts.GuestReferences, counts.NestedReferences), Is.EqualTo((1L, 1L)));
        Assert.That(counts.NestedCycles, Is.EqualTo((4 * 3) + 100 + (3 * 3.0)));
    }

    [Test]
    public void NestedTlb_FewerEntriesThanTables_HitsNoneInTurn() =>
        Assert.That(SecondWalk(Parts.With(Amd with { NestedTlbEntries = 3 }), PageSize.Small, PageSize.Small, 1).NestedReferences, Is.EqualTo(5));

    [Test]
    public void NestedTlb_LargeHostPages_HoldAllTablesInOneEntry()
    {
        // The second 2 MiB part has a leaf table of its own, in a host page that is known.
        var counts = SecondWalk(Parts.With(Amd with { NestedTlbEntries = 1 }), PageSize.Small, PageSize.Large, 512);

        Assert.That(counts.NestedReferences, Is.EqualTo(1));
    }

    private static TranslationCounts SecondWalk(Microarchitecture cpu, PageSize guest, PageSize? host, ulong page)
    {
        var space = new AddressSpace(cpu, guest, host, TranslationOptions.Local);
        space.Access(0, isStore: false);
        space.ResetCounts();
        space.Access(page, isStore: false);
        Assert.That(space.Counts().Walks, Is.EqualTo(1));
        return space.Counts();
    }
}
