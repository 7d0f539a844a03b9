// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>What a firewall does with what matches.</summary>
public enum FirewallAction
{
    /// <summary>Lets it pass.</summary>
    Allow,

    /// <summary>Doesn't.</summary>
    Deny,
}
