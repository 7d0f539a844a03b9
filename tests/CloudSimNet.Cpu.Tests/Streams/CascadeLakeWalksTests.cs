// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Translation;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>Walk cycles of two tables against one, as counted on a Xeon Gold 6252 (the vMitosis artifact, ASPLOS 2021): 2.1 to 2.5 times as many with 4 KiB pages, 1.6 to 2.0 with 2 MiB.</summary>
public sealed class CascadeLakeWalksTests
{
    private static readonly MemoryRegion[] Gups = [new(Bytes.GiB(16), 1)];
    private static readonly MemoryRegion[] Tree = [new(Bytes.GiB(16), 0.4), new(Bytes.GiB(1), 0.2), new(Bytes.MiB(64), 0.2), new(Bytes.MiB(4), 0.2)];

    private static readonly TranslationOptions Grouped = new() { GroupsGuestTables = true };

    // One program had the socket's last-level cache for itself, and a guest's kernel groups its tables. The entries for 1 GiB parts are recalled; four don't cover 16 GiB.
    private static Microarchitecture Measured => MicroarchitectureCatalogue.Get("cascade-lake") is var cpu
        ? cpu with { WalkCaches = cpu.WalkCaches with { PointerEntries = 16, RootEntries = 4 }, Memory = cpu.Memory with { Last = new(Bytes.MiB(8), 16, 54) } }
        : cpu;

    [Test]
    public void Walks_SmallPagesUniform_TakeTwiceToTwoAndAHalfTimesAsLong() =>
        Assert.That(Ratio(Gups, Measured, PageSize.Small, Grouped), Is.InRange(2.1, 2.5));

    [Test]
    public void Walks_SmallPagesSkewed_TakeTwiceToTwoAndAHalfTimesAsLong() =>
        Assert.That(Ratio(Tree, Measured, PageSize.Small, Grouped), Is.EqualTo(2.5).Within(0.1), "The upper end of the range.");

    [Test]
    public void Walks_LargePages_TakeTwiceAsLong([Values] bool isSkewed) =>
        Assert.That(Ratio(isSkewed ? Tree : Gups, Measured, PageSize.Large, Grouped), Is.EqualTo(2.0).Within(0.1), "The upper end of the range.");

    [Test]
    public void Walks_GuestTablesAmongItsData_TakeLonger() =>
        Assert.That(Ratio(Gups, Measured, PageSize.Small, TranslationOptions.Local), Is.InRange(2.55, 2.85), "Their host entries lie in lines of their own.");

    // SagePTE's simulator, which has these latencies: 21 to 39 % of a walk, 34 % with GUPS.
    [Test]
    public void Walks_LastReadOfTheHostsTable_IsAThirdOfTheWalk()
    {
        var counts = WalkRuns.Of(Profile(Gups, PageSize.Small), MicroarchitectureCatalogue.Get("cascade-lake"), PageSize.Small).Translation;

        Assert.That(counts.LastLeafCycles / (counts.GuestCycles + counts.NestedCycles), Is.InRange(0.21, 0.39));
    }

    private static double Ratio(MemoryRegion[] regions, Microarchitecture cpu, PageSize pages, TranslationOptions options)
    {
        var profile = Profile(regions, pages);
        return WalkRuns.Of(profile, cpu, pages, options).Translation.CyclesPerWalk / WalkRuns.Of(profile, cpu, null).Translation.CyclesPerWalk;
    }

    private static InstructionProfile Profile(MemoryRegion[] regions, PageSize pages) =>
        InstructionProfile.Plain with { Memory = new() { ReferencesPerInstruction = 1, Regions = regions, Pages = pages } };
}
