// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>Hosts around one switch.</summary>
[Named("star"), Doc("Hosts around one switch.")]
internal sealed record StarTopology : ShapeModel
{
    [Key("hosts"), Doc("How many hosts."), Required, Between(1, 1_000_000), Example("8")]
    public int Hosts { get; init; } = 1;

    [Key("link"), Doc("The link of each host."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? Link { get; init; }

    public override TopologyShape ToShape() => new StarShape { Hosts = Hosts, Link = Link!.ToSpec() };
}
