// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine;

/// <summary>One event that was dispatched.</summary>
/// <param name="Number">Its place among the simulation's events, from 1.</param>
/// <param name="Time">When.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="Handler">What handled it: its <see cref="object.ToString"/>.</param>
/// <param name="Tag">What the handler was told.</param>
/// <param name="Fingerprint">The simulation's fingerprint with this event, but without what its handler witnessed.</param>
public readonly record struct LoggedEvent(long Number, SimTime Time, Phase Phase, string Handler, long Tag, ulong Fingerprint)
{
    /// <summary>The event on one line.</summary>
    public override string ToString() => FormattableString.Invariant($"#{Number} at {Time}, {Phase}: {Handler} ({Tag}), fingerprint {Fingerprint:x16}");
}
