// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
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

    [Test]
    public void Write_ThreeTierPercentiles_IsWhatThePageShows()
    {
        var run = Run("three-tier.yaml");
        var load = JsonDocument.Parse(SummaryJson.Write("three-tier", run.Result)).RootElement.GetProperty("load");
        var plot = new Plot
        {
            Title = "The knee of a three-tier shop", Horizontal = "load of the database, per cent", Vertical = "response, ms",
            Series = [.. new[] { "mean", "p50", "p95", "p99" }.Select(name => new PlotSeries(name, [.. new[] { 50, 70, 85, 95 }.Select(percent => new PlotPoint(percent, Milliseconds(percent, name)))]))],
        };

        Golden.AssertMatches(Repository.PathOf("docs", "scenarios", "three-tier.svg"), SvgPlot.Write(plot));

        double Milliseconds(int percent, string name) =>
            load.GetProperty(string.Create(CultureInfo.InvariantCulture, $"at-{percent}-percent")).GetProperty("response_s").GetProperty(name).GetDouble() * 1e3;
    }

    private static TimeSeries Series(string scenario) => Run(scenario).TimeSeries!;

    private static ScenarioRun Run(string scenario)
    {
        var loaded = Scenario.Load(Repository.PathOf("scenarios", scenario));
        Assert.That(loaded.Problems, Is.Empty);
        return ScenarioRun.Run(loaded.Scenario!);
    }
}
