// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>Which device of a pool gives the next extent. Ties go to the device that was added first; each gives its lowest free one.</summary>
public enum PoolAllocation
{
    /// <summary>The first that has room, in the order in which they were added.</summary>
    FirstFit,

    /// <summary>The first with room of the best tier that has any.</summary>
    BestTier,

    /// <summary>The one with the smallest part in use, so that all fill alike.</summary>
    Spread,
}
