// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>A figure as it was read from a result.</summary>
/// <param name="Figure">What it is.</param>
/// <param name="Value">Its value, in the figure's unit.</param>
public sealed record FigureReading(Figure Figure, FigureValue Value);
