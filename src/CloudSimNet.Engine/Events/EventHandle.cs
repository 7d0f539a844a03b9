// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Events;

/// <summary>Names one scheduled event, so that it can be cancelled or moved. Once the event has happened or was cancelled the handle names nothing.</summary>
/// <param name="Slot">Where the event set keeps the event.</param>
/// <param name="Generation">How often that slot had been used before, so that an old handle can't reach a new event.</param>
public readonly record struct EventHandle(int Slot, int Generation)
{
    /// <summary>Names no event.</summary>
    public static EventHandle None => default;
}
