// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>A link of a topology that is written out.</summary>
[Doc("A link between two nodes.")]
public sealed record NodeLinkDocument : LinkTerms
{
    /// <summary>One end.</summary>
    [Key("a"), Doc("The node at one end."), Required, NotEmpty, Example("host-0")]
    public string A { get; init; } = "";

    /// <summary>The other end.</summary>
    [Key("b"), Doc("The node at the other end."), Required, NotEmpty, Example("switch")]
    public string B { get; init; } = "";
}
