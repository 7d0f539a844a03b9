// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>What a figure of a result is.</summary>
/// <param name="Name">The last part of its name, such as <c>p95</c>.</param>
/// <param name="Key">What files call it, such as <c>energy_kWh</c>; null for a figure that no file has.</param>
/// <param name="Unit">What files give it in.</param>
/// <param name="Kind">How it comes about.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
public sealed record Figure(string Name, string? Key, FigureUnit Unit, FigureKind Kind, string Meaning);
