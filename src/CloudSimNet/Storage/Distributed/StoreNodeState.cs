// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Distributed;

/// <summary>Whether the parts on a node can be used.</summary>
public enum StoreNodeState
{
    /// <summary>They can.</summary>
    Up,

    /// <summary>Its host can't be reached; what it has will be there when it returns.</summary>
    Away,

    /// <summary>What it had is lost.</summary>
    Lost,
}
