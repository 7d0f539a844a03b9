// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>A node of a living network.</summary>
public sealed class NetworkNode
{
    private readonly Network network;

    internal NetworkNode(Network network, TopologyNode plan) => (this.network, Plan) = (network, plan);

    /// <summary>Its place in the topology.</summary>
    public NodeId Id => Plan.Id;

    /// <summary>Its name.</summary>
    public string Name => Plan.Name;

    /// <summary>What the topology says of it.</summary>
    public TopologyNode Plan { get; }

    /// <summary>Whether it has failed and wasn't repaired.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What encryption has cost it as an end of flows that are over.</summary>
    public Cycles EncryptionCycles { get; internal set; }

    /// <summary>The node fails, and with it the use of its links: at the end of this instant the flows over it take other paths or stall; those from it and to it stall. No effect on one that has failed.</summary>
    public void Fail() => Set(hasFailed: true);

    /// <summary>The node is as it was; stalled flows may go on. No effect on one that hasn't failed.</summary>
    public void Repair() => Set(hasFailed: false);

    private void Set(bool hasFailed)
    {
        network.Simulation.ThrowIfObserving();
        if (HasFailed == hasFailed)
            return;
        HasFailed = hasFailed;
        network.Routes.Set(Id, !hasFailed);
        foreach (var link in network.Topology.LinksOf(Id))
            network.Changed(network[link]);
    }
}
