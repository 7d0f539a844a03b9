// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Traces;

/// <summary>What a set of traces looks like.</summary>
public sealed record TraceStatistics
{
    /// <summary>How many machines.</summary>
    public required int Machines { get; init; }

    /// <summary>How many samples, over all machines.</summary>
    public required long Samples { get; init; }

    /// <summary>The fewest samples of a machine.</summary>
    public required int FewestSamples { get; init; }

    /// <summary>The most samples of a machine.</summary>
    public required int MaxSamples { get; init; }

    /// <summary>The mean of all samples, in percent.</summary>
    public required double MeanPercent { get; init; }

    /// <summary>The standard deviation of all samples as a whole population, in percent.</summary>
    public required double DeviationPercent { get; init; }

    /// <summary>The part of the variance that is between the means of the machines, in [0, 1].</summary>
    public required double VarianceBetweenMachines { get; init; }

    /// <summary>The smallest, the quartiles, the 90th, 95th and 99th percentile and the largest sample, in percent.</summary>
    /// <remarks>The p-th percentile is the smallest sample that at least p percent of the samples don't exceed.</remarks>
    public required IReadOnlyList<(string Name, double Percent)> Quantiles { get; init; }

    /// <summary>Looks at machines.</summary>
    /// <param name="machines">At least one.</param>
    public static TraceStatistics Of(IReadOnlyList<TracedMachine> machines)
    {
        ArgumentNullException.ThrowIfNull(machines);
        ArgumentOutOfRangeException.ThrowIfZero(machines.Count, nameof(machines));
        var all = new List<double>();
        var means = new double[machines.Count];
        var (fewest, most) = (int.MaxValue, 0);
        for (var m = 0; m < machines.Count; m++)
        {
            var trace = machines[m].Trace;
            for (var i = 0; i < trace.Count; i++)
            {
                all.Add(trace[i] * 100);
                means[m] += trace[i] * 100 / trace.Count;
            }

            fewest = Math.Min(fewest, trace.Count);
            most = Math.Max(most, trace.Count);
        }

        var samples = all.ToArray();
        Array.Sort(samples);
        var (mean, variance) = Moments(samples);
        var (_, between) = Moments(means);
        return new TraceStatistics
        {
            Machines = machines.Count,
            Samples = samples.Length,
            FewestSamples = fewest,
            MaxSamples = most,
            MeanPercent = mean,
            DeviationPercent = Math.Sqrt(variance),
            VarianceBetweenMachines = variance == 0 ? 0 : between / variance,
            Quantiles =
            [
                ("minimum", samples[0]), ("25 %", Quantile(samples, 25)), ("50 %", Quantile(samples, 50)), ("75 %", Quantile(samples, 75)),
                ("90 %", Quantile(samples, 90)), ("95 %", Quantile(samples, 95)), ("99 %", Quantile(samples, 99)), ("maximum", samples[^1]),
            ],
        };
    }

    private static (double Mean, double Variance) Moments(double[] values)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value;
        mean /= values.Length;
        var variance = 0.0;
        foreach (var value in values)
            variance += (value - mean) * (value - mean);
        return (mean, variance / values.Length);
    }

    private static double Quantile(double[] sorted, int percent) =>
        sorted[Math.Max(0, (int)(((sorted.LongLength * percent) + 99) / 100) - 1)];
}
