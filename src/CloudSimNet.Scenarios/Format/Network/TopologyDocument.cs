// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>A topology that is written out, in a scenario file or in a file of its own.</summary>
[Doc("A topology that is written out.")]
public sealed record TopologyDocument
{
    /// <summary>The nodes.</summary>
    [Key("nodes"), Doc("The nodes, in the order of their ids; at least one."), Required, NotEmpty]
    public IReadOnlyList<NodeDocument> Nodes { get; init; } = [];

    /// <summary>The links.</summary>
    [Key("links"), Doc("The links, in the order of their ids; several between the same nodes are parallel ones.")]
    public IReadOnlyList<NodeLinkDocument> Links { get; init; } = [];
}
