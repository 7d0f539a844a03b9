// SPDX-License-Identifier: MIT
using System.Net;

namespace CloudSimNet.Networks.Virtual;

/// <summary>An address and port in a virtual network behind which several machines stand. It is distributed, as <see cref="LogicalRouter"/> is: the
/// sender's host chooses, and nothing is crossed that a flow straight to the back end wouldn't cross.</summary>
public sealed class LoadBalancer
{
    private readonly List<Backend> backends = [];
    private int next;

    internal LoadBalancer(VirtualNetwork network, IPAddress address, int port, BalancingRule rule) =>
        (Network, Address, Port, Rule) = (network, address, port, rule);

    /// <summary>Where its address is.</summary>
    public VirtualNetwork Network { get; }

    /// <summary>The address.</summary>
    public IPAddress Address { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Which back end is taken.</summary>
    public BalancingRule Rule { get; }

    /// <summary>The back ends, in the order in which they were added.</summary>
    public IReadOnlyList<Backend> Backends => backends;

    /// <summary>Adds a back end.</summary>
    /// <param name="nic">One that can be reached from the balancer's network.</param>
    /// <exception cref="ArgumentException">It can't.</exception>
    public Backend Add(VirtualNic nic)
    {
        ArgumentNullException.ThrowIfNull(nic);
        if (nic.Network != Network && (Network.Router is null || Network.Router != nic.Network.Router))
            throw new ArgumentException($"The NIC is in network '{nic.Network.Spec.Name}', which nothing routes to from '{Network.Spec.Name}'; take one of the same network or add a router.", nameof(nic));
        Network.Fabric.Network.Simulation.ThrowIfObserving();
        var backend = new Backend(this, nic);
        backends.Add(backend);
        return backend;
    }

    /// <summary>The back end for a flow; null when none is healthy. O(back ends).</summary>
    internal Backend? Pick(VirtualNic sender) => Rule switch
    {
        BalancingRule.RoundRobin => InTurn(),
        BalancingRule.LeastConnections => LeastBusy(),
        _ => ByHash(sender.Address),
    };

    private Backend? InTurn()
    {
        for (var tried = 0; tried < backends.Count; tried++)
        {
            var backend = backends[next];
            next = (next + 1) % backends.Count;
            if (backend.IsHealthy)
                return backend;
        }

        return null;
    }

    private Backend? LeastBusy()
    {
        Backend? least = null;
        foreach (var backend in backends)
        {
            if (backend.IsHealthy && (least is null || backend.Connections < least.Connections))
                least = backend;
        }

        return least;
    }

    // FNV-1a over the address's bytes, modulo the healthy ones.
    private Backend? ByHash(IPAddress address)
    {
        var healthy = backends.FindAll(backend => backend.IsHealthy);
        if (healthy.Count == 0)
            return null;
        var hash = 0x811C9DC5u;
        foreach (var part in address.GetAddressBytes())
            hash = unchecked((hash ^ part) * 0x01000193u);
        return healthy[(int)(hash % (uint)healthy.Count)];
    }
}
