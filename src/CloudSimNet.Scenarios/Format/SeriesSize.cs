// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format;

/// <summary>How much time series a scenario asks for.</summary>
internal static class SeriesSize
{
    /// <summary>The samples; 0 when there are none, or nobody knows how many.</summary>
    public static long Samples(ScenarioDocument scenario) =>
        scenario.Outputs.TimeSeries is { } interval && !scenario.Until.IsForever ? (long)(scenario.Until / interval) + 1 : 0;

    /// <summary>The lines of all hosts and groups that are asked for.</summary>
    public static long Lines(ScenarioDocument scenario)
    {
        var things = 0L;
        foreach (var kind in scenario.Outputs.Series.Distinct())
        {
            things += kind switch
            {
                SeriesOf.Hosts => scenario.Datacenters.Sum(static datacenter => datacenter?.Hosts.Sum(static group => group?.Count ?? 0L) ?? 0),
                SeriesOf.HostGroups => scenario.Datacenters.Sum(static datacenter => (long?)datacenter?.Hosts.Count ?? 0),
                SeriesOf.VmGroups => scenario.Vms.Count + scenario.Workload.Count,
                _ => scenario.Jobs.Count,
            };
        }

        return (long)Int128.Min((Int128)things * Samples(scenario), long.MaxValue);
    }
}
