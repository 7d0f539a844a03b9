// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Events;

/// <summary>The order of causes within one instant: an event of an earlier phase happens before one of a later phase at the same time.</summary>
public enum Phase : byte
{
    /// <summary>Things end and give back what they held: completed work, expired lifetimes.</summary>
    Release = 0,

    /// <summary>Everything that has no reason to be elsewhere; what callers schedule, unless they say otherwise.</summary>
    Normal = 1,

    /// <summary>Requests for capacity are decided, after everything that ends at this instant has freed its own.</summary>
    Arrival = 2,

    /// <summary>Work is handed to what the arrivals of this instant have created.</summary>
    Dispatch = 3,

    /// <summary>Sampling and progress. It sees the instant's final state, can't change the model, and isn't part of the fingerprint.</summary>
    Observe = 4,
}
