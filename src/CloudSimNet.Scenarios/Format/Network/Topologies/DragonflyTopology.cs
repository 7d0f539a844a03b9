// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>Groups of routers, all linked within a group, and each group to each other (Kim and others, 2008).</summary>
[Named("dragonfly"), Doc("Groups of routers, all linked within a group, and each group to each other (Kim and others, 2008).")]
internal sealed record DragonflyTopology : ShapeModel
{
    [Key("hostsPerRouter"), Doc("How many hosts at each router."), Required, Between(1, 256), Example("2")]
    public int HostsPerRouter { get; init; } = 1;

    [Key("routersPerGroup"), Doc("How many routers in each group."), Required, Between(1, 256), Example("4")]
    public int RoutersPerGroup { get; init; } = 1;

    [Key("globalLinksPerRouter"), Doc("How many links to other groups each router has."), Required, Between(1, 256), Example("2")]
    public int GlobalLinksPerRouter { get; init; } = 1;

    [Key("groups"), Doc("How many groups; as many as can be linked unless stated."), Between(0, 65_537)]
    public int Groups { get; init; }

    [Key("hostLink"), Doc("The links to the hosts."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? HostLink { get; init; }

    [Key("localLink"), Doc("The links within a group."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? LocalLink { get; init; }

    [Key("globalLink"), Doc("The links between groups."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? GlobalLink { get; init; }

    public override TopologyShape ToShape() => new DragonflyShape
    {
        HostsPerRouter = HostsPerRouter, RoutersPerGroup = RoutersPerGroup, GlobalLinksPerRouter = GlobalLinksPerRouter, Groups = Groups, HostLink = HostLink!.ToSpec(), LocalLink = LocalLink!.ToSpec(),
        GlobalLink = GlobalLink!.ToSpec(),
    };
}
