// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Samples of things, each with lines of its own kind.</summary>
/// <typeparam name="T">A line.</typeparam>
/// <param name="table">What a line has.</param>
/// <param name="things">How many lines a sample has.</param>
/// <param name="look">The line of a thing at an instant.</param>
internal sealed class ThingSeries<T>(FigureTable<T> table, int things, Func<SimTime, int, T> look) : IThingSeries
{
    private readonly List<T> lines = [];

    /// <inheritdoc/>
    public string File => table.File;

    /// <inheritdoc/>
    public int Things => things;

    /// <inheritdoc/>
    public void Sample(SimTime now)
    {
        for (var i = 0; i < things; i++)
            lines.Add(look(now, i));
    }

    /// <inheritdoc/>
    public void Write(TextWriter writer) => table.Write(writer, lines);
}
