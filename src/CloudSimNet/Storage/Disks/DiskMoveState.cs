// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Disks;

/// <summary>Where the move of a disk is.</summary>
public enum DiskMoveState
{
    /// <summary>Writes that began before it are waited for; new ones go to both sides already.</summary>
    Draining,

    /// <summary>What there is is being copied, while writes go to both sides.</summary>
    Copying,

    /// <summary>The disk is at its destination.</summary>
    Done,

    /// <summary>It was given up; the disk is where it was.</summary>
    Aborted,
}
