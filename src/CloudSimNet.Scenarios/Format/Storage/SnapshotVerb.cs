// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What is done with the snapshots of a volume.</summary>
public enum SnapshotVerb
{
    /// <summary>One is taken.</summary>
    Take,

    /// <summary>One is deleted.</summary>
    Delete,

    /// <summary>The volume goes back to one.</summary>
    Revert,
}
