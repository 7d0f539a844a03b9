// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Services;

/// <summary>At which node of a network each host stands: where it was stated; else the node that the host is connected to; else the topology's nodes
/// of kind host, in the order of the hosts' ids.</summary>
internal sealed class HostNodes(Network network, IReadOnlyList<NodeId>? stated)
{
    private readonly NodeId[] nodes = [.. stated ?? network.Topology.Hosts];
    private readonly bool isStated = stated is not null;

    /// <summary>Those that were stated, or would be taken for hosts that aren't connected.</summary>
    public IReadOnlyList<NodeId> All => nodes;

    /// <summary>The node of a host.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public NodeId Of(Host host)
    {
        if (!isStated && host.Node is { } connected && connected.Network == network)
            return connected.Id;
        return host.Id.Value < nodes.Length
            ? nodes[host.Id.Value]
            : throw new InvalidOperationException($"Host {host.Id} has no node; there are nodes for {nodes.Length} hosts. Connect it to a node, give a node for each host, or a topology with as many nodes of kind host.");
    }
}
