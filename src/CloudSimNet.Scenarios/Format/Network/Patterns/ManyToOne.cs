// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Patterns;

/// <summary>All send to one.</summary>
[Named("many-to-one"), Doc("All send to one.")]
internal sealed record ManyToOne : PatternModel
{
    [Key("to"), Doc("The node that receives."), Required, NotEmpty, Example("host-0")]
    public string To { get; init; } = "";

    public override IReadOnlyList<string> Receivers => [To];

    public override bool HasOneReceiver => true;

    public override long Count(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to) => from.Count(node => node != to[0]);

    public override IEnumerable<(NodeId From, NodeId To)> Pairs(IReadOnlyList<NodeId> from, IReadOnlyList<NodeId> to, RandomStream random) =>
        from.Where(node => node != to[0]).Select(node => (node, to[0]));
}
