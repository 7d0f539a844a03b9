// SPDX-License-Identifier: MIT
using System.Net;

namespace CloudSimNet.Networks.Virtual;

/// <summary>Routes between virtual networks. It is distributed: each host routes what its machines send, so that it adds no hop.</summary>
public sealed class LogicalRouter
{
    private readonly List<VirtualNetwork> networks;

    internal LogicalRouter(string name, IReadOnlyList<VirtualNetwork> networks) => (Name, this.networks) = (name, [.. networks]);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it routes between; their prefixes don't overlap.</summary>
    public IReadOnlyList<VirtualNetwork> Networks => networks;

    /// <summary>The network that an address is in; null for none of them.</summary>
    /// <param name="address">The address.</param>
    public VirtualNetwork? NetworkOf(IPAddress address) => networks.Find(network => network.Spec.Prefix.Contains(address));
}
