// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>A network of a tenant.</summary>
[Doc("A tenant's network. Its frames are marked by a vlan or a vxlan.")]
public sealed record TenantNetworkDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name."), Required, NotEmpty, Example("back")]
    public string Name { get; init; } = "";

    /// <summary>Whose it is.</summary>
    [Key("tenant"), Doc("Whose it is, for rules of the firewall."), NotEmpty, Example("shop")]
    public string Tenant { get; init; } = "tenant";

    /// <summary>The VLAN.</summary>
    [Key("vlan"), Doc("The VLAN that marks its frames."), Between(1, 4094), Example("12")]
    public int? Vlan { get; init; }

    /// <summary>The VXLAN.</summary>
    [Key("vxlan"), Doc("The VXLAN that marks its frames."), Between(0, 16_777_215), Example("5001")]
    public int? Vxlan { get; init; }

    /// <summary>Its addresses.</summary>
    [Key("prefix"), Doc("Its IPv4 addresses. NICs have them in their order, from the first on; the gateway has the last. Two networks may have the same, unless a router is between them."), Required, NotEmpty, Example("10.0.0.0/24")]
    public string Prefix { get; init; } = "";
}
