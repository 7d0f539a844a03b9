// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>Which links between forwarding nodes have become usable or unusable lately, so that tables of distances can follow. What lies further
/// back is forgotten.</summary>
/// <param name="capacity">How many changes are kept; above 0.</param>
internal sealed class LinkChanges(int capacity)
{
    private readonly int[] ring = new int[capacity];

    /// <summary>How many changes there have been.</summary>
    public long Count { get; private set; }

    /// <summary>A link has become usable or unusable.</summary>
    public void Add(int link) => ring[Count++ % ring.Length] = link;

    /// <summary>Whether all changes since there were so many are kept.</summary>
    public bool ReachBackTo(long count) => count >= 0 && Count - count <= ring.Length;

    /// <summary>The link of a change that is kept.</summary>
    public int this[long index] => ring[index % ring.Length];
}
