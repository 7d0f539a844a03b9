// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Cli;

/// <summary>The scenarios of one command line, run one after the other.</summary>
internal sealed class RunBatch(RunOptions options, ScenarioInput scenarios, TextWriter output, TextWriter errors)
{
    /// <summary>Runs them all.</summary>
    /// <returns>The worst exit code of any.</returns>
    public int Run()
    {
        if (options.Problem() is { } problem)
        {
            errors.WriteLine($"cloudsimnet: {problem}.");
            return ExitCode.WrongInput;
        }

        using var interruption = new Interruption(errors);
        var worst = ExitCode.Good;
        foreach (var file in options.Files)
        {
            worst = Math.Max(worst, Run(file, interruption));
            if (interruption.HasCome)
                return interruption.ExitCode;
        }

        return worst;
    }

    private int Run(string file, Interruption interruption)
    {
        var loaded = scenarios.Load(file, options.Catalogue, options.Assignments);
        if (interruption.HasCome)
        {
            interruption.Say("interrupted while the scenario was read; nothing was written.");
            return interruption.ExitCode;
        }

        foreach (var problem in loaded.Notes.Concat(loaded.Problems).Concat(loaded.Warnings))
            errors.WriteLine(problem);
        if (loaded.Scenario is not { } scenario)
        {
            if (options.IsJson)
                output.Write(ProblemJson.Write(ScenarioInput.NameOf(file), loaded));
            return ExitCode.WrongInput;
        }

        // A folder that can't be written should be known before a long run, not after it.
        var folder = options.FolderOf(file);
        using var files = folder is null ? null : new ResultFolder(folder);
        files?.Expect(ScenarioRun.FileNames);
        interruption.Undoes(files);
        var code = Run(scenario, files, folder, interruption);
        interruption.Undoes(null);
        return code;
    }

    private int Run(Scenario scenario, ResultFolder? files, string? folder, Interruption interruption)
    {
        if (RunUnlessInterrupted(scenario, interruption) is not { } run)
            return interruption.ExitCode;
        foreach (var warning in run.Result.Warnings)
            errors.WriteLine($"cloudsimnet: {warning}");
        try
        {
            if (files is not null)
                run.WriteTo(files, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            interruption.Say("interrupted while files were written; nothing was written.");
            return interruption.ExitCode;
        }

        if (options.IsJson)
        {
            output.Write(SummaryJson.Write(scenario.Document.Name, run.Result));
            foreach (var note in run.Notes)
                errors.WriteLine($"cloudsimnet: {scenario.Document.Name}: {note}.");
        }
        else
            ResultTable.Write(run, folder, output);
        if (interruption.HasCome)
            interruption.Say($"interrupted when all was done{(files is null ? "" : " and all files were written")}.");
        var isAsExpected = IsAsExpected(run);
        return (options.IsStrict && Judge(run) != ExitCode.Good) || !isAsExpected ? ExitCode.CheckFailed : ExitCode.Good;
    }

    private ScenarioRun? RunUnlessInterrupted(Scenario scenario, Interruption interruption)
    {
        try
        {
            var run = ProgressBar.Show(progress => ScenarioRun.Run(scenario, interruption.Token, progress));
            if (run.Result.EndCause != EndCause.Cancelled && !interruption.HasCome)
                return run;
            interruption.Say($"interrupted at {run.Result.Time} of simulated time; nothing was written.");
        }
        catch (OperationCanceledException)
        {
            interruption.Say("interrupted while the model was being built; nothing was written.");
        }

        return null;
    }

    // What the scenario expects; beside JSON only what doesn't hold is told, and not within it.
    private bool IsAsExpected(ScenarioRun run)
    {
        if (run.Scenario.Document.Expect.Count == 0)
            return true;
        var verdicts = run.Check(run.Figures);
        foreach (var verdict in verdicts)
        {
            if (!options.IsJson)
                output.WriteLine($"{(verdict.Holds ? "holds" : "FAILS"),-7}{verdict}");
            else if (!verdict.Holds)
                errors.WriteLine($"cloudsimnet: {run.Scenario.Document.Name}: expect: {verdict}");
        }

        return verdicts.All(static verdict => verdict.Holds);
    }

    private int Judge(ScenarioRun run)
    {
        var shortfalls = Shortfalls.Of(run.Result);
        foreach (var shortfall in shortfalls)
            errors.WriteLine($"cloudsimnet: {run.Scenario.Document.Name}: {shortfall}.");
        return shortfalls.Count == 0 ? ExitCode.Good : ExitCode.CheckFailed;
    }
}
