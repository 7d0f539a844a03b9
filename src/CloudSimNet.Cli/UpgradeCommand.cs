// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.Text;
using CloudSimNet.Scenarios.Format.Upgrades;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet upgrade</c>: rewrites scenario files of an older version of the format.</summary>
internal static class UpgradeCommand
{
    /// <summary>The verb with what it does.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var files = new Argument<string[]>("files") { Description = "Scenario files, YAML or JSON.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("upgrade", """
            Rewrites scenario files of an older version of the format: each old spelling becomes the new one; comments and layout stay.

            Example:
              cloudsimnet upgrade scenarios/*.yaml
            """) { files };
        command.SetAction(parsed =>
        {
            var worst = ExitCode.Good;
            foreach (var file in parsed.GetValue(files)!)
                worst = Math.Max(worst, Upgrade(file, output, errors));
            return worst;
        });
        return command;
    }

    private static int Upgrade(string file, TextWriter output, TextWriter errors)
    {
        var text = File.ReadAllText(file, new UTF8Encoding(false));
        var upgraded = UpgradedText.Of(text, file, out var notes);
        foreach (var note in notes)
            errors.WriteLine(note);
        if (upgraded is null)
            return ExitCode.WrongInput;
        if (upgraded == text)
        {
            output.WriteLine($"{file}: is of the newest version already");
            return ExitCode.Good;
        }

        // Whole or not at all: the new text takes the old one's place when all of it is written.
        var partial = $"{file}.{Environment.ProcessId}.partial";
        File.WriteAllText(partial, upgraded, new UTF8Encoding(false));
        File.Move(partial, file, overwrite: true);
        output.WriteLine($"{file}: upgraded");
        return ExitCode.Good;
    }
}
