// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>What a random network is like.</summary>
public enum NetworkShape
{
    /// <summary>A few resources and activities, anything goes.</summary>
    Small,

    /// <summary>Up to a dozen resources and forty activities.</summary>
    Large,

    /// <summary>Capacities, weights and caps from a handful of values, so that many levels are equal.</summary>
    Ties,

    /// <summary>All weights 1 and no caps, as most networks have it, with capacities of a few kinds.</summary>
    Plain,

    /// <summary>Capacities, weights and caps over fifteen decades.</summary>
    Extreme,

    /// <summary>Each resource has exactly what the caps of its activities add up to.</summary>
    FullByCaps,

    /// <summary>Weights over fifteen decades, but the levels of all resources are 1 or 2 but for rounding, and so are the caps per weight.</summary>
    LevelTies,

    /// <summary>Many reservations, which often take all there is.</summary>
    Reserved,

    /// <summary>Some resources have no capacity.</summary>
    Empty,

    /// <summary>Half of the resources bound each activity by itself.</summary>
    PerActivity,

    /// <summary>Activities use their resources in proportions of their own, some with reservations.</summary>
    Proportions,
}
