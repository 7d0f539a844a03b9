// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using System.Text;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Baselines;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>Runs scenarios and checks what is expected of them: their <c>expect:</c>, and the file <c>NAME.expected.json</c> beside them.</summary>
public static class ScenarioSuite
{
    /// <summary>What writes files with what is expected here.</summary>
    public static BaselineOrigin Origin { get; } = new(LibraryVersion.Text, RuntimeInformation.RuntimeIdentifier);

    /// <summary>Runs scenarios. What comes of them doesn't depend on how many run at the same time.</summary>
    /// <param name="files">The scenarios' files.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="finished">Told of each as it ends, by one thread at a time, in any order; null for nobody.</param>
    /// <returns>What came of them, in the order of the files.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">A file with what is expected can't be read or written.</exception>
    public static IReadOnlyList<SuiteCase> Run(IReadOnlyList<string> files, SuiteOptions options, CancellationToken cancellation = default, Action<SuiteCase>? finished = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Jobs, nameof(options));
        var cases = new SuiteCase[files.Count];
        var one = new Lock();
        try
        {
#pragma warning disable RS0030 // Scenarios run side by side, each with a simulation of its own, and are told in the order of the files.
            Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation }, i =>
            {
                cases[i] = Run(files[i], options.IsUpdating, cancellation);
                lock (one)
                    finished?.Invoke(cases[i]);
            });
#pragma warning restore RS0030
        }
        catch (AggregateException several)
        {
            // Of several the one that would have come first if they had run one after the other can't be known; any of them says what is wrong.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return cases;
    }

    /// <summary>Runs one scenario and checks what is expected of it.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="isUpdating">Whether the file with what is expected is written anew where something differs.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SuiteCase Run(string file, bool isUpdating = false, CancellationToken cancellation = default)
    {
        var loaded = Scenario.Load(file);
        if (loaded.Scenario is not { } scenario)
            return Wrong(file, [.. loaded.Problems.Select(static problem => problem.ToString())]);
        var expected = SuiteFiles.ExpectedOf(file);
        Baseline? baseline = null;
        if (File.Exists(expected))
        {
            baseline = Baseline.Read(File.ReadAllText(expected), out var problem);
            if (baseline is null && !isUpdating)
                return Wrong(file, [$"{expected}: {problem}"]);
        }

        ScenarioRun run;
        try
        {
            run = ScenarioRun.Run(scenario, cancellation);
        }
        catch (Exception failure) when (failure is InstantTooLongException or ImpossibleDrawException or ModelException or ModelTooLargeException)
        {
            return Wrong(file, [$"{file}: {failure.Message}"]);
        }

        if (run.Result.EndCause == EndCause.Cancelled)
            cancellation.ThrowIfCancellationRequested();
        return Judge(file, expected, baseline, run, isUpdating) with { Wall = run.Wall };
    }

    private static SuiteCase Judge(string file, string expected, Baseline? baseline, ScenarioRun run, bool isUpdating)
    {
        var figures = run.Figures;
        var verdicts = run.Check(figures);
        var summary = SummaryJson.Write(figures);
        var differences = baseline?.Compare(summary, Origin) ?? [];
        var isNew = baseline is null && (File.Exists(expected) || verdicts.Count == 0);
        var isUpdated = isUpdating && (isNew || differences.Count > 0);
        if (isUpdated)
            Replace(expected, Baseline.Write(summary, Origin, baseline?.Tolerances ?? []));
        var holds = verdicts.All(static verdict => verdict.Holds) && (differences.Count == 0 || isUpdated);
        return new SuiteCase
        {
            File = file,
            Outcome = !holds ? SuiteOutcome.Failed : verdicts.Count > 0 || baseline is not null || isUpdated ? SuiteOutcome.Passed : SuiteOutcome.Unchecked,
            Verdicts = verdicts,
            ExpectedFile = baseline is not null || isUpdated ? expected : null,
            ExpectedOrigin = baseline?.Origin,
            Differences = differences,
            IsUpdated = isUpdated,
        };
    }

    private static void Replace(string file, string text)
    {
        var partial = file + ".partial";
        File.WriteAllText(partial, text, new UTF8Encoding(false));
        File.Move(partial, file, overwrite: true);
    }

    private static SuiteCase Wrong(string file, IReadOnlyList<string> problems) => new() { File = file, Outcome = SuiteOutcome.Wrong, Problems = problems };
}
