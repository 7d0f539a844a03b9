// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Events;

/// <summary>Tells the handles of one simulation from those of the others in the process. The generations of its slots begin at a number that is most
/// likely nobody else's.</summary>
/// <remarks>
/// The number comes from the runtime's identity of an object, so it differs from process to process. It decides nothing but whether a handle is refused,
/// and never enters a result or an order. A handle of another simulation passes for one of this one in about one case of 2^26 divided by how often
/// its slot was used, and then in most cases for one that names nothing any more.
/// </remarks>
/// <param name="FirstGeneration">The generation of a slot that was never used before.</param>
internal readonly record struct HandleStamp(int FirstGeneration)
{
    private const int Spread = unchecked((int)0x9E3779B1); // Odd, so that different identities stay different.

    /// <summary>The stamp of a simulation's events.</summary>
    /// <param name="events">What the simulation has one of.</param>
#pragma warning disable RS0030 // It decides nothing but whether a handle is refused.
    public static HandleStamp Of(object events) => new(unchecked(RuntimeHelpers.GetHashCode(events) * Spread));
#pragma warning restore RS0030

    /// <summary>Whether a handle to a slot was given out by another simulation: it claims more uses of the slot than there were.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="generation">The slot's generation now.</param>
    public bool IsForeign(EventHandle handle, int generation) =>
        unchecked((uint)(handle.Generation - FirstGeneration) > (uint)(generation - FirstGeneration));
}
