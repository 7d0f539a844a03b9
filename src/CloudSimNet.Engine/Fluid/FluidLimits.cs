// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>The two smallest of what limits an activity: its cap per weight and the levels of the resources it crosses.</summary>
/// <param name="First">The smallest.</param>
/// <param name="Second">The second smallest.</param>
/// <param name="FirstHop">The hop that the smallest is the level of; -1 for the cap.</param>
internal readonly record struct FluidLimits(double First, double Second, int FirstHop)
{
    /// <summary>The smallest but for the level of one hop.</summary>
    public double Without(int hop) => hop == FirstHop ? Second : First;
}
