// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format;

/// <summary>What a scenario writes beside its summary.</summary>
[Doc("What to write beside the summary.")]
public sealed record OutputsDocument
{
    /// <summary>The sampling interval.</summary>
    [Key("timeseries"), Doc("The interval of timeseries.csv; without it, no time series is taken."), AtLeast("1 ns"), Example("300 s")]
    public SimDuration? TimeSeries { get; init; }

    /// <summary>The warm-up.</summary>
    [Key("warmUp"), Doc("How long requests of services don't count in the results, until the model has settled."), AtLeast("0 s"), Example("60 s")]
    public SimDuration WarmUp { get; init; } = SimDuration.Zero;
}
