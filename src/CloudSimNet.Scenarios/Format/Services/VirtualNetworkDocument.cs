// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Tenants' networks over the network of a scenario, by which its services call each other.</summary>
[Doc("Tenants' networks over the network: services send their messages from the virtual NIC of one machine to that of another, through virtual switches, routers and a firewall.")]
public sealed record VirtualNetworkDocument
{
    /// <summary>The networks.</summary>
    [Key("networks"), Doc("The networks."), Required, NotEmpty]
    public IReadOnlyList<TenantNetworkDocument> Networks { get; init; } = [];

    /// <summary>The NICs.</summary>
    [Key("nics"), Doc("The machines' NICs. Each machine that a service runs on has one."), Required, NotEmpty]
    public IReadOnlyList<NicDocument> Nics { get; init; } = [];

    /// <summary>The routers.</summary>
    [Key("routers"), Doc("What routes between networks; without it, none reaches another.")]
    public IReadOnlyList<RouterDocument> Routers { get; init; } = [];

    /// <summary>The firewall.</summary>
    [Key("firewall"), Doc("What may be requested of whom; without it, everything.")]
    public FirewallDocument? Firewall { get; init; }

    /// <summary>The network in which the gateway is.</summary>
    [Key("outside"), Doc("The network in which the world outside has a gateway, at the node that the network calls outside; without it, what comes from users and goes to them takes no time."), Example("front")]
    public string? Outside { get; init; }

    /// <summary>The rate of the virtual switches.</summary>
    [Key("switchRate"), Doc("What all machines of a host can send each other through its virtual switch."), AtLeast("1 bps"), Example("40 Gbps")]
    public DataRate SwitchRate { get; init; } = DataRate.Gbps(40);
}
