// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks;

namespace CloudSimNet.Services;

/// <summary>Stands between a flow and whoever waits for the message that it carries. It is used again for another when that is over.</summary>
internal sealed class FlowMessage(Stack<FlowMessage> free) : IEventHandler
{
    private Flow? flow;
    private IEventHandler? receiver;
    private long tag;

    /// <summary>One that isn't in use.</summary>
    public static FlowMessage Take(Stack<FlowMessage> free) => free.TryPop(out var message) ? message : new FlowMessage(free);

    /// <summary>A flow carries it.</summary>
    public void Go(Flow carrier, IEventHandler whoWaits, long toBeHanded) => (flow, receiver, tag) = (carrier, whoWaits, toBeHanded);

    /// <summary>No flow does: it isn't in use any more.</summary>
    public void Drop() => free.Push(this);

    /// <inheritdoc/>
    public void Handle(long _)
    {
        var (told, handed) = (receiver!, flow!.State == FlowState.Completed ? tag : -tag);
        (flow, receiver) = (null, null);
        free.Push(this);
        told.Handle(handed);
    }
}
