// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Has the clients of file servers begin.</summary>
internal static class FileLoadPlan
{
    /// <summary>Hosts mount their folders; the groups of virtual machines that will, each with its place among all groups.</summary>
    /// <param name="rack">The file servers.</param>
    /// <param name="groups">The groups of virtual machines.</param>
    /// <param name="watched">Which loads have columns in series.csv.</param>
    /// <param name="actions">Knows the members of groups of hosts.</param>
    /// <param name="cancellation">Gives up building.</param>
    public static IReadOnlyList<(int Place, IVmUser User)> Build(DeviceRegistry rack, IReadOnlyList<VmGroupFacts> groups, IReadOnlyList<string> watched, ComponentActions actions, CancellationToken cancellation)
    {
        var users = new List<(int, IVmUser)>();
        foreach (var load in rack.FileServers.SelectMany(static server => server.Loads))
        {
            var hosts = new HashSet<string>(StringComparer.Ordinal); // One that is named by its group and by itself mounts once.
            foreach (var client in load.Document.Clients.Select(GroupReference.Of))
            {
                if (groups.FirstOrDefault(one => one.Name == client.Group) is { } group)
                {
                    users.Add((group.Place, new FileLoadOfVms(load, client)));
                    continue;
                }

                foreach (var host in actions.Members(client.ToString()).Where(hosts.Add))
                {
                    cancellation.ThrowIfCancellationRequested();
                    load.Mount(host, HostOf(rack.Simulation, host), null, $"storage/files/{load.Name}/{host}");
                }
            }

            Report(ModelReports.Of(rack.Simulation), load, watched);
        }

        return users;
    }

    private static Host HostOf(Simulation simulation, string name)
    {
        var at = name.LastIndexOf("/host-", StringComparison.Ordinal);
        var datacenter = simulation.Datacenters.First(one => one.Name == name[..at]);
        return datacenter.Hosts[int.Parse(name.AsSpan(at + "/host-".Length), System.Globalization.CultureInfo.InvariantCulture)];
    }

    private static void Report(ModelReports reports, FileLoad load, IReadOnlyList<string> watched)
    {
        reports.AddLine($"load {load.Name}", LoadFigures.LineOf(load.Load), LoadFigures.All, load.Load);
        reports.AddShortfall(() => load.Load.Completed > 0 ? null : EmptyWords.OfStorageLoad(load.Name));
        reports.AddShortfall(() => load.Refused == 0 ? null : FormattableString.Invariant($"{load.Refused} clients of '{load.Name}' found no space for their file of {load.Document.Size}"));
        if (watched.Contains(load.Name))
            StorageSeries.AddLoad(reports, load.Load);
    }
}
