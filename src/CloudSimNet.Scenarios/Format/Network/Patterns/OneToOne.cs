// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Patterns;

/// <summary>The first sends to the first of those that receive, and so on.</summary>
[Named("one-to-one"), Doc("The first sends to the first of those that receive, and so on.")]
internal sealed record OneToOne : PatternModel
{
    [Key("to"), Doc("The nodes that receive, as many as send."), Required, NotEmpty, Example("[host-12..23]")]
    public IReadOnlyList<string> To { get; init; } = [];

    public override IReadOnlyList<string> Receivers => To;

    public override string? WrongReceivers(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to, Topology topology)
    {
        if (to.Count != from.Count)
            return FormattableString.Invariant($"names {to.Count} nodes for {from.Count} that send; name as many");
        foreach (var (sender, receiver) in from.Zip(to))
        {
            if (sender == receiver)
                return $"'{topology[sender].Name}' would send to itself; name the nodes in another order";
        }

        return null;
    }

    public override long Count(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to) => from.Count;

    public override IEnumerable<(NodeId From, NodeId To)> Pairs(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to, RandomStream random) => from.Zip(to);
}
