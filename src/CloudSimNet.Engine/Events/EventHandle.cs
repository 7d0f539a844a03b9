// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Events;

/// <summary>Names one scheduled event of one simulation, so that it can be cancelled or moved. Once the event has happened or was cancelled the
/// handle names nothing.</summary>
public readonly record struct EventHandle
{
    internal EventHandle(EventSet owner, EventKey key)
    {
        Owner = owner;
        Key = key;
    }

    /// <summary>Names no event.</summary>
    public static EventHandle None => default;

    /// <summary>Whose the event is; null of <see cref="None"/>.</summary>
    internal EventSet? Owner { get; }

    /// <summary>The event, among those of its owner.</summary>
    internal EventKey Key { get; }
}
