// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks.Routing;

/// <summary>The ways out of each node, side by side: first those to nodes that forward, then those to others, each in the order of links.</summary>
internal sealed class PortTable
{
    private readonly Port[] ports;
    private readonly int[] first;
    private readonly int[] ends; // Where the ways to others begin.

    public PortTable(Topology topology, int[] rankOf)
    {
        var count = topology.Nodes.Count;
        ports = new Port[topology.Links.Count * 2];
        (first, ends) = (new int[count + 1], new int[count]);
        var next = 0;
        for (var node = 0; node < count; node++)
        {
            first[node] = next;
            next = Add(topology, node, rankOf, forwards: true, next);
            ends[node] = next;
            next = Add(topology, node, rankOf, forwards: false, next);
        }

        first[count] = next;
    }

    /// <summary>All ways out of a node.</summary>
    public ReadOnlySpan<Port> All(int node) => ports.AsSpan(first[node]..first[node + 1]);

    /// <summary>Those to nodes that forward.</summary>
    public ReadOnlySpan<Port> Forwarding(int node) => ports.AsSpan(first[node]..ends[node]);

    private int Add(Topology topology, int node, int[] rankOf, bool forwards, int next)
    {
        foreach (var id in topology.LinksOf(new NodeId(node)))
        {
            var link = topology[id];
            var neighbor = link.Across(new NodeId(node));
            if (topology[neighbor].Forwards == forwards)
                ports[next++] = new Port(neighbor.Value, rankOf[neighbor.Value], new Hop(id, link.A.Value == node ? LinkDirection.Forward : LinkDirection.Backward).Code);
        }

        return next;
    }
}
