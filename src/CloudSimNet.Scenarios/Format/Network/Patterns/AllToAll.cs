// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Patterns;

/// <summary>Each sends to each other.</summary>
[Named("all-to-all"), Doc("Each sends to each other.")]
internal sealed record AllToAll : PatternModel
{
    public override long Count(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to) => (long)from.Count * (from.Count - 1);

    public override IEnumerable<(NodeId From, NodeId To)> Pairs(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to, RandomStream random) =>
        from.SelectMany(_ => from, static (sender, receiver) => (sender, receiver)).Where(static pair => pair.sender != pair.receiver);
}
