// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Patterns;

/// <summary>Who sends to whom each time that a group of flows is sent.</summary>
public abstract record PatternModel : Model
{
    /// <summary>The nodes that receive, by their names; empty for those that send.</summary>
    public virtual IReadOnlyList<string> Receivers => [];

    /// <summary>Whether a single node receives.</summary>
    public virtual bool HasOneReceiver => false;

    /// <summary>What is wrong with the receivers, where there is anything: words for the key <c>to</c>.</summary>
    /// <param name="from">The nodes that send.</param>
    /// <param name="to">The nodes that receive.</param>
    /// <param name="topology">What they stand in.</param>
    public virtual string? WrongReceivers(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to, Topology topology) => null;

    /// <summary>How many flows are sent each time; 0 when there are too few nodes.</summary>
    /// <param name="from">The nodes that send; for patterns among all, the nodes.</param>
    /// <param name="to">The nodes that receive, where they are others.</param>
    public abstract long Count(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to);

    /// <summary>The pairs of one time.</summary>
    /// <param name="from">The nodes that send; for patterns among all, the nodes.</param>
    /// <param name="to">The nodes that receive, where they are others.</param>
    /// <param name="random">What is drawn comes from here.</param>
    public abstract IEnumerable<(NodeId From, NodeId To)> Pairs(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to, RandomStream random);
}
