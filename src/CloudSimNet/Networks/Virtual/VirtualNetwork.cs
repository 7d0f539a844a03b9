// SPDX-License-Identifier: MIT
using System.Net;

namespace CloudSimNet.Networks.Virtual;

/// <summary>A living virtual network: who has which address in it. Addresses mean something within one network only, so that tenants can use the same
/// ones.</summary>
public sealed class VirtualNetwork
{
    private readonly Dictionary<IPAddress, VirtualNic> nics = [];
    private readonly Dictionary<(IPAddress Address, int Port), LoadBalancer> balancers = [];
    private readonly HashSet<IPAddress> balanced = []; // The addresses of the load balancers.

    internal VirtualNetwork(VirtualFabric fabric, int id, VirtualNetworkSpec spec)
    {
        (Fabric, Id, Spec) = (fabric, id, spec);
        Frames = fabric.Frames with { Encapsulation = spec.Segment.Encapsulation };
    }

    /// <summary>Its number among the networks of the fabric.</summary>
    public int Id { get; }

    /// <summary>What it is.</summary>
    public VirtualNetworkSpec Spec { get; }

    /// <summary>How its frames are packed on links.</summary>
    public FrameFormat Frames { get; }

    /// <summary>What routes between it and other networks; null for nothing.</summary>
    public LogicalRouter? Router { get; internal set; }

    internal VirtualFabric Fabric { get; }

    /// <summary>Who has an address.</summary>
    /// <param name="address">One in this network.</param>
    /// <param name="nic">Who has it; null when nobody does.</param>
    public bool TryFind(IPAddress address, out VirtualNic? nic) => nics.TryGetValue(address, out nic);

    internal bool TryAdd(VirtualNic nic) => nics.TryAdd(nic.Address, nic);

    internal void Remove(VirtualNic nic) => nics.Remove(nic.Address);

    internal bool TryAdd(LoadBalancer balancer)
    {
        if (nics.ContainsKey(balancer.Address) || !balancers.TryAdd((balancer.Address, balancer.Port), balancer))
            return false;
        balanced.Add(balancer.Address);
        return true;
    }

    internal bool IsTaken(IPAddress address) => nics.ContainsKey(address) || balanced.Contains(address);

    internal bool TryFind(IPAddress address, int port, out LoadBalancer? balancer) => balancers.TryGetValue((address, port), out balancer);
}
