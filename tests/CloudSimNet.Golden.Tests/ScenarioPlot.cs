// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Plots;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Golden.Tests;

/// <summary>A plot of columns of series.csv over time.</summary>
internal sealed record ScenarioPlot
{
    /// <summary>The scenario's file.</summary>
    public required string Scenario { get; init; }

    /// <summary>The plot's file in docs/scenarios.</summary>
    public required string File { get; init; }

    public required string Title { get; init; }

    public required string Vertical { get; init; }

    /// <summary>The columns, what the legend calls them, and what they are multiplied by.</summary>
    public required IReadOnlyList<(string Column, string Name, double Factor)> Curves { get; init; }

    /// <summary>What a unit of the horizontal axis is called, and how many seconds it has.</summary>
    public (string Name, double Seconds) Time { get; init; } = ("s", 1);

    /// <summary>Whether samples at which a column is 0 are left out, as where nothing was measured.</summary>
    public bool LeavesOutZeros { get; init; }

    public IReadOnlyList<PlotMark> Marks { get; init; } = [];

    /// <summary>The page in docs/scenarios that shows it.</summary>
    public string Page => Path.ChangeExtension(Scenario, ".md");

    public Plot Of(TimeSeries series) => new()
    {
        Title = Title, Horizontal = $"time, {Time.Name}", Vertical = Vertical, Marks = Marks, Series = [.. Curves.Select(curve => Curve(series, curve))],
    };

    private PlotSeries Curve(TimeSeries series, (string Column, string Name, double Factor) curve)
    {
        var column = series.Columns.TakeWhile(column => column.Name != curve.Column).Count();
        var points = series.Rows.Zip(series.Values)
            .Where(sample => !LeavesOutZeros || sample.Second[column] != 0)
            .Select(sample => new PlotPoint(sample.First.Time.Seconds / Time.Seconds, sample.Second[column] * curve.Factor));
        return new PlotSeries(curve.Name, [.. points]);
    }
}
