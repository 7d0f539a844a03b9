// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>What a slot of a cache holds.</summary>
internal enum SlotState
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>A block whose data is on its way.</summary>
    Filling,

    /// <summary>A block as it is on the device behind the cache.</summary>
    Clean,

    /// <summary>A block that the device behind the cache doesn't have yet.</summary>
    Dirty,

    /// <summary>What was a block, and is still being read or written.</summary>
    Gone,
}
