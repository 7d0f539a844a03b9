// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Plots;

/// <summary>A value that a dashed line marks.</summary>
/// <param name="Name">What is written at the line.</param>
/// <param name="Value">Where it lies on the vertical axis; finite.</param>
public readonly record struct PlotMark(string Name, double Value);
