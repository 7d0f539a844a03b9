// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Translation;

/// <summary>How many entries a walk reads, by counting.</summary>
public sealed class WalkReferencesTests
{
    [TestCase(4, PageSize.Small, 4)]
    [TestCase(4, PageSize.Large, 3)]
    [TestCase(4, PageSize.Huge, 2)]
    [TestCase(5, PageSize.Small, 5)]
    public void Access_OneTable_ReadsAnEntryOfEachLevel(int levels, PageSize pages, int expected)
    {
        var counts = OneWalk(levels, pages, null);

        Assert.That((counts.Walks, counts.GuestReferences, counts.NestedReferences), Is.EqualTo((1L, (long)expected, 0L)));
        Assert.That((counts.GuestCycles, counts.NestedCycles), Is.EqualTo((100.0 * expected, 0.0)));
    }

    // Bhargava et al., ASPLOS 2008, section 1: n m + n + m.
    [TestCase(4, PageSize.Small, PageSize.Small, 24)]
    [TestCase(4, PageSize.Small, PageSize.Large, 19)]
    [TestCase(4, PageSize.Large, PageSize.Small, 19)]
    [TestCase(4, PageSize.Large, PageSize.Large, 15)]
    [TestCase(4, PageSize.Huge, PageSize.Huge, 8)]
    [TestCase(4, PageSize.Small, PageSize.Huge, 14)]
    [TestCase(5, PageSize.Small, PageSize.Small, 35)]
    [TestCase(5, PageSize.Large, PageSize.Large, 24)]
    public void Access_TwoTables_ReadsTheProductAndTheSumOfBothLevels(int levels, PageSize guest, PageSize host, int expected)
    {
        var counts = OneWalk(levels, guest, host);

        Assert.That(counts.ReferencesPerWalk, Is.EqualTo(expected));
        Assert.That(counts.GuestReferences, Is.EqualTo(guest.TablesToLeaf(levels)));
        Assert.That(counts.CyclesPerWalk, Is.EqualTo(100.0 * expected));
        Assert.That(counts.LastLeafCycles, Is.EqualTo(100));
    }

    [Test]
    public void Access_RemoteTablesAndInterference_MultiplyTheReadsFromMemory()
    {
        var options = new TranslationOptions { HasRemoteHostTables = true, HasInterference = true };
        var space = new AddressSpace(Parts.Bare, PageSize.Small, PageSize.Small, options);

        space.Access(7, isStore: false);

        Assert.That((space.Counts().GuestCycles, space.Counts().NestedCycles), Is.EqualTo((4 * 200.0, 20 * 300.0)));
    }

    [Test]
    public void Access_PartOfAWalkHidden_WaitsForTheRestInProportion()
    {
        var space = new AddressSpace(Parts.Bare, PageSize.Small, PageSize.Small, TranslationOptions.Local, hiddenCycles: 1200, exposed: 0.5);

        space.Access(7, isStore: false);

        Assert.That((space.GuestStall, space.NestedStall), Is.EqualTo((100.0, 500.0)), "Half of 1 200, of which a sixth is the guest's.");
    }

    [Test]
    public void Access_WalkHiddenAsAWhole_WaitsForNothing()
    {
        var space = new AddressSpace(Parts.Bare, PageSize.Small, null, TranslationOptions.Local, hiddenCycles: 500);

        space.Access(7, isStore: false);

        Assert.That((space.GuestStall, space.NestedStall, space.Counts().GuestCycles), Is.EqualTo((0.0, 0.0, 400.0)));
    }

    private static TranslationCounts OneWalk(int levels, PageSize guest, PageSize? host)
    {
        var space = new AddressSpace(Parts.Bare with { PagingLevels = levels }, guest, host, TranslationOptions.Local);
        space.Prefault(0x12345, 1);
        space.Access(0x12345, isStore: false);
        return space.Counts();
    }
}
