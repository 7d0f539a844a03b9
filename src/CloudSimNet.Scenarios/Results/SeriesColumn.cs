// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>A column that a part of a model adds to series.csv.</summary>
/// <param name="Figure">What it is; its key has a name in braces, such as <c>{load}_iops</c>.</param>
/// <param name="Thing">What it is of, as the key has it.</param>
/// <param name="Read">Its value at this moment.</param>
public sealed record SeriesColumn(Figure Figure, string Thing, Func<double> Read)
{
    /// <summary>Its name, with its unit.</summary>
    public string Name { get; } = NameOf(Figure.Key!, Thing);

    private static string NameOf(string key, string thing)
    {
        var (open, close) = (key.IndexOf('{', StringComparison.Ordinal), key.IndexOf('}', StringComparison.Ordinal));
        return open < 0 ? key : $"{key[..open]}{thing}{key[(close + 1)..]}";
    }
}
