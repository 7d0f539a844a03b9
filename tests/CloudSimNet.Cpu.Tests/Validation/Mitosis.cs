// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>The Mitosis artefact (ASPLOS 2020): what walks cost programs with small pages. GUPS and PageRank are what profiles were fitted to.</summary>
internal static class Mitosis
{
    // The run with small pages, less the part of the walks saved that was waited for.
    public static IEnumerable<Prediction> Predictions()
    {
        var exposed = Ask.Workload("key-value").Memory.ExposedWalk;
        foreach (var (program, run, walk, largeWalk, largeRun) in new[]
        {
            ("BTree", 629.76, 270.59, 184.82, 537.68), ("HashJoin", 831.68, 496.8, 81.64, 537.7), ("Redis", 118.96, 33.63, 28.18, 109.69),
            ("LibLinear", 56_921.03, 5748.41, 248.98, 47_469.62), ("Canneal", 1535.64, 719.28, 300.93, 1307.39),
        })
        {
            yield return new($"mit20.{program}.thp.run", largeRun, "Gcycles", run - (exposed * (walk - largeWalk)));
        }
    }
}
