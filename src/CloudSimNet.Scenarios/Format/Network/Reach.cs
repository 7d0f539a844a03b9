// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Tells which nodes have a path between them while nothing has failed: over one link, or through nodes that forward.</summary>
internal sealed class Reach
{
    private readonly Topology topology;
    private readonly int[] parts; // For a node that forwards, another one of the same connected part, or itself.

    public Reach(Topology topology)
    {
        this.topology = topology;
        parts = [.. Enumerable.Range(0, topology.Nodes.Count)];
        foreach (var link in topology.Links)
        {
            if (topology[link.A].Forwards && topology[link.B].Forwards)
                parts[PartOf(link.A)] = PartOf(link.B);
        }
    }

    /// <summary>Whether there is a path.</summary>
    public bool Joins(NodeId from, NodeId to)
    {
        foreach (var link in topology.LinksOf(from))
        {
            var next = topology[link].Across(from);
            if (next == to || (topology[next].Forwards && Touches(to, PartOf(next))))
                return true;
        }

        return false;
    }

    private bool Touches(NodeId node, int part)
    {
        if (topology[node].Forwards)
            return PartOf(node) == part;
        foreach (var link in topology.LinksOf(node))
        {
            var next = topology[link].Across(node);
            if (topology[next].Forwards && PartOf(next) == part)
                return true;
        }

        return false;
    }

    private int PartOf(NodeId node)
    {
        var at = node.Value;
        while (parts[at] != at)
            at = parts[at] = parts[parts[at]];
        return at;
    }
}
