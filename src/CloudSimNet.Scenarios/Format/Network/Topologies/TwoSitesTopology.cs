// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>Two sites, each of a shape, joined by a long link.</summary>
[Named("two-sites"), Doc("Two sites, each of a shape, joined by a long link.")]
internal sealed record TwoSitesTopology : ShapeModel
{
    [Key("first"), Doc("The shape of the first site."), Required, Choices("shape"), Example("{name: star, hosts: 4, link: {rate: 10 Gbps}}")]
    public Choice<ShapeModel>? First { get; init; }

    [Key("second"), Doc("The shape of the second site."), Required, Choices("shape"), Example("{name: star, hosts: 4, link: {rate: 10 Gbps}}")]
    public Choice<ShapeModel>? Second { get; init; }

    [Key("uplink"), Doc("The links of each site to its border."), Required, Example("{rate: 100 Gbps, latency: 1 us}")]
    public LinkDocument? Uplink { get; init; }

    [Key("wan"), Doc("The link between the sites."), Required, Example("{rate: 1 Gbps, latency: 10 ms}")]
    public LinkDocument? Wan { get; init; }

    public override TopologyShape ToShape() => new TwoSitesShape { First = First!.Value.ToShape(), Second = Second!.Value.ToShape(), Uplink = Uplink!.ToSpec(), Wan = Wan!.ToSpec() };
}
