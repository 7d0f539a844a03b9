// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Network;

namespace CloudSimNet.Plugin;

/// <summary>Hosts, each at a switch of its own, and the switches in a ring.</summary>
[Named("ring"), Doc("Hosts, each at a switch of its own, and the switches in a ring.")]
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
        {
            plan.AddNode(Name("host", i), NodeKind.Host);
            plan.AddNode(Name("switch", i), NodeKind.Switch);
        }

        for (var i = 0; i < Hosts; i++)
        {
            plan.AddLink(Name("host", i), Name("switch", i), Link!.ToSpec());
            plan.AddLink(Name("switch", i), Name("switch", (i + 1) % Hosts), Link!.ToSpec());
        }

        return plan.Build();
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
