// SPDX-License-Identifier: MIT
using BenchmarkDotNet.Attributes;

namespace CloudSimNet.Benchmarks;

/// <summary>The scale model, building included.</summary>
[MemoryDiagnoser]
public class ScaleBenchmark
{
    /// <summary>How many hosts.</summary>
    [Params(1_000, 5_000, 20_000, 100_000)]
    public int Hosts { get; set; }

    /// <summary>Placed by first fit.</summary>
    [Benchmark(Baseline = true)]
    public long FirstFit() => ScaleModel.Run(Hosts, new FirstFit()).Events;

    /// <summary>Placed by first fit, with costs charged.</summary>
    [Benchmark]
    public long Charged() => ScaleModel.Run(Hosts, new FirstFit(), isCharged: true).Events;

    /// <summary>Placed by worst fit.</summary>
    [Benchmark]
    public long WorstFit() => ScaleModel.Run(Hosts, new WorstFit()).Events;
}
