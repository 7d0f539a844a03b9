// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>One of those among whom a load balancer spreads.</summary>
public sealed class Backend
{
    private readonly LoadBalancer balancer;
    private bool isHealthy = true;

    internal Backend(LoadBalancer balancer, VirtualNic nic) => (this.balancer, Nic) = (balancer, nic);

    /// <summary>Its NIC.</summary>
    public VirtualNic Nic { get; }

    /// <summary>How many flows it was given that aren't over.</summary>
    public int Connections { get; internal set; }

    /// <summary>How many flows it was given.</summary>
    public long Served { get; internal set; }

    /// <summary>Whether it is given flows. One whose NIC is detached isn't, whatever this says.</summary>
    public bool IsHealthy
    {
        get => isHealthy && Nic.IsAttached;
        set
        {
            balancer.Network.Fabric.Network.Simulation.ThrowIfObserving();
            isHealthy = value;
        }
    }
}
