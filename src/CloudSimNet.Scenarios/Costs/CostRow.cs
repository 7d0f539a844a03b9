// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Costs;

/// <summary>One cause of cycles.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Cycles">Host cycles for a thousand guest instructions.</param>
/// <param name="ExitsPerSecond">Exits in a second of a core's time; null where the cause isn't an exit.</param>
public sealed record CostRow(string Name, double Cycles, double? ExitsPerSecond);
