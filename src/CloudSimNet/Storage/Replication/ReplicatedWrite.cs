// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Replication;

/// <summary>A write on its way to both sides.</summary>
internal struct ReplicatedWrite
{
    /// <summary>Whom to tell.</summary>
    public IIoListener Listener;

    /// <summary>With what.</summary>
    public long Tag;

    /// <summary>What is written.</summary>
    public BlockRequest Request;

    /// <summary>How many parts haven't ended.</summary>
    public int Parts;

    /// <summary>Whether the secondary doesn't have it.</summary>
    public bool IsAlone;

    /// <summary>How it ends.</summary>
    public IoStatus Status;
}
