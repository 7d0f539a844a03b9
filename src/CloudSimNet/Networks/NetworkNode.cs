// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Failures;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>A node of a living network.</summary>
public sealed class NetworkNode
{
    private readonly Network network;
    private FailurePart? part;

    internal NetworkNode(Network network, TopologyNode plan) => (this.network, Plan) = (network, plan);

    /// <summary>Its place in the topology.</summary>
    public NodeId Id => Plan.Id;

    /// <summary>Its name.</summary>
    public string Name => Plan.Name;

    /// <summary>What the topology says of it.</summary>
    public TopologyNode Plan { get; }

    /// <summary>Whether it is down: it has failed and wasn't repaired, an outage of it goes on, or a domain that it stands in is down.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What encryption has cost it as an end of flows that are over; <see cref="Cycles.Most"/> for that or more.</summary>
    public Cycles EncryptionCycles => Cycles.OfTotal(EncryptionTotal);

    internal Int128 EncryptionTotal { get; set; }

    internal Network Network => network;

    /// <summary>Who computes what flows cost here; null for nobody.</summary>
    internal ICyclePayer? Payer { get; private set; }

    /// <summary>It as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    public FailurePart Part => part ??= new FailurePart(network.Simulation, Name, () => Set(hasFailed: true), () => Set(hasFailed: false));

    /// <summary>The node fails, and with it the use of its links: at the end of this instant the flows over it take other paths or stall; those from
    /// it and to it stall. No effect on one that has failed, so that one repair is enough; for outages that overlap see <see cref="Part"/>.</summary>
    public void Fail() => Part.Fail();

    /// <summary>The node is as it was, unless something else keeps it down; stalled flows may go on. No effect on one that hasn't failed.</summary>
    public void Repair() => part?.Repair();

    /// <summary>From now on somebody computes what flows cost here.</summary>
    internal void ChargeTo(ICyclePayer payer) => (Payer, network.HasPayers) = (payer, true);

    private void Set(bool hasFailed)
    {
        HasFailed = hasFailed;
        network.Routes.Set(Id, !hasFailed);
        foreach (var link in network.Topology.LinksOf(Id))
            network.Changed(network[link]);
    }
}
