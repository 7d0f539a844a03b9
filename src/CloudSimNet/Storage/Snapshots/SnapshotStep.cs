// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <summary>What is under way for a part of a request.</summary>
internal enum SnapshotStep
{
    /// <summary>The only or last request below.</summary>
    Data,

    /// <summary>Reading a block to copy it.</summary>
    CopyRead,

    /// <summary>Writing the copy.</summary>
    CopyWrite,
}
