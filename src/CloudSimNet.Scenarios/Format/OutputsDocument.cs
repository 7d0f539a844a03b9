// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format;

/// <summary>What a scenario writes beside its summary.</summary>
[Doc("What to write beside the summary.")]
public sealed record OutputsDocument
{
    /// <summary>The sampling interval.</summary>
    [Key("timeseries"), Doc("The interval of timeseries.csv; without it, no time series is taken."), AtLeast("1 ns"), Example("300 s")]
    public SimDuration? TimeSeries { get; init; }

    /// <summary>Of what.</summary>
    [Key("series"), Doc("Of what time series are taken as well, each into a file of its own such as series-hosts.csv: hosts, host-groups, vm-groups, job-groups."), OneOrMany, Example("[hosts, job-groups]")]
    public IReadOnlyList<SeriesOf> Series { get; init; } = [];

    /// <summary>The warm-up.</summary>
    [Key("warmUp"), Doc("How long requests of services don't count in the results, until the model has settled."), AtLeast("0 s"), Example("60 s")]
    public SimDuration WarmUp { get; init; } = SimDuration.Zero;
}
