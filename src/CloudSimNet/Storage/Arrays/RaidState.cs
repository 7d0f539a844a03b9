// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>How an array stands.</summary>
public enum RaidState
{
    /// <summary>All members work.</summary>
    Optimal,

    /// <summary>Members are missing, but the data is there.</summary>
    Degraded,

    /// <summary>The same, and at least one member is being rebuilt.</summary>
    Rebuilding,

    /// <summary>Data is lost; the array serves nothing until it is <see cref="RaidArray.Recreate"/>d.</summary>
    Failed,
}
