// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>Leaf switches, each linked to each spine switch.</summary>
[Named("leaf-spine"), Doc("Leaf switches, each linked to each spine switch.")]
internal sealed record LeafSpineTopology : ShapeModel
{
    [Key("leaves"), Doc("How many leaf switches."), Required, Between(1, 10_000), Example("4")]
    public int Leaves { get; init; } = 1;

    [Key("spines"), Doc("How many spine switches."), Required, Between(1, 1_000), Example("2")]
    public int Spines { get; init; } = 1;

    [Key("hostsPerLeaf"), Doc("How many hosts at each leaf switch."), Required, Between(1, 1_000), Example("8")]
    public int HostsPerLeaf { get; init; } = 1;

    [Key("hostLink"), Doc("The links to the hosts."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? HostLink { get; init; }

    [Key("spineLink"), Doc("The links between leaf and spine switches."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? SpineLink { get; init; }

    public override TopologyShape ToShape() => new LeafSpineShape { Leaves = Leaves, Spines = Spines, HostsPerLeaf = HostsPerLeaf, HostLink = HostLink!.ToSpec(), SpineLink = SpineLink!.ToSpec() };
}
