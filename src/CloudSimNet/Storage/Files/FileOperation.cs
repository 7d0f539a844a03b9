// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>A client's request to a server.</summary>
internal struct FileOperation
{
    public IIoListener Listener;
    public long Tag;
    public BlockRequest Request;

    /// <summary>What comes next: 0 the wire for writes, 1 the head, 2 the volume, 3 the wire for reads.</summary>
    public int Stage;

    /// <summary>How often heads had changed when it was sent.</summary>
    public int Epoch;
}
