// SPDX-License-Identifier: MIT
using System.CommandLine;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet validate</c>: says everything that is wrong with scenario files.</summary>
internal static class ValidateCommand
{
    /// <summary>The verb with what it does.</summary>
    public static Command Create(ScenarioInput scenarios, TextWriter output, TextWriter errors)
    {
        var files = new Argument<string[]>("files") { Description = "Scenario files, YAML or JSON; '-' is the standard input.", Arity = ArgumentArity.ZeroOrMore };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of scenario files instead." };
        var strict = new Option<bool>("--strict") { Description = "Exit with 1 when something has no effect as it stands." };
        var json = new Option<bool>("--json") { Description = "Write what is wrong as JSON to the output: a document for each file." };
        var plugin = PluginOption.Create();
        var command = new Command("validate", """
            Says everything that is wrong with scenario files, with file, line, column and path. Exit code 0 when nothing is, 2 otherwise.
            Warnings say what has no effect as it stands, such as jobs without a virtual machine; under --strict the exit code is then 1.

            Examples:
              cloudsimnet validate scenarios/*.yaml
              cloudsimnet validate --strict scenarios/*.yaml
              cloudsimnet validate --json - < scenario.yaml
              cloudsimnet validate --schema > scenario.schema.json
            """) { files, schema, strict, json, plugin };
        command.SetAction(parsed => plugin.Catalogue(parsed, errors) is not { } catalogue ? ExitCode.WrongInput
            : parsed.GetValue(schema) ? Schema(catalogue, output)
            : Validate(parsed.GetValue(files)!, scenarios, catalogue, parsed.GetValue(json), parsed.GetValue(strict), output, errors));
        return command;
    }

    private static int Schema(ChoiceCatalogue catalogue, TextWriter output)
    {
        output.Write(ScenarioSchema.Text(catalogue));
        return ExitCode.Good;
    }

    private static int Validate(string[] files, ScenarioInput scenarios, ChoiceCatalogue catalogue, bool isJson, bool isStrict, TextWriter output, TextWriter errors)
    {
        if (files.Length == 0)
        {
            errors.WriteLine("cloudsimnet: validate needs at least one file, such as 'cloudsimnet validate scenarios/planetlab-firstfit.yaml'.");
            return ExitCode.WrongInput;
        }

        if (ScenarioInput.ProblemOf(files) is { } wrongFiles)
        {
            errors.WriteLine($"cloudsimnet: {wrongFiles}.");
            return ExitCode.WrongInput;
        }

        using var interruption = new Interruption(errors);
        var (wrong, idle) = (0, 0);
        foreach (var file in files)
        {
            var loaded = scenarios.Load(file, catalogue);
            var problems = loaded.Problems;
            if (interruption.HasCome)
            {
                interruption.Say($"interrupted while {ScenarioInput.NameOf(file)} was checked.");
                return interruption.ExitCode;
            }

            wrong += problems.Count;
            idle += loaded.Warnings.Count;
            if (isJson)
            {
                output.Write(ProblemJson.Write(ScenarioInput.NameOf(file), loaded));
                continue;
            }

            foreach (var problem in loaded.Notes.Concat(problems).Concat(loaded.Warnings))
                errors.WriteLine(problem);
            if (problems.Count == 0)
                output.WriteLine($"{ScenarioInput.NameOf(file)}: good");
        }

        return wrong > 0 ? ExitCode.WrongInput : isStrict && idle > 0 ? ExitCode.CheckFailed : ExitCode.Good;
    }
}
