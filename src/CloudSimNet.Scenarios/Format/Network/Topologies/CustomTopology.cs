// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>A topology whose nodes and links are written out.</summary>
[Named("custom"), Doc("Nodes and links that are written out.")]
internal sealed record CustomTopology : Model<Topology>
{
    [Key("nodes"), Doc("The nodes, in the order of their ids; at least one."), Required, NotEmpty]
    public IReadOnlyList<NodeDocument> Nodes { get; init; } = [];

    [Key("links"), Doc("The links, in the order of their ids; several between the same nodes are parallel ones.")]
    public IReadOnlyList<NodeLinkDocument> Links { get; init; } = [];

    public override Topology? Make(MakingContext context) => StatedTopology.Build(new TopologyDocument { Nodes = Nodes, Links = Links }, context, "");
}
