// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Fabrics;

/// <summary>A request of a host to a volume.</summary>
internal struct LunOperation
{
    public IIoListener Listener;
    public long Tag;
    public BlockRequest Request;
    public FabricPath? Path;

    /// <summary>How many links haven't told of their end.</summary>
    public int Outstanding;

    /// <summary>Whether the array's part, or the data's crossing for writes, is over.</summary>
    public bool IsHalfDone;
    public bool IsCut;

    /// <summary>Waits for a path until then.</summary>
    public EventHandle Timeout;
    public bool IsStalled;
}
