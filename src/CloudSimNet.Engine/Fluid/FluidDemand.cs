// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>How much of a resource an activity uses.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="PerUnit">The units of the resource's work that one unit of the activity's work takes, such as four operations of a disk for one write
/// to RAID 5; finite and above 0.</param>
public readonly record struct FluidDemand(FluidResource Resource, double PerUnit = 1);
