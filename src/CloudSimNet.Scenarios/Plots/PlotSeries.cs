// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Plots;

/// <summary>A curve of a plot.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Its points, in the order in which they are joined.</param>
public sealed record PlotSeries(string Name, IReadOnlyList<PlotPoint> Points);
