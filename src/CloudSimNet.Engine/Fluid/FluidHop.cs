// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>One resource on an activity's path.</summary>
internal struct FluidHop(in FluidDemand demand)
{
    /// <summary>The resource.</summary>
    public readonly FluidResource Resource = demand.Resource;

    /// <summary>How much of the resource a unit of the activity's work takes.</summary>
    public readonly double PerUnit = demand.PerUnit;

    /// <summary>Where the activity stands among those that cross it, while it is active.</summary>
    public int Position;
}
