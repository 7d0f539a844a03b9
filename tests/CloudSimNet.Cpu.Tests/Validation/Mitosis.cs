// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Cpu.Tests.Streams;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Mitosis (ASPLOS 2020) and vMitosis (ASPLOS 2021) artefacts: what walks cost, and where their tables lie.</summary>
internal static class MemoryPlacement
{
    public static IEnumerable<Prediction> Predictions() => [.. LargePages(), .. Remote(), .. TwoTables(), .. Placed()];

    // The run with small pages, less the part of the walks saved that was waited for.
    private static IEnumerable<Prediction> LargePages()
    {
        var exposed = Ask.Workload("key-value").Memory.ExposedWalk;
        foreach (var (program, run, walk, largeWalk, largeRun) in new[]
        {
            ("GUPS", 454.08, 374.94, 83.12, 176.55), ("BTree", 629.76, 270.59, 184.82, 537.68), ("HashJoin", 831.68, 496.8, 81.64, 537.7), ("Redis", 118.96, 33.63, 28.18, 109.69),
            ("PageRank", 14_779.6, 4489.89, 589.84, 11_255.7), ("LibLinear", 56_921.03, 5748.41, 248.98, 47_469.62), ("Canneal", 1535.64, 719.28, 300.93, 1307.39),
        })
        {
            yield return new($"mit20.{program}.thp.run", largeRun, "Gcycles", run - (exposed * (walk - largeWalk)));
        }
    }

    // Everything waits for a memory that is remote and busy; how much slower it is was calibrated on GUPS.
    private static IEnumerable<Prediction> Remote()
    {
        const double Slower = 1753.89 / 454.08;
        foreach (var (program, run, remote) in new[] { ("BTree", 629.76, 2372.84), ("HashJoin", 831.68, 3048.82), ("Redis", 118.96, 415.79) })
            yield return new($"mit20.{program}.4k.rpi", remote, "Gcycles", run * Slower);
    }

    // The one-dimensional run, and the walks that two dimensions add; the part of them that is waited for was calibrated on GUPS with small pages.
    private static IEnumerable<Prediction> TwoTables()
    {
        var (guest, host) = Ratio("memory-random", PageSize.Small);
        var exposed = (540.97 - 272.97) / ((guest + host - 1) * 1.549 * 272.97);
        yield return new("vmit21.GUPS.2d.4k.walk", 0.845, "ratio", guest * 1.549 * 272.97 / 540.97);
        yield return new("vmit21.GUPS.2d.4k.ept", 0.892, "ratio", host * 1.549 * 272.97 / 540.97);
        foreach (var (id, workload, pages, oneCycles, oneWalk, oneSeconds, cycles, seconds, walk, ept) in new[]
        {
            ("vmit21.BTree.2d.4k", "key-value", PageSize.Small, 592.0, 0.525, 288.0, 869.0, 417.0, 0.364, 0.393),
            ("vmit21.GUPS.2d.thp", "memory-random", PageSize.Large, 133, 0.605, 66, 163, 79, 0.522, 0.457),
        })
        {
            (guest, host) = Ratio(workload, pages);
            var walks = oneCycles * oneWalk;
            var all = oneCycles + (exposed * (guest + host - 1) * walks);
            yield return new($"{id}.cyc", cycles, "Gcycles", all);
            yield return new($"{id}.exec", seconds, "s", oneSeconds * all / oneCycles);
            yield return new($"{id}.walk", walk, "ratio", guest * walks / all);
            yield return new($"{id}.ept", ept, "ratio", host * walks / all);
        }
    }

    // The host's table remote says how much of the time its reads take; what the guest's table takes beside it, and both, is the stream tier's. Interference was calibrated on GUPS.
    private static IEnumerable<Prediction> Placed()
    {
        const double Interference = ((792.0 / 260) - 1) / (2 * ((350.0 / 260) - 1));
        var more = new[] { "memory-random", "key-value" }.ToDictionary(workload => workload, RemoteCycles);
        foreach (var (program, workload, local, hostRemote, guestRemote, bothRemote, busy) in new[]
        {
            ("GUPS", "memory-random", 260.0, 350.0, 353.0, 437.0, 792.0), ("BTree", "key-value", 417, 533, 538, 647, 1060),
            ("Redis", "key-value", 388, 470, 475, 563, 843), ("Memcached", "key-value", 366, 463, 458, 568, 886),
        })
        {
            var (guest, host) = more[workload];
            var seconds = (hostRemote - local) / host;
            yield return new($"vmit21.{program}.RL", guestRemote, "s", local + (seconds * guest));
            yield return new($"vmit21.{program}.RR", bothRemote, "s", local + (seconds * (guest + host)));
            if (program != "GUPS")
                yield return new($"vmit21.{program}.RRI", busy, "s", local + (2 * Interference * (hostRemote - local)));
        }
    }

    // What a walk takes more when one of the tables is remote.
    private static (double Guest, double Host) RemoteCycles(string workload)
    {
        var local = WalkCycles(workload, TranslationOptions.Local);
        return (WalkCycles(workload, new() { HasRemoteGuestTables = true }) - local, WalkCycles(workload, new() { HasRemoteHostTables = true }) - local);
    }

    private static double WalkCycles(string workload, TranslationOptions options) =>
        WalkRuns.Of(Ask.Workload(workload), Ask.Part("cascade-lake"), PageSize.Small, options).Translation.CyclesPerWalk;

    // Walk cycles with two tables in each dimension, for one with one table.
    private static (double Guest, double Host) Ratio(string workload, PageSize pages)
    {
        var cpu = Ask.Part("cascade-lake");
        var profile = Ask.Workload(workload);
        profile = profile with { Memory = profile.Memory with { Pages = pages } };
        var one = CycleModel.Cost(profile, new Native(), cpu)[CycleCause.PageWalks];
        var two = CycleModel.Cost(profile, new HardwareNested(pages), cpu);
        return (two[CycleCause.PageWalks] / one, two[CycleCause.NestedWalks] / one);
    }
}
