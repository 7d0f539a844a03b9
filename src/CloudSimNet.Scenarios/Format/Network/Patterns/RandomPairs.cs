// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Patterns;

/// <summary>One sends to another one, both drawn.</summary>
[Named("random-pairs"), Doc("One sends to another one, both drawn.")]
internal sealed record RandomPairs : PatternModel
{
    public override long Count(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to) => from.Count < 2 ? 0 : 1;

    public override IEnumerable<(NodeId From, NodeId To)> Pairs(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to, RandomStream random)
    {
        var first = (int)random.NextInteger(from.Count);
        var other = (int)random.NextInteger(from.Count - 1);
        return [(from[first], from[other < first ? other : other + 1])];
    }
}
