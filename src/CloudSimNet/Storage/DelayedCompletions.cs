// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage;

/// <summary>Ends requests after a while, whatever else goes on.</summary>
internal sealed class DelayedCompletions(Simulation simulation) : IEventHandler
{
    private readonly SlotPool<End> ends = new();

    /// <summary>Plans the end of a request.</summary>
    public void After(SimDuration delay, IIoListener listener, long tag, IoStatus status)
    {
        var slot = ends.Take();
        ends[slot] = new End(listener, tag, status);
        simulation.Schedule(simulation.Now + delay, this, slot);
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        var end = ends.Give((int)tag);
        end.Listener.IoEnded(end.Tag, end.Status);
    }

    private readonly record struct End(IIoListener Listener, long Tag, IoStatus Status);
}
