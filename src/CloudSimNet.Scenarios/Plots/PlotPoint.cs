// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Plots;

/// <summary>A point of a curve.</summary>
/// <param name="X">Along the horizontal axis; finite.</param>
/// <param name="Y">Along the vertical axis; finite.</param>
public readonly record struct PlotPoint(double X, double Y);
