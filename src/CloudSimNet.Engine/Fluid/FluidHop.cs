// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>One resource on an activity's path.</summary>
internal struct FluidHop(FluidResource resource)
{
    /// <summary>The resource.</summary>
    public readonly FluidResource Resource = resource;

    /// <summary>Where the activity stands among those that cross it, while it is active.</summary>
    public int Position;
}
