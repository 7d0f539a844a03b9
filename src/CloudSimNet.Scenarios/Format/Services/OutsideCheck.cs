// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Network;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Checks that users at the node outside, and services among each other, reach the hosts of the datacenters over the network.</summary>
internal static class OutsideCheck
{
    private const int MaxNamed = 5;

    /// <summary>A problem when users reach no host at all, so that no request could ever be answered.</summary>
    /// <param name="network">The network.</param>
    /// <param name="hosts">How many hosts there are; they stand at the topology's first nodes of kind host.</param>
    /// <param name="report">Takes the path and what is wrong.</param>
    public static void Check(NetworkSection network, int hosts, Action<string, string> report)
    {
        if (network.Outside is { } outside && hosts > 0 && Unreached(network.Topology, outside, hosts) is var lost && lost.Count == hosts)
            report("network.outside", $"there is no path from '{network.Topology[outside].Name}' to any host ({Names(network.Topology, lost)}), so that no request is ever answered; add a link");
    }

    /// <summary>Says which hosts can't be reached, and whether users stand nowhere.</summary>
    /// <param name="network">The network.</param>
    /// <param name="hosts">How many hosts there are.</param>
    /// <param name="loads">Who makes requests.</param>
    /// <param name="services">How many services there are.</param>
    /// <param name="report">Takes the path and what to say.</param>
    public static void Warn(NetworkSection network, int hosts, IReadOnlyList<LoadDocument> loads, int services, Action<string, string> report)
    {
        var topology = network.Topology;
        if (network.Outside is not { } outside)
        {
            for (var i = 0; i < loads.Count; i++)
                report(string.Create(CultureInfo.InvariantCulture, $"load[{i}]"), $"the users of load '{loads[i].Name}' stand at no node of the network, so that their requests and answers take no time on it; name their node in network.outside");
        }
        else if (loads.Count > 0 && Unreached(topology, outside, hosts) is { Count: > 0 } lost)
        {
            report("network.outside", $"there is no path from '{topology[outside].Name}' to {Names(topology, lost)}, so that requests to services there are never answered; add a link");
        }

        if (services > 1 && hosts > 1 && Unreached(topology, topology.Hosts[0], hosts) is { Count: > 0 } apart)
            report("network.topology", $"has no path from '{topology[topology.Hosts[0]].Name}' to {Names(topology, apart)}, so that services there and here never hear of each other; add a link");
    }

    private static List<NodeId> Unreached(Topology topology, NodeId from, int hosts)
    {
        var reach = new Reach(topology);
        return [.. topology.Hosts.Take(hosts).Where(node => node != from && !reach.Joins(from, node))];
    }

    private static string Names(Topology topology, List<NodeId> nodes) => nodes.Count <= MaxNamed
        ? string.Join(", ", nodes.Select(node => $"'{topology[node].Name}'"))
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", nodes.Take(MaxNamed - 1).Select(node => $"'{topology[node].Name}'"))} and {nodes.Count - MaxNamed + 1} more");
}
