// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Network;

namespace CloudSimNet.Plugin;

/// <summary>Hosts in a ring, each linked to the next.</summary>
[Named("ring"), Doc("Hosts in a ring, each linked to the next.")]
public sealed record RingTopology : Model<Topology>
{
    [Doc("How many hosts."), Required, Between(3, 1000), Example("6")]
    public int Hosts { get; init; } = 3;

    [Doc("The links."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? Link { get; init; }

    public override Topology Make(MakingContext context)
    {
        var plan = new TopologyPlan();
        for (var i = 0; i < Hosts; i++)
            plan.AddNode(NameOf(i), NodeKind.Host);
        for (var i = 0; i < Hosts; i++)
            plan.AddLink(NameOf(i), NameOf((i + 1) % Hosts), Link!.ToSpec());
        return plan.Build();
    }

    private static string NameOf(int host) => string.Create(CultureInfo.InvariantCulture, $"host-{host}");
}
