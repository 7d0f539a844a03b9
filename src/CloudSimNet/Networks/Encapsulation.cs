// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks;

/// <summary>What is put around each packet on its way.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Overhead">The bytes it adds to each; not negative.</param>
/// <param name="CountsInMtu">Whether they are part of the IP packet that the MTU bounds, as those of a tunnel are; tags between the Ethernet header
/// and the packet aren't.</param>
/// <remarks>Sources: VXLAN from RFC 7348 (IP 20 or 40 + UDP 8 + VXLAN 8 + inner Ethernet 14); the others as listed under DC-NETW-005 of the project's
/// figures (found; GRE = IP 20 + GRE 4).</remarks>
public sealed record Encapsulation(string Name, int Overhead, bool CountsInMtu)
{
    /// <summary>Nothing.</summary>
    public static Encapsulation None { get; } = new("none", 0, false);

    /// <summary>A VLAN tag: 4 bytes.</summary>
    public static Encapsulation Vlan { get; } = new("802.1Q", 4, false);

    /// <summary>One MPLS label: 4 bytes.</summary>
    public static Encapsulation Mpls { get; } = new("MPLS", 4, false);

    /// <summary>VXLAN over IPv4: 50 bytes.</summary>
    public static Encapsulation Vxlan { get; } = new("VXLAN", 50, true);

    /// <summary>VXLAN over IPv6: 70 bytes.</summary>
    public static Encapsulation VxlanOverIpv6 { get; } = new("VXLAN over IPv6", 70, true);

    /// <summary>GRE over IPv4: 24 bytes.</summary>
    public static Encapsulation Gre { get; } = new("GRE", 24, true);

    /// <summary>NVGRE over IPv4: 42 bytes.</summary>
    public static Encapsulation Nvgre { get; } = new("NVGRE", 42, true);

    /// <summary>STT over IPv4: 54 bytes.</summary>
    public static Encapsulation Stt { get; } = new("STT", 54, true);

    /// <summary>OTV over IPv4: 42 bytes.</summary>
    public static Encapsulation Otv { get; } = new("OTV", 42, true);
}
