// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Makes the time series of hosts and of groups.</summary>
internal static class ThingSeries
{
    /// <summary>The file of a kind.</summary>
    public static string FileOf(SeriesOf kind) => kind switch
    {
        SeriesOf.Hosts => ThingFigures.Hosts.File,
        SeriesOf.HostGroups => ThingFigures.HostGroups.File,
        SeriesOf.VmGroups => ThingFigures.VmGroups.File,
        _ => ThingFigures.JobGroups.File,
    };

    /// <summary>The series of a kind, without a sample. O(hosts) for hosts, O(jobs) for jobs.</summary>
    public static IThingSeries Of(Simulation simulation, SeriesOf kind)
    {
        var groups = ModelGroups.Of(simulation);
        switch (kind)
        {
            case SeriesOf.Hosts:
                return OfHosts(simulation, groups);
            case SeriesOf.HostGroups:
                Host[][] members = [.. groups.Hosts.Select(static group => group.ToArray())];
                return new ThingSeries<(HostSample, string)>(ThingFigures.HostGroups, members.Length, (now, i) => (HostSample.Of(now, members[i]), groups.Hosts[i].Name));
            case SeriesOf.VmGroups:
                return new ThingSeries<VmGroupSample>(ThingFigures.VmGroups, groups.Vms.All.Count, (now, i) => VmGroupSample.Of(now, groups.Vms.All[i]));
            default:
                JobGroupWatch[] watches = [.. groups.Jobs.All.Select(static group => new JobGroupWatch(group))];
                return new ThingSeries<JobGroupSample>(ThingFigures.JobGroups, watches.Length, (now, i) => watches[i].At(now));
        }
    }

    private static ThingSeries<(HostSample, Host, string?)> OfHosts(Simulation simulation, ModelGroups groups)
    {
        Host[] hosts = [.. simulation.Datacenters.SelectMany(static datacenter => datacenter.Hosts)];
        var (first, groupOf) = (0, new string?[hosts.Length]);
        foreach (var datacenter in simulation.Datacenters)
        {
            foreach (var group in groups.Hosts.Where(group => group.Datacenter == datacenter))
            {
                foreach (var position in group.Positions())
                    groupOf[first + position] = group.Name;
            }

            first += datacenter.Hosts.Count;
        }

        return new(ThingFigures.Hosts, hosts.Length, (now, i) => (HostSample.Of(now, hosts[i]), hosts[i], groupOf[i]));
    }
}
