// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks.Routing;

/// <summary>Shortest paths over what is usable of a topology, spread over equally short ones by flow.</summary>
/// <remarks>
/// Distances to a node are found when a path to it is first asked for, and kept. A host or array with one link shares those of its switch, and since
/// hosts and arrays don't forward, their failing
/// leaves all distances between others as they are; when anything else fails or is repaired, distances to a node are put right when they are next
/// asked for, at a cost that goes with the nodes whose distance has changed. A path then costs O(links of the nodes on it). Which of several equally
/// short
/// ways is taken depends on a frozen hash of the flow and the node (equal-cost multi-path as in RFC 2992's hash-threshold), and on which ways there
/// are. Left out: weights between equal ways, and the time until
/// routing has converged.
/// </remarks>
public sealed class RouteTable
{
    private const int LeastChanges = 64; // A table that has more of them to follow, in a network however small, is filled anew.

    private readonly Topology topology;
    private readonly PortTable ports;
    private readonly int[] rankOf; // Among the nodes that forward; -1 for others.
    private readonly bool[] nodeUp;
    private readonly bool[] linkUp;
    private readonly bool[] usable; // Links that are up and whose ends are.
    private readonly long[]? weights;
    private readonly DistanceSearch search;
    private readonly DistanceRepair repair;
    private readonly LinkChanges changes;
    private readonly DistanceTable?[] tables;
    private readonly PathBuffer found = new();
    private readonly int forwarders;
    private Port[] ways = new Port[16];

    /// <summary>Paths over a topology of which everything is up.</summary>
    /// <param name="topology">The nodes and links.</param>
    /// <param name="metric">What makes a path short.</param>
    public RouteTable(Topology topology, RouteMetric metric = RouteMetric.Hops)
    {
        ArgumentNullException.ThrowIfNull(topology);
        (this.topology, Metric) = (topology, metric);
        rankOf = new int[topology.Nodes.Count];
        for (var i = 0; i < rankOf.Length; i++)
            rankOf[i] = topology.Nodes[i].Forwards ? forwarders++ : -1;
        ports = new PortTable(topology, rankOf);
        (nodeUp, linkUp, usable) = (new bool[topology.Nodes.Count], new bool[topology.Links.Count], new bool[topology.Links.Count]);
        Array.Fill(nodeUp, true);
        Array.Fill(linkUp, true);
        Array.Fill(usable, true);
        weights = metric == RouteMetric.Hops ? null : [.. topology.Links.Select(link => Math.Max(1, link.Spec.Latency.Nanoseconds))];
        search = new DistanceSearch(ports, rankOf, usable, weights, forwarders);
        repair = new DistanceRepair(topology, ports, rankOf, usable, weights, forwarders);
        changes = new LinkChanges(Math.Max(LeastChanges, topology.Links.Count / 16));
        tables = new DistanceTable?[topology.Nodes.Count];
    }

    /// <summary>What makes a path short.</summary>
    public RouteMetric Metric { get; }

    /// <summary>Whether the link and both its ends are up.</summary>
    public bool IsUsable(LinkId link) => usable[link.Value];

    /// <summary>Whether the node is up.</summary>
    public bool IsUp(NodeId node) => nodeUp[node.Value];

    /// <summary>Says whether a link is up. Paths found before aren't told.</summary>
    /// <param name="link">One of the topology.</param>
    /// <param name="isUp">Whether it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">It isn't.</exception>
    public void Set(LinkId link, bool isUp)
    {
        if (link.Value < 0 || link.Value >= linkUp.Length)
            throw new ArgumentOutOfRangeException(nameof(link), link, $"The topology has {linkUp.Length} links, and no link {link}.");
        linkUp[link.Value] = isUp;
        Refresh(link);
    }

    /// <summary>Says whether a node is up; one that isn't can't be an end of a path either.</summary>
    /// <param name="node">One of the topology.</param>
    /// <param name="isUp">Whether it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">It isn't.</exception>
    public void Set(NodeId node, bool isUp)
    {
        MustBeKnown(node, nameof(node));
        nodeUp[node.Value] = isUp;
        foreach (var link in topology.LinksOf(node))
            Refresh(link);
    }

    /// <summary>Finds the path of a flow.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="key">What tells flows between the same nodes apart, as ports would: flows with one key take the same path.</param>
    /// <returns>The path; null when there is none now.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A node isn't of the topology.</exception>
    public Route? Find(NodeId from, NodeId to, long key = 0)
    {
        MustBeKnown(from, nameof(from));
        MustBeKnown(to, nameof(to));
        if (!TryFind(from, to, key, found))
            return null;
        var (hops, latency) = (new Hop[found.Count], SimDuration.Zero);
        for (var i = 0; i < hops.Length; i++)
        {
            hops[i] = Hop.OfCode(found.Codes[i]);
            latency += topology[hops[i].Link].Spec.Latency;
        }

        return new Route(from, to, hops, latency);
    }

    /// <summary>Finds the path of a flow, in codes. Allocates nothing once the distances are known.</summary>
    internal bool TryFind(NodeId from, NodeId to, long key, PathBuffer path)
    {
        path.Clear();
        if (!nodeUp[from.Value] || !nodeUp[to.Value])
            return false;
        if (from == to)
            return true;
        var (target, last) = (to.Value, -1);
        if (rankOf[target] < 0 && ports.All(target) is [var only])
        {
            if (!usable[only.Code >> 1])
                return false;
            (target, last) = (only.Neighbor, only.Code ^ 1);
            if (rankOf[target] < 0 && target != from.Value)
                return false; // Two hosts on one link; nobody else comes to them.
        }

        if (!Walk(from.Value, target, FlowHash.Of(from.Value, to.Value, key), path))
            return false;
        if (last >= 0)
            path.Add(last);
        return true;
    }

    private void MustBeKnown(NodeId node, string name)
    {
        if (node.Value < 0 || node.Value >= nodeUp.Length)
            throw new ArgumentOutOfRangeException(name, node, $"The topology has {nodeUp.Length} nodes, and no node {node}.");
    }

    private bool Walk(int from, int target, ulong hash, PathBuffer path)
    {
        if (from == target)
            return true;
        var distances = DistancesTo(target).Distances;
        var node = from;
        var left = rankOf[from] >= 0 ? distances[rankOf[from]] : NearestOf(from, target, distances);
        if (left >= DistanceTable.Unreachable)
            return false;
        while (node != target)
        {
            var count = 0;
            foreach (var port in rankOf[target] < 0 ? ports.All(node) : ports.Forwarding(node))
            {
                if (Through(port, target, distances) != left || !usable[port.Code >> 1])
                    continue;
                if (count == ways.Length)
                    Array.Resize(ref ways, count * 2);
                ways[count++] = port;
            }

            var way = ways[count == 1 ? 0 : FlowHash.Choose(hash, node, count)];
            path.Add(way.Code);
            left -= Weight(way.Code);
            node = way.Neighbor;
        }

        return true;
    }

    private long NearestOf(int from, int target, long[] distances)
    {
        var nearest = DistanceTable.Unreachable;
        foreach (var port in ports.All(from))
        {
            if (usable[port.Code >> 1])
                nearest = Math.Min(nearest, Through(port, target, distances));
        }

        return nearest;
    }

    // How far the target is by this way out.
    private long Through(Port port, int target, long[] distances)
    {
        if (port.Rank >= 0)
            return distances[port.Rank] + Weight(port.Code);
        return port.Neighbor == target ? Weight(port.Code) : DistanceTable.Unreachable;
    }

    private long Weight(int code) => weights is null ? 1 : weights[code >> 1];

    private DistanceTable DistancesTo(int target)
    {
        var table = tables[target] ??= new DistanceTable(forwarders);
        if (table.Version == changes.Count)
            return table;
        if (changes.ReachBackTo(table.Version))
            repair.Run(target, table.Distances, changes, table.Version);
        else
            search.Fill(target, table.Distances);
        table.Version = changes.Count;
        return table;
    }

    private void Refresh(LinkId id)
    {
        var link = topology[id];
        var isUsable = linkUp[id.Value] && nodeUp[link.A.Value] && nodeUp[link.B.Value];
        if (usable[id.Value] == isUsable)
            return;
        usable[id.Value] = isUsable;
        var isInner = true;
        foreach (var end in (ReadOnlySpan<NodeId>)[link.A, link.B])
        {
            if (rankOf[end.Value] >= 0)
                continue;
            isInner = false;
            if (tables[end.Value] is { } own)
                own.Version = -1;
        }

        if (isInner)
            changes.Add(id.Value);
    }
}
