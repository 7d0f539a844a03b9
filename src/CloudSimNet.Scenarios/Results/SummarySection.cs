// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Figures that a part of a model adds to a result.</summary>
/// <param name="Name">What stands before their names.</param>
/// <param name="Key">The object of summary.json that holds them.</param>
/// <param name="Figures">The figures.</param>
internal sealed record SummarySection(string Name, string Key, IFigures Figures);
