// SPDX-License-Identifier: MIT
using System.CommandLine;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet validate</c>: says everything that is wrong with scenario files.</summary>
internal static class ValidateCommand
{
    /// <summary>The verb with what it does.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var files = new Argument<string[]>("files") { Description = "Scenario files, YAML or JSON.", Arity = ArgumentArity.ZeroOrMore };
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of scenario files instead." };
        var command = new Command("validate", """
            Says everything that is wrong with scenario files, with file, line, column and path. Exit code 0 when nothing is, 2 otherwise.

            Examples:
              cloudsimnet validate scenarios/*.yaml
              cloudsimnet validate --schema > scenario.schema.json
            """) { files, schema };
        command.SetAction(parsed => parsed.GetValue(schema) ? Schema(output) : Validate(parsed.GetValue(files)!, output, errors));
        return command;
    }

    private static int Schema(TextWriter output)
    {
        output.Write(ScenarioSchema.Text());
        return ExitCode.Good;
    }

    private static int Validate(string[] files, TextWriter output, TextWriter errors)
    {
        if (files.Length == 0)
        {
            errors.WriteLine("cloudsimnet: validate needs at least one file, such as 'cloudsimnet validate scenarios/planetlab-firstfit.yaml'.");
            return ExitCode.WrongInput;
        }

        var wrong = 0;
        foreach (var file in files)
        {
            var loaded = Scenario.Load(file);
            foreach (var problem in loaded.Problems)
                errors.WriteLine(problem);
            wrong += loaded.Problems.Count;
            if (loaded.Problems.Count == 0)
                output.WriteLine($"{file}: good");
        }

        return wrong == 0 ? ExitCode.Good : ExitCode.WrongInput;
    }
}
