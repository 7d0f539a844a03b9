// SPDX-License-Identifier: MIT
using System.Diagnostics;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>One run of a scenario, and what it took.</summary>
public sealed class ScenarioRun
{
    private ScenarioRun(Scenario scenario, RunResult result, TimeSeries? series, TimeSpan wall)
    {
        Scenario = scenario;
        Result = result;
        TimeSeries = series;
        Wall = wall;
    }

    /// <summary>What was run.</summary>
    public Scenario Scenario { get; }

    /// <summary>How it ended.</summary>
    public RunResult Result { get; }

    /// <summary>The time series, where the scenario asks for one.</summary>
    public TimeSeries? TimeSeries { get; }

    /// <summary>The wall-clock time that building and running the model took.</summary>
    public TimeSpan Wall { get; }

    /// <summary>Builds the model and runs it.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while the model was being built.</exception>
    /// <param name="scenario">A scenario without problems.</param>
    /// <param name="cancellation">Ends the run; its result then says so.</param>
    /// <param name="progress">Told every few thousand events how far the run is.</param>
    /// <param name="ties">The order of events that have the same time and phase; a good model's results don't depend on it.</param>
    public static ScenarioRun Run(Scenario scenario, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null, Ties ties = Ties.AsPlanned)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var watch = Stopwatch.StartNew();
        var simulation = scenario.Build(cancellation, ties);
        var series = scenario.Document.Outputs.TimeSeries is { } interval ? TimeSeries.Begin(simulation, interval) : null;
        var result = simulation.Run(scenario.Document.Until, cancellation, progress);
        return new ScenarioRun(scenario, result, series, watch.Elapsed);
    }

    /// <summary>Writes summary.json, run.json and the CSV files, all of them or none.</summary>
    /// <param name="folder">Where to; made when it isn't there.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public void WriteTo(string folder)
    {
        using var files = new ResultFolder(folder);
        files.Add("summary.json", writer => writer.Write(SummaryJson.Write(Scenario.Document.Name, Result)));
        files.Add("run.json", writer => writer.Write(RunJson.Write(this)));
        files.Add("hosts.csv", writer => CsvTables.WriteHosts(writer, Result));
        files.Add("vms.csv", writer => CsvTables.WriteVms(writer, Result));
        files.Add("jobs.csv", writer => CsvTables.WriteJobs(writer, Result));
        files.Add("host-cycles.csv", writer => CycleTables.WriteHosts(writer, Result));
        files.Add("vm-cycles.csv", writer => CycleTables.WriteVms(writer, Result));
        if (TimeSeries is { } series)
            files.Add("timeseries.csv", writer => CsvTables.WriteTimeSeries(writer, series));
        if (TimeSeries is { Columns.Count: > 0 } more)
            files.Add("series.csv", writer => CsvTables.WriteSeries(writer, more));
        files.Commit();

        // What an earlier run has left, beside whose results it would mislead.
        if (TimeSeries is null)
            File.Delete(Path.Combine(folder, "timeseries.csv"));
        if (TimeSeries is not { Columns.Count: > 0 })
            File.Delete(Path.Combine(folder, "series.csv"));
    }
}
