// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage;

/// <summary>A request in a <see cref="ServiceStation"/>.</summary>
internal struct StationRequest
{
    public IIoListener Listener;
    public long Tag;

    /// <summary>The service that is left as of when the station was last settled, in nanoseconds at full speed.</summary>
    public double LeftNs;

    /// <summary>When it ends, while the station runs at full speed.</summary>
    public long EndNs;
    public long ServiceNs;
    public EventHandle End;

    /// <summary>The next in the line; -1 for none.</summary>
    public int Next;

    /// <summary>Which server serves it; -1 while it waits, -2 when it was thrown out.</summary>
    public int Server;
    public IoStatus Status;
}
