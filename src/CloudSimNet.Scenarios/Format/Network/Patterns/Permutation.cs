// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Patterns;

/// <summary>Each sends to another one, drawn, so that each receives once.</summary>
[Named("permutation"), Doc("Each sends to another one, drawn, so that each receives once.")]
internal sealed record Permutation : PatternModel
{
    public override long Count(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to) => from.Count < 2 ? 0 : from.Count;

    // A permutation in one cycle, each equally likely (Sattolo), so that nobody sends to itself.
    public override IEnumerable<(NodeId From, NodeId To)> Pairs(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to, RandomStream random)
    {
        NodeId[] nodes = [.. from];
        for (var i = nodes.Length - 1; i > 0; i--)
        {
            var other = (int)random.NextInteger(i);
            (nodes[i], nodes[other]) = (nodes[other], nodes[i]);
        }

        return from.Zip(nodes);
    }
}
