// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Two nodes of the scenario's network that storage talks between instead of over a link of its own.</summary>
[Doc("Two nodes of the scenario's network that storage talks between instead of over a link of its own: what it carries competes there with all other traffic.")]
internal sealed record OverModel
{
    [Key("from"), Doc("The node where the host, or the primary, is."), Required, NotEmpty, Example("host-0")]
    public string From { get; init; } = "";

    [Key("to"), Doc("The node where the device, or the secondary, is; another one."), Required, NotEmpty, Example("host-9")]
    public string To { get; init; } = "";
}
