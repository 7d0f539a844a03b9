// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Storage;

/// <summary>Two nodes of a network that storage talks between, where it has no link of its own: what it carries competes there with all other
/// traffic.</summary>
/// <remarks>
/// Each direction is one session that lasts, as one TCP connection: it competes for the links on its path as one flow of weight 1 does, whatever it
/// carries at a time. Requests cross it one after the other, and streams share it with
/// them, as on a link of one's own. A transport's window bounds it, and what the protocol adds to data comes on top of its bytes; the network's own
/// frames, and a transport's factors on bandwidth, don't, because the protocol's efficiency
/// holds them. When something on its path fails it takes another one, after that path's latency and the network's convergence; without one it is
/// down. Left out: a connection's opening and slow start, several connections a session.
/// </remarks>
public sealed record NetworkWay
{
    /// <summary>A way between two nodes.</summary>
    /// <param name="network">Whose nodes they are.</param>
    /// <param name="from">Where the host, the client or the primary is.</param>
    /// <param name="to">Where the array, the file server or the secondary is.</param>
    /// <param name="key">What tells it from other ways between the same nodes when one of several equally short paths is chosen.</param>
    /// <exception cref="ArgumentException">Both nodes are the same, one isn't of the network, or no link leads to it.</exception>
    public NetworkWay(Network network, NodeId from, NodeId to, long key = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        (Network, From, To, Key) = (network, from, to, key);
        if (from == to)
            throw new ArgumentException($"A way needs two nodes, not node {from} twice; what is at one node needs no network.", nameof(to));
        MaxRate = DataRate.Bps(Math.Min(Fastest(from, nameof(from)), Fastest(to, nameof(to))));
    }

    /// <summary>Whose nodes they are.</summary>
    public Network Network { get; }

    /// <summary>Where the host, the client or the primary is.</summary>
    public NodeId From { get; }

    /// <summary>Where the array, the file server or the secondary is.</summary>
    public NodeId To { get; }

    /// <summary>What tells it from other ways between the same nodes.</summary>
    public long Key { get; }

    /// <summary>The most that the nodes' own links carry each way, on the wire.</summary>
    public DataRate MaxRate { get; }

    private long Fastest(NodeId node, string name)
    {
        if (node.Value < 0 || node.Value >= Network.Nodes.Count)
            throw new ArgumentException($"The network has {Network.Nodes.Count} nodes, and no node {node}.", name);
        var fastest = 0L;
        foreach (var link in Network.Topology.LinksOf(node))
            fastest = Math.Max(fastest, Network.Topology[link].Spec.Rate.BitsPerSecond);
        return fastest > 0 ? fastest : throw new ArgumentException($"No link leads to node {node} ('{Network[node].Name}'); storage there can't be reached over the network.", name);
    }
}
