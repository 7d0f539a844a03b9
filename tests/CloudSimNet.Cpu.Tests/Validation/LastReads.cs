// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Tests.Streams;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>SagePTE's simulation, whose latencies the Cascade Lake has: the part of a walk that its last read takes.</summary>
internal static class LastReads
{
    public static IEnumerable<Prediction> Predictions()
    {
        var cpu = Ask.Part("cascade-lake");
        foreach (var (workload, rows) in new[]
        {
            ("memory-random", new[] { ("gups", 34.3257), ("xsbench", 35.0806), ("canneal", 38.7476) }),
            ("graph", [("graph500", 20.5378)]),
            ("key-value", [("btree", 34.4702), ("memcached", 30.9449), ("redis", 32.9118)]),
        })
        {
            var counts = WalkRuns.Of(Ask.Workload(workload), cpu, PageSize.Small).Translation;
            foreach (var (row, published) in rows)
                yield return new($"sage.{row}.hf4", published, "%", 100 * counts.LastLeafCycles / (counts.GuestCycles + counts.NestedCycles));
        }
    }
}
