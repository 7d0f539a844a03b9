// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Format.Network.Patterns;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Who sends to whom each time that a group of flows is sent.</summary>
/// <param name="Kind">The pattern.</param>
/// <param name="From">The nodes that send; for patterns among all, the nodes.</param>
/// <param name="To">The nodes that receive, where they are others.</param>
internal sealed record FlowPattern(PatternModel Kind, IReadOnlyList<NodeId> From, IReadOnlyList<NodeId> To)
{
    /// <summary>How many flows are sent each time.</summary>
    public long Count => Kind.Count(From, To);

    /// <summary>The pairs of one time.</summary>
    public IEnumerable<(NodeId From, NodeId To)> Pairs(RandomStream random) => Kind.Pairs(From, To, random);
}
