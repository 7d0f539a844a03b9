// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Engine.Events;

/// <summary>Puts events of equal time and phase in an order that depends on the seed alone, except that events planned by the same event keep theirs;
/// what is planned before the first event has a cause of its own each.</summary>
/// <remarks>What a model computes shouldn't depend on the order of events that have nothing to do with each other; running it shuffled shows whether
/// it does.</remarks>
internal sealed class ShuffledTies(ulong seed)
{
    private const int SequenceBits = 36; // 69 billion events; the 20 bits above them tell the causes apart.
    private const ulong SequenceMask = (1UL << SequenceBits) - 1;
    private const ulong CauseMask = (1UL << 20) - 1;

    private ulong causes;
    private ulong cause;

    /// <summary>Another event is dispatched: what is planned from now on has another cause.</summary>
    public void NextCause() => cause = Hash(++causes);

    /// <summary>The place of an event that is planned now among those of its time and phase: below 2^56.</summary>
    /// <param name="sequence">How many events were planned before.</param>
    public ulong OrderOf(ulong sequence) => ((causes == 0 ? Hash(~sequence) : cause) << SequenceBits) | (sequence & SequenceMask);

    private ulong Hash(ulong number) => new SplitMix64(seed ^ number).Next() & CauseMask;
}
