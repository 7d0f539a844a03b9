// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>A fat tree of switches with k ports, k³/4 hosts and full bandwidth (Al-Fares and others, 2008).</summary>
[Named("fat-tree"), Doc("A fat tree of switches with k ports, k³/4 hosts and full bandwidth (Al-Fares and others, 2008).")]
internal sealed record FatTreeTopology : ShapeModel
{
    [Key("ports"), Doc("The ports of each switch; even."), Required, Between(2, 128), Example("4")]
    public int Ports { get; init; } = 2;

    [Key("link"), Doc("The links between switches."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? Link { get; init; }

    [Key("hostLink"), Doc("The links to the hosts; as between switches unless stated."), Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? HostLink { get; init; }

    public override TopologyShape ToShape() => new FatTreeShape { Ports = Ports, Link = Link!.ToSpec(), HostLink = HostLink?.ToSpec() };
}
