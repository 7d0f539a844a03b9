// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Events;

/// <summary>What decides when an event's turn is: (time, phase, sequence), and where the rest of it is kept.</summary>
/// <param name="timeNs">When.</param>
/// <param name="order">The phase in the highest eight bits, and below it what orders events of one phase.</param>
/// <param name="slot">Where the <see cref="EventSlots"/> keep what is to happen.</param>
internal readonly struct EventEntry(long timeNs, ulong order, int slot)
{
    private const int PhaseShift = 56;

    public readonly long TimeNs = timeNs;
    public readonly ulong Order = order;
    public readonly int Slot = slot;

    /// <summary>The event's phase.</summary>
    public Phase Phase => (Phase)(Order >> PhaseShift);

    /// <summary>The order of an event among those of its time.</summary>
    /// <param name="phase">Its phase.</param>
    /// <param name="withinPhase">Below 2^56.</param>
    public static ulong OrderOf(Phase phase, ulong withinPhase) => ((ulong)phase << PhaseShift) | withinPhase;

    /// <summary>Whether this event's turn is before the other's. No two are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Precedes(in EventEntry other) => TimeNs < other.TimeNs || (TimeNs == other.TimeNs && Order < other.Order);
}
