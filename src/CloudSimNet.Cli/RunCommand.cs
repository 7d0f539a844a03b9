// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet run</c>: one run of a scenario.</summary>
internal static class RunCommand
{
    /// <summary>The verb with what it does.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("scenario") { Description = "The scenario file, YAML or JSON." };
        var folder = new Option<string?>("--out") { Description = "Write summary.json, run.json, hosts.csv, vms.csv, jobs.csv and timeseries.csv into this folder.", HelpName = "DIR" };
        var seed = new Option<ulong?>("--seed") { Description = "Use this seed instead of the scenario's.", HelpName = "N", CustomParser = ReadSeed };
        var set = new Option<string[]>("--set") { Description = "Set a value of the scenario; may be given several times. Paths to files given here are relative to the current folder.", HelpName = "PATH=VALUE" };
        var command = new Command("run", """
            Runs a scenario once: a table on the terminal, and files with --out.

            Examples:
              cloudsimnet run scenarios/planetlab-firstfit.yaml
              cloudsimnet run scenarios/planetlab-firstfit.yaml --out results
              cloudsimnet run scenarios/planetlab-firstfit.yaml --set workload[0].trace=traces/20110303
              cloudsimnet run scenarios/planetlab-firstfit.yaml --set datacenters[0].placement=worst-fit --seed 7
            """) { file, folder, seed, set };
        command.SetAction(parsed =>
        {
            var assignments = new List<string>(parsed.GetValue(set) ?? []);
            if (parsed.GetValue(seed) is { } value)
                assignments.Add(string.Create(CultureInfo.InvariantCulture, $"seed={value}"));
            return Run(parsed.GetValue(file)!, assignments, parsed.GetValue(folder), output, errors);
        });
        return command;
    }

    private static ScenarioRun? RunUnlessInterrupted(Scenario scenario, Interruption interruption, TextWriter errors)
    {
        try
        {
            var run = ProgressBar.Show(progress => ScenarioRun.Run(scenario, interruption.Token, progress));
            if (run.Result.EndCause != EndCause.Cancelled && !interruption.Token.IsCancellationRequested)
                return run;
            errors.WriteLine($"cloudsimnet: interrupted at {run.Result.Time} of simulated time; nothing was written.");
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("cloudsimnet: interrupted while the model was being built; nothing was written.");
        }

        return null;
    }

    private static ulong? ReadSeed(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return seed;
        result.AddError($"'{text}' is not a seed; --seed takes a whole number from 0 to {ulong.MaxValue}.");
        return null;
    }

    private static int Run(string file, List<string> assignments, string? folder, TextWriter output, TextWriter errors)
    {
        using var interruption = new Interruption();
        var loaded = Scenario.Load(file, assignments);
        foreach (var problem in loaded.Problems)
            errors.WriteLine(problem);
        if (loaded.Scenario is not { } scenario)
            return ExitCode.WrongInput;

        if (folder is not null && File.Exists(folder))
        {
            errors.WriteLine($"cloudsimnet: --out {folder}: is a file; give a folder, which is made when it isn't there.");
            return ExitCode.WrongInput;
        }

        // A folder that can't be written should be known before a long run, not after it.
        var isNewFolder = folder is not null && ResultFolder.Prepare(folder);
        var run = RunUnlessInterrupted(scenario, interruption, errors);
        if (run is null)
        {
            if (isNewFolder && !Directory.EnumerateFileSystemEntries(folder!).Any())
                Directory.Delete(folder!);
            return interruption.ExitCode;
        }

        foreach (var warning in run.Result.Warnings)
            errors.WriteLine($"cloudsimnet: {warning}");
        if (folder is not null)
            run.WriteTo(folder);
        ResultTable.Write(run, folder, output);
        return ExitCode.Good;
    }
}
