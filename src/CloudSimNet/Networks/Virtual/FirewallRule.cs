// SPDX-License-Identifier: MIT
using System.Net;

namespace CloudSimNet.Networks.Virtual;

/// <summary>A rule of a firewall. What it doesn't speak of matches.</summary>
public sealed record FirewallRule
{
    /// <summary>What is done with what matches.</summary>
    public required FirewallAction Action { get; init; }

    /// <summary>The tenant that sends; null for any.</summary>
    public string? Tenant { get; init; }

    /// <summary>The network that is sent from; null for any.</summary>
    public VirtualNetwork? FromNetwork { get; init; }

    /// <summary>The network that is sent to; null for any.</summary>
    public VirtualNetwork? ToNetwork { get; init; }

    /// <summary>Where the sender's address lies; null for anywhere.</summary>
    public IPNetwork? From { get; init; }

    /// <summary>Where the receiver's address lies; null for anywhere.</summary>
    public IPNetwork? To { get; init; }

    /// <summary>The first port it is for; from 0.</summary>
    public int FirstPort { get; init; }

    /// <summary>The last port it is for; to 65 535.</summary>
    public int LastPort { get; init; } = 65_535;

    internal bool Matches(VirtualNic sender, VirtualNic receiver, int port) =>
        (Tenant is null || string.Equals(Tenant, sender.Network.Spec.Tenant, StringComparison.Ordinal))
        && (FromNetwork is null || FromNetwork == sender.Network)
        && (ToNetwork is null || ToNetwork == receiver.Network)
        && (From is not { } from || from.Contains(sender.Address))
        && (To is not { } to || to.Contains(receiver.Address))
        && port >= FirstPort && port <= LastPort;
}
