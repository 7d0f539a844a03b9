// SPDX-License-Identifier: MIT
using System.Diagnostics;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Expectations;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>One run of a scenario, and what it took.</summary>
public sealed class ScenarioRun
{
    private const string TimeSeriesFile = "timeseries.csv";
    private const string SeriesFile = "series.csv";

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

    /// <summary>Its figures, as of the end. Each time they are asked for they are taken anew.</summary>
    public ResultFigures Figures => new(Scenario.Document.Name, Result);

    /// <summary>The time series, where the scenario asks for one.</summary>
    public TimeSeries? TimeSeries { get; }

    /// <summary>What whoever reads the results should know, in sentences without a full stop: such as that the seed, which the scenario states, has no
    /// effect.</summary>
    public IReadOnlyList<string> Notes => RunNotes.Of(this);

    /// <summary>The wall-clock time that building and running the model took.</summary>
    public TimeSpan Wall { get; }

    /// <summary>Builds the model and runs it.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled while the model was being built.</exception>
    /// <exception cref="ModelTooLargeException">The model needs more memory than there is.</exception>
    /// <param name="scenario">A scenario without problems.</param>
    /// <param name="cancellation">Ends the run; its result then says so.</param>
    /// <param name="progress">Told every few thousand events how far the run is.</param>
    /// <param name="ties">The order of events that have the same time and phase; a good model's results don't depend on it.</param>
    public static ScenarioRun Run(Scenario scenario, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null, Ties ties = Ties.AsPlanned)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var size = ModelSize.Of(scenario);
        size.ThrowIfBeyond(MemoryLimit.Bytes);
        try
        {
            return RunHere(scenario, cancellation, progress, ties);
        }
        catch (OutOfMemoryException ranOut)
        {
            throw size.RanOut(ranOut);
        }
    }

    private static IEnumerable<string> ThingFiles => Enum.GetValues<SeriesOf>().Select(ThingSeries.FileOf);

    /// <summary>The names of all files that runs write.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        ["summary.json", "run.json", "hosts.csv", "vms.csv", "jobs.csv", "host-cycles.csv", "vm-cycles.csv", TimeSeriesFile, SeriesFile, .. ThingFiles];

    /// <summary>Writes summary.json, run.json and the CSV files, all of them or none.</summary>
    /// <param name="folder">Where to; made when it isn't there.</param>
    /// <exception cref="IOException">The folder can't be written, or another run writes into it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public void WriteTo(string folder)
    {
        using var files = new ResultFolder(folder);
        WriteTo(files);
    }

    /// <summary>Writes summary.json, run.json and the CSV files, all of them or none, into a folder that was taken before.</summary>
    /// <param name="files">The folder.</param>
    /// <param name="cancellation">Ends the writing; then nothing is put in place.</param>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void WriteTo(ResultFolder files, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        Add("summary.json", writer => writer.Write(SummaryJson.Write(Figures)));
        Add("run.json", writer => writer.Write(RunJson.Write(this)));
        Add("hosts.csv", writer => CsvTables.WriteHosts(writer, Result));
        Add("vms.csv", writer => CsvTables.WriteVms(writer, Result));
        Add("jobs.csv", writer => CsvTables.WriteJobs(writer, Result));
        Add("host-cycles.csv", writer => CycleTables.WriteHosts(writer, Result));
        Add("vm-cycles.csv", writer => CycleTables.WriteVms(writer, Result));

        // What an earlier run has left would mislead beside this one's results.
        if (TimeSeries is { } series)
            Add(TimeSeriesFile, writer => CsvTables.WriteTimeSeries(writer, series));
        else
            files.Remove(TimeSeriesFile);
        if (TimeSeries is { Columns.Count: > 0 } more)
            Add(SeriesFile, writer => CsvTables.WriteSeries(writer, more));
        else
            files.Remove(SeriesFile);
        foreach (var file in ThingFiles)
        {
            if (TimeSeries?.Things.FirstOrDefault(things => things.File == file) is { } asked)
                Add(file, asked.Write);
            else
                files.Remove(file);
        }

        files.Commit();

        void Add(string name, Action<TextWriter> write) => files.Add(name, write, cancellation);
    }

    /// <summary>Whether what the scenario expects holds, in its order.</summary>
    /// <param name="figures">The run's figures.</param>
    public IReadOnlyList<Verdict> Check(ResultFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [.. ScenarioFigures.Expectations(Scenario.Document, static (path, problem) => throw new InvalidOperationException($"{path}: {problem}")).Select(statement => Verdict.Of(statement, figures.Find(statement.Name)))];
    }

    private static ScenarioRun RunHere(Scenario scenario, CancellationToken cancellation, IProgress<RunProgress>? progress, Ties ties)
    {
#pragma warning disable RS0030 // How long the run takes its reader; no result holds it.
        var watch = Stopwatch.StartNew();
#pragma warning restore RS0030
        var simulation = scenario.Build(cancellation, ties);
        var series = scenario.Document.Outputs.TimeSeries is { } interval ? TimeSeries.Begin(simulation, interval, scenario.Document.Outputs.Series) : null;
        var result = simulation.Run(scenario.Document.Until, cancellation, progress);
#pragma warning disable RS0030 // As above.
        return new ScenarioRun(scenario, result, series, watch.Elapsed);
#pragma warning restore RS0030
    }
}
