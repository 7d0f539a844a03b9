// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>A line that a part of a model adds to what a run prints.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Read">What it says, of the model as it is.</param>
public sealed record SummaryLine(string Label, Func<string> Read);
