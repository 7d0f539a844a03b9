// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet run</c>: runs scenarios, each once.</summary>
internal static class RunCommand
{
    private const string OldStrict = "--fail-on-refused";

    /// <summary>The verb with what it does.</summary>
    public static Command Create(ScenarioInput scenarios, TextWriter output, TextWriter errors)
    {
        var files = new Argument<string[]>("scenario") { Description = "Scenario files, YAML or JSON; '-' is the standard input.", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string?>("--out") { Description = "Write summary.json, run.json, hosts.csv, vms.csv, jobs.csv and timeseries.csv into this folder; of several scenarios, into a folder in it for each.", HelpName = "DIR" };
        var seed = new Option<ulong?>("--seed") { Description = "Use this seed instead of the scenario's.", HelpName = "N", CustomParser = ReadSeed };
        var set = new Option<string[]>("--set") { Description = "Set a value of the scenario; may be given several times. Paths to files given here are relative to the current folder.", HelpName = "PATH=VALUE" };
        var json = new Option<bool>("--json") { Description = "Write the summary as JSON to the output, a document for each scenario; of one that is wrong, what is wrong." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when virtual machines were refused, jobs are unfinished or loads were empty." };
        var plugin = PluginOption.Create();
        var oldStrict = new Option<bool>(OldStrict) { Hidden = true };
        var command = new Command("run", """
            Runs scenarios, each once: a table on the terminal, and files with --out.

            Examples:
              cloudsimnet run scenarios/planetlab-firstfit.yaml
              cloudsimnet run scenarios/planetlab-firstfit.yaml --out results
              cloudsimnet run scenarios/*.yaml --strict --out results
              cloudsimnet run - --json < scenario.yaml
              cloudsimnet run scenario.yaml --plugin bin/Release/net10.0/MyPolicies.dll
              cloudsimnet run scenarios/planetlab-firstfit.yaml --set workload[0].trace=traces/20110303
              cloudsimnet run scenarios/planetlab-firstfit.yaml --set datacenters[0].placement=worst-fit --seed 7
            """) { files, folder, seed, set, json, strict, plugin, oldStrict };
        command.SetAction(parsed =>
        {
            var assignments = new List<string>(parsed.GetValue(set) ?? []);
            if (parsed.GetValue(seed) is { } value)
                assignments.Add(string.Create(CultureInfo.InvariantCulture, $"seed={value}"));
            if (parsed.GetValue(oldStrict))
                errors.WriteLine($"cloudsimnet: {OldStrict} is called --strict now.");
            if (plugin.Catalogue(parsed, errors) is not { } catalogue)
                return ExitCode.WrongInput;
            var options = new RunOptions
            {
                Catalogue = catalogue,
                Files = parsed.GetValue(files)!,
                Assignments = assignments,
                Folder = parsed.GetValue(folder),
                IsJson = parsed.GetValue(json),
                IsStrict = parsed.GetValue(strict) || parsed.GetValue(oldStrict),
            };
            return new RunBatch(options, scenarios, output, errors).Run();
        });
        return command;
    }

    private static ulong? ReadSeed(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return seed;
        result.AddError($"'{text}' is not a seed; --seed takes a whole number from 0 to {ulong.MaxValue}.");
        return null;
    }
}
