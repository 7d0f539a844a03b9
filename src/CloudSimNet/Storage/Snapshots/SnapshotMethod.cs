// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <summary>How a volume keeps what its snapshots need.</summary>
public enum SnapshotMethod
{
    /// <summary>New data goes elsewhere, and reads look for a block from the newest level down to the base (SEsparse, qcow2).</summary>
    RedirectOnWrite,

    /// <summary>Old data is copied elsewhere before the first write to a block, and reads find the newest data in the base.</summary>
    CopyOnWrite,
}
