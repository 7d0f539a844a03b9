// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet test</c>: runs scenarios and checks what is expected of them.</summary>
internal static class TestCommand
{
    /// <summary>The verb with what it does.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var paths = new Argument<string[]>("paths") { Description = "Scenario files, folders with scenarios in or below them, or patterns such as 'scenarios/**/*.yaml'.", Arity = ArgumentArity.ZeroOrMore };
        var update = new Option<bool>("--update") { Description = "Accept what differs: write NAME.expected.json anew, and make one for scenarios of which nothing is expected." };
        var filter = new Option<string?>("--filter") { Description = "Only scenarios whose path has this text in it.", HelpName = "TEXT" };
        var jobs = new Option<int?>("--jobs") { Description = "How many scenarios run at the same time; as many as there are processors unless given.", HelpName = "N", CustomParser = ReadJobs };
        var junit = new Option<string?>("--junit") { Description = "Write what came of it into this file, in JUnit's XML.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print what came of it as JSON instead." };
        var command = new Command("test", """
            Runs scenarios, checks what they say must hold (expect:), and compares them with NAME.expected.json beside them, exactly unless that file states tolerances.
            Exit code 0 when all is as expected, 1 when something isn't, 2 when a scenario is wrong.

            Examples:
              cloudsimnet test scenarios
              cloudsimnet test scenarios --filter planetlab --jobs 2 --junit results.xml
              cloudsimnet test scenarios/three-tier.yaml --update
            """) { paths, update, filter, jobs, junit, json };
        command.SetAction(parsed =>
        {
            var options = new SuiteOptions { IsUpdating = parsed.GetValue(update) };
            if (parsed.GetValue(jobs) is { } number)
                options = options with { Jobs = number };
            return Run(parsed.GetValue(paths) ?? [], parsed.GetValue(filter), options, parsed.GetValue(junit), parsed.GetValue(json), output, errors);
        });
        return command;
    }

    private static int? ReadJobs(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var jobs) && jobs > 0)
            return jobs;
        result.AddError($"'{text}' is not a number of scenarios; --jobs takes a whole number from 1.");
        return null;
    }

    private static int Run(string[] paths, string? filter, SuiteOptions options, string? junit, bool asJson, TextWriter output, TextWriter errors)
    {
        var problems = new List<string>();
        if (paths.Length == 0)
            problems.Add("test needs at least one file or folder, such as 'cloudsimnet test scenarios'.");
        var files = SuiteFiles.Find(paths, problems).Where(file => filter is null || file.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        if (files.Count == 0 && problems.Count == 0)
            problems.Add($"--filter {filter}: no path has this text in it; without it all scenarios are tested.");
        foreach (var problem in problems)
            errors.WriteLine($"cloudsimnet: {problem}");
        if (problems.Count > 0)
            return ExitCode.WrongInput;

        using var interruption = new Interruption(errors);
        IReadOnlyList<SuiteCase> cases;
        try
        {
            cases = ScenarioSuite.Run(files, options, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            interruption.Say("interrupted; what was tested up to then isn't reported.");
            return interruption.ExitCode;
        }

        if (junit is not null)
            File.WriteAllText(junit, SuiteJUnit.Write(cases), new UTF8Encoding(false));
        if (asJson)
            output.Write(SuiteJson.Write(cases));
        else
            Print(cases, output);
        return cases.Any(static one => one.Outcome == SuiteOutcome.Wrong) ? ExitCode.WrongInput
            : cases.Any(static one => one.Outcome == SuiteOutcome.Failed) ? ExitCode.CheckFailed
            : ExitCode.Good;
    }

    private static void Print(IReadOnlyList<SuiteCase> cases, TextWriter output)
    {
        foreach (var line in cases.SelectMany(SuiteText.Of))
            output.WriteLine(line);
        output.WriteLine(SuiteText.Summary(cases));
    }
}
