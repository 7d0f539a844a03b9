// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>A request in an array.</summary>
internal struct RaidOperation
{
    public IIoListener Listener;
    public long Tag;
    public BlockRequest Request;

    /// <summary>How many requests to members haven't ended.</summary>
    public int Outstanding;

    /// <summary>How one of them ended that wasn't served.</summary>
    public IoStatus Fault;

    /// <summary>How often members had changed when they were submitted.</summary>
    public int Changes;

    /// <summary>Whether the reads before a write are over.</summary>
    public bool IsWriting;

    /// <summary>Whether the listener has been told that the array failed.</summary>
    public bool IsTold;
}
