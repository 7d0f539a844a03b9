// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Events;

/// <summary>Names one event of an event set. The default names none.</summary>
/// <param name="Slot">Where the set keeps the event.</param>
/// <param name="Generation">How often that slot had been used before, so that an old key can't reach a new event.</param>
internal readonly record struct EventKey(int Slot, int Generation);
