// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>Walk cycles of two tables against one, as counted on a Xeon Gold 6252 (the vMitosis artifact, ASPLOS 2021): 2.1 to 2.5 times as many with 4 KiB pages, 1.6 to 2.0 with 2 MiB.</summary>
public sealed class CascadeLakeWalksTests
{
    private static readonly Microarchitecture Cascade = MicroarchitectureCatalogue.Get("cascade-lake");

    [Test]
    public void Walks_SmallPages_TakeTwiceToTwoAndAHalfTimesAsLong([Values("memory-random", "graph", "key-value")] string workload) =>
        Assert.That(Ratio(workload, PageSize.Small, TranslationOptions.Local), Is.InRange(2.1, 2.5));

    [Test]
    public void Walks_LargePages_TakeOneAndAHalfToTwiceAsLong([Values("memory-random", "graph", "key-value")] string workload) =>
        Assert.That(Ratio(workload, PageSize.Large, TranslationOptions.Local), Is.InRange(1.6, 2.0));

    [Test]
    public void Walks_GuestTablesAmongItsData_TakeLonger() =>
        Assert.That(Ratio("graph", PageSize.Small, new() { ScattersGuestTables = true }), Is.GreaterThan(1.05 * Ratio("graph", PageSize.Small, TranslationOptions.Local)), "Their host entries lie in lines of their own.");

    private static double Ratio(string workload, PageSize pages, TranslationOptions options)
    {
        var profile = InstructionProfileCatalogue.Get(workload);
        profile = profile with { Events = EventRates.None, Memory = profile.Memory with { Pages = pages } };
        return WalkRuns.Of(profile, Cascade, pages, options).Translation.CyclesPerWalk / WalkRuns.Of(profile, Cascade, null).Translation.CyclesPerWalk;
    }
}
