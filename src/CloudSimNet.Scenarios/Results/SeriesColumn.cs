// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>A column that a part of a model adds to series.csv.</summary>
/// <param name="Name">Its name, with its unit.</param>
/// <param name="Read">Its value at this moment.</param>
public sealed record SeriesColumn(string Name, Func<double> Read);
