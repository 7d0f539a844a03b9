// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>An activity among those that cross a resource, with what finding the resource's level needs side by side, so that it reads memory in
/// order.</summary>
internal struct FluidEntry
{
    /// <summary>The activity.</summary>
    public FluidActivity Activity;

    /// <summary>Which of the activity's hops this is.</summary>
    public int Hop;

    /// <summary>What the activity uses of the resource for each unit of level: its weight times what a unit of its work takes.</summary>
    public double Weight;

    /// <summary>What the activity's reservation takes of the resource.</summary>
    public double Reservation;

    /// <summary>What limits the activity elsewhere: the smallest of its cap per weight and the levels of the other resources it crosses. A bound of
    /// it while the resource isn't watched.</summary>
    public double Elsewhere;

    /// <summary>The second smallest of its cap per weight and the levels of all resources it crosses. Kept only while the resource is watched.</summary>
    public double Second;

    /// <summary>What the activity uses of the resource while this resource doesn't limit it.</summary>
    public readonly double Use => Math.Max(Reservation, Weight * Elsewhere);
}
