// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>A node of a topology that is written out.</summary>
[Doc("A node.")]
public sealed record NodeDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, which no other node has."), Required, NotEmpty, Example("host-0")]
    public string Name { get; init; } = "";

    /// <summary>What stands there.</summary>
    [Key("kind"), Doc("What stands there; switches and routers forward, hosts and storage only send and receive.")]
    public NodeKind Kind { get; init; } = NodeKind.Host;
}
