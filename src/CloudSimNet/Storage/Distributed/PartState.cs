// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Distributed;

/// <summary>Where a part of an object is in its life.</summary>
public enum PartState
{
    /// <summary>It has everything and can be used.</summary>
    Active,

    /// <summary>Its node can't be reached; it misses what is written meanwhile.</summary>
    Absent,

    /// <summary>It is written to, and gets what it lacks.</summary>
    Resyncing,

    /// <summary>It is lost, and no node was found for another one.</summary>
    Lost,
}
