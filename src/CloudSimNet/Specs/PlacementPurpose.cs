// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Why a host is looked for.</summary>
public enum PlacementPurpose
{
    /// <summary>For a virtual machine that was never on a host.</summary>
    New,

    /// <summary>For one that must leave its host.</summary>
    Migrate,

    /// <summary>For one whose host has failed.</summary>
    Restart,

    /// <summary>For one that could be better off elsewhere.</summary>
    Rebalance,
}
