// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>What becomes of a write that needs an extent when a pool has none.</summary>
public enum PoolFull
{
    /// <summary>It ends with <see cref="IoStatus.OutOfSpace"/>.</summary>
    Refuse,

    /// <summary>It waits until there is space: virtual machines that write stand still.</summary>
    Stall,
}
