// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>What becomes of bytes that a virtual NIC sends.</summary>
public enum SendOutcome
{
    /// <summary>They are on their way.</summary>
    Sent,

    /// <summary>Nobody has the address in a network that can be reached from here.</summary>
    NoRoute,

    /// <summary>The firewall doesn't let them pass.</summary>
    Denied,

    /// <summary>The address is a load balancer's, none of whose back ends is healthy.</summary>
    NoBackend,
}
