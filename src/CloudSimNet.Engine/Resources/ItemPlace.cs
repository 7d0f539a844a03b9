// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Where an item stands among the others of a store.</summary>
/// <param name="Priority">The lower, the earlier it is got.</param>
/// <param name="Sequence">Of those with one priority, the lower, the earlier.</param>
internal readonly record struct ItemPlace(int Priority, long Sequence)
{
    /// <summary>Whether this one is got first.</summary>
    public bool Precedes(ItemPlace other) => Priority < other.Priority || (Priority == other.Priority && Sequence < other.Sequence);
}
