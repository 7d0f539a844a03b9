// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.Text.Json;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet catalogue</c>: lists what scenario files can choose by name.</summary>
internal static class CatalogueCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verb with what it does.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var kind = new Argument<string[]>("kind") { Description = "A kind of choice, such as placement or 'host filter'; all of them when left out.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var plugin = PluginOption.Create();
        var command = new Command("catalogue", """
            Lists what scenario files can choose by name: without a kind the kinds, with one its choices, their arguments and sources.

            Examples:
              cloudsimnet catalogue
              cloudsimnet catalogue placement
              cloudsimnet catalogue host filter --json
              cloudsimnet catalogue power --plugin bin/Release/net10.0/MyModels.dll
            """) { kind, json, plugin };
        command.SetAction(parsed => plugin.Catalogue(parsed, errors) is { } catalogue
            ? List(DocumentChoices.In(typeof(ScenarioDocument), catalogue), string.Join(' ', parsed.GetValue(kind) ?? []), parsed.GetValue(json), output, errors)
            : ExitCode.WrongInput);
        return command;
    }

    private static int List(IReadOnlyList<ChoiceKind> kinds, string wanted, bool asJson, TextWriter output, TextWriter errors)
    {
        if (wanted.Length == 0)
        {
            if (asJson)
                output.WriteLine(JsonSerializer.Serialize(kinds, Indented));
            foreach (var kind in asJson ? [] : kinds)
                output.WriteLine($"{kind.Word,-24} {string.Join(", ", kind.Choices.Select(static choice => choice.Name))}");
            return ExitCode.Good;
        }

        // Distributions are a kind for each unit, and the same for all: 'distribution' is enough.
        var found = kinds.FirstOrDefault(kind => kind.Word == wanted) ?? kinds.FirstOrDefault(kind => kind.Word.StartsWith($"{wanted} of ", StringComparison.Ordinal));
        if (found is null)
        {
            errors.WriteLine($"cloudsimnet: there is no kind '{wanted}'{NearestName.Hint(wanted, [.. kinds.Select(static kind => kind.Word)], "Kinds")}");
            return ExitCode.WrongInput;
        }

        if (asJson)
            output.WriteLine(JsonSerializer.Serialize(found, Indented));
        foreach (var choice in asJson ? [] : found.Choices)
            Write(choice, output);
        return ExitCode.Good;
    }

    private static void Write(ChoiceDescription choice, TextWriter output)
    {
        output.WriteLine($"{choice.Name,-24} {choice.What}".TrimEnd() + (choice.Source.Length > 0 ? $" [{choice.Source}]" : ""));
        foreach (var argument in choice.Arguments)
        {
            string[] facts =
            [
                argument.Type,
                argument.Range,
                argument.IsRequired ? "required" : argument.Default.Length > 0 ? $"{argument.Default} unless stated" : "",
                argument.Example.Length > 0 ? $"such as {argument.Example}" : "",
            ];
            output.WriteLine($"  {argument.Key,-22} {string.Join("; ", facts.Where(static fact => fact.Length > 0))}{(argument.What.Length > 0 ? $". {argument.What}" : "")}");
        }
    }
}
