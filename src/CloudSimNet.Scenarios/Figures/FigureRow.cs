// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>A line of what a run prints.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Template">What it says, for <see cref="FigureText"/>.</param>
/// <param name="When">The line is left out when none of these figures is more than nothing; always there when none is named.</param>
public sealed record FigureRow(string Label, string Template, params IReadOnlyList<string> When);
