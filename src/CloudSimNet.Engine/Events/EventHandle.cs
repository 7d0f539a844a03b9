// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Events;

/// <summary>Names one scheduled event of one simulation, so that it can be cancelled or moved. Once the event has happened or was cancelled the
/// handle names nothing.</summary>
public readonly record struct EventHandle
{
    internal EventHandle(int slot, int generation) => (Slot, Generation) = (slot, generation);

    /// <summary>Names no event.</summary>
    public static EventHandle None => default;

    /// <summary>Where its simulation keeps the event; below 0 for what lies beyond the last instant.</summary>
    internal int Slot { get; }

    /// <summary>The simulation's stamp, and how often that slot had been used before, so that neither an old handle nor another simulation's reaches an
    /// event: see <see cref="HandleStamp"/>.</summary>
    internal int Generation { get; }
}
