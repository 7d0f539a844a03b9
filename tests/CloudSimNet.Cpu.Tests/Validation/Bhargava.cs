// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Tests.Streams;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Bhargava et al., ASPLOS 2008: what two-dimensional walks cost, and what each cache gains.</summary>
internal static class Bhargava
{
    public static IEnumerable<Prediction> Predictions()
    {
        var none = BhargavaWorkload.Walks(BhargavaWorkloads.NoCaches, PageSize.Small);
        var cached = BhargavaWorkload.Walks(BhargavaWorkloads.NoNestedTlb, PageSize.Small).CyclesPerWalk;
        var nested = BhargavaWorkload.Walks(BhargavaWorkloads.Opteron, PageSize.Small);
        var large = BhargavaWorkload.Walks(BhargavaWorkloads.Opteron, PageSize.Large);
        double Mean(Func<BhargavaWorkload, double> of) => BhargavaWorkloads.All.Average(of);
        double Gain(double before, double after) => Mean(workload => 100 * ((workload.Time(before) / workload.Time(after)) - 1));

        yield return new("bh08.refs", 24, "references", none.ReferencesPerWalk);
        foreach (var (workload, overhead) in new[] { ("MiscServer", 75.7), ("IntCpu", 48.6) })
            yield return new($"bh08.{workload}.perfect-TLB opportunity 2D", overhead, "%", 100 * (BhargavaWorkloads.All.Single(one => one.Name == workload).Time(none.CyclesPerWalk) - 1));
        yield return new("bh08.pwc", 15, 38, "%", Gain(none.CyclesPerWalk, cached));
        yield return new("bh08.2m", 3, 22, "%", Gain(nested.CyclesPerWalk, large.CyclesPerWalk));
        yield return new("bh08.native_frac", 51, 78, "%", Mean(workload => 100 * (1 + workload.NativeOverhead) / workload.Time(nested.CyclesPerWalk)));

        // Only what misses the second-level cache takes a cycle: the walk then takes as many cycles as it has misses.
        var counting = BhargavaWorkloads.Opteron with
        {
            WalkCaches = BhargavaWorkloads.Opteron.WalkCaches with { AccessCycles = 0 },
            Memory = BhargavaWorkloads.Opteron.Memory with { Second = BhargavaWorkloads.Opteron.Memory.Second with { Cycles = 0 }, Last = new(Bytes.Zero, 1, 0), MemoryCycles = 1 },
        };
        var misses = BhargavaWorkload.Walks(counting, PageSize.Small).CyclesPerWalk / BhargavaWorkload.Walks(counting, null).CyclesPerWalk;
        foreach (var (workload, published) in new[] { ("MiscServer", 3.06), ("WebServer", 5.52), ("JavaServer", 3.13), ("IntCpu", 2.74), ("FpCpu", 2.95) })
            yield return new($"bh08.l2.{workload}", published, "x", misses);
        foreach (var (workload, published) in new[] { ("MiscServer", 21.0), ("WebServer", 43), ("JavaServer", 32) })
            yield return new($"bh08.t5.{workload}", published, "%", 100 * (1 - ((double)large.Walks / nested.Walks)));
    }
}
