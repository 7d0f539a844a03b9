// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Networks;

/// <summary>One direction of a link: its resource and the flows whose path leads over it.</summary>
/// <param name="resource">What the flows share.</param>
/// <param name="both">What they share with the other direction; null when that has a rate of its own.</param>
internal sealed class LinkLane(FluidResource resource, FluidResource? both)
{
    private Crossing[] crossings = [];

    /// <summary>What the flows of this direction cross.</summary>
    public FluidResource Resource => resource;

    /// <summary>What the flows of both directions cross; null for nothing.</summary>
    public FluidResource? Both => both;

    /// <summary>How many flows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The flows.</summary>
    public ReadOnlySpan<Crossing> Crossings => crossings.AsSpan(0, Count);

    /// <summary>Adds a flow.</summary>
    /// <returns>Its place.</returns>
    public int Add(Flow flow, int hop)
    {
        if (Count == crossings.Length)
            Array.Resize(ref crossings, Math.Max(4, Count * 2));
        crossings[Count] = new Crossing(flow, hop);
        return Count++;
    }

    /// <summary>Takes a flow out; the last one takes its place.</summary>
    public void RemoveAt(int place)
    {
        var last = crossings[--Count];
        crossings[place] = last;
        last.Flow.Places[last.Hop] = place;
        crossings[Count] = default;
    }
}
