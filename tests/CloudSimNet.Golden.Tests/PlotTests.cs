// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Plots;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Golden.Tests;

/// <summary>The plots of docs/scenarios show what the scenarios do.</summary>
public sealed class PlotTests
{
    private static IEnumerable<TestCaseData> Plots() => ScenarioPlots.All.Select(static plot => new TestCaseData(plot).SetName($"Write_{plot.File}_IsWhatThePageShows"));

    [TestCaseSource(nameof(Plots))]
    public void Write(object given)
    {
        var plot = (ScenarioPlot)given;
        var series = Series(plot.Scenario);
        var missing = plot.Curves.Select(static curve => curve.Column).Except(series.Columns.Select(static column => column.Name)).ToArray();
        Assert.That(missing, Is.Empty, $"series.csv of {plot.Scenario} has {string.Join(", ", series.Columns.Select(static column => column.Name))}.");

        Golden.AssertMatches(Repository.PathOf("docs", "scenarios", plot.File), SvgPlot.Write(plot.Of(series)));
    }

    [Test]
    public void Pages_EachShowsItsPlots()
    {
        foreach (var plot in ScenarioPlots.All)
            Assert.That(File.ReadAllText(Repository.PathOf("docs", "scenarios", plot.Page)), Does.Contain($"]({plot.File})"), plot.Page);
    }

    private static TimeSeries Series(string scenario)
    {
        var loaded = Scenario.Load(Repository.PathOf("scenarios", scenario));
        Assert.That(loaded.Problems, Is.Empty);
        return ScenarioRun.Run(loaded.Scenario!).TimeSeries!;
    }
}
