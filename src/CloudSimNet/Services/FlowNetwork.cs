// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Services;

/// <summary>Sends each message of services as a flow over a network, between the nodes at which the hosts of their virtual machines stand.</summary>
/// <remarks>
/// A message within a host crosses no link and takes no time, and so does one from or to the world outside where that has no node. Without a path a
/// message waits, as long as the patience of its terms lasts; after that it
/// is lost. A machine that has no host when a message is sent can't be reached. Over tenants' networks <see cref="TenantNetwork"/> sends. What
/// encryption takes of a processor is computed by hosts that are connected to their nodes; the rest of what it costs to send and receive is left out,
/// and so are connections that stay open: with encryption each message has its handshake.
/// </remarks>
public sealed class FlowNetwork : IServiceNetwork
{
    private readonly Network network;
    private readonly HostNodes nodes;
    private readonly NodeId? outside;
    private readonly FlowTerms terms;
    private readonly Stack<FlowMessage> free = new();

    /// <summary>A network for services.</summary>
    /// <param name="network">What the flows cross.</param>
    /// <param name="nodeOfHost">The node of each host, in the order of the hosts' ids; null for those that they are connected to and, for the others,
    /// the topology's nodes of kind host in the order of theirs.</param>
    /// <param name="outside">The node by which the world outside is reached; null where its messages cross nothing.</param>
    /// <param name="terms">How messages are sent; null for <see cref="FlowTerms.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A node isn't of this network.</exception>
    public FlowNetwork(Network network, IReadOnlyList<NodeId>? nodeOfHost = null, NodeId? outside = null, FlowTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        this.network = network;
        nodes = new HostNodes(network, nodeOfHost);
        (this.outside, this.terms) = (outside, terms ?? FlowTerms.Default);
        foreach (var node in outside is { } border ? [.. nodes.All, border] : nodes.All)
        {
            if (node.Value < 0 || node.Value >= network.Nodes.Count)
                throw new ArgumentOutOfRangeException(nameof(nodeOfHost), node, $"The network has {network.Nodes.Count} nodes, and no node {node}.");
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A host has no node.</exception>
    public Delivery Send(Endpoint from, Endpoint to, Bytes size, IEventHandler receiver, long tag)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        if (from == to)
            return Delivery.AtOnce;
        if (from.Machine is { Host: null } || to.Machine is { Host: null })
            return Delivery.Refused;
        if (NodeOf(from) is not { } sender || NodeOf(to) is not { } target || sender == target)
            return Delivery.AtOnce;
        var message = FlowMessage.Take(free);
        message.Go(network.Send(sender, target, size, terms, message), receiver, tag);
        return Delivery.UnderWay;
    }

    private NodeId? NodeOf(Endpoint end) => end.Machine is { Host: { } host } ? nodes.Of(host) : outside;
}
