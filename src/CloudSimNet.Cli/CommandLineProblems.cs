// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.CommandLine.Parsing;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Cli;

/// <summary>What is wrong with a command line, in words that name what was meant.</summary>
internal static class CommandLineProblems
{
    /// <summary>Whether it names a group of verbs and none of them, as <c>cloudsimnet</c> alone does: then its help is what is wanted.</summary>
    public static bool IsBare(ParseResult parsed) =>
        parsed is { UnmatchedTokens.Count: 0, Errors.Count: > 0, CommandResult.Command.Subcommands.Count: > 0 };

    /// <summary>The problems; none when it is good.</summary>
    /// <remarks>The parser takes an unknown option for a file where files are asked for; after '--' it is one.</remarks>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var problems = new List<string>();
        var isPlain = parsed.Tokens.All(static token => token.Type != TokenType.DoubleDash);
        List<string> unknown = [.. parsed.UnmatchedTokens, .. parsed.CommandResult.Tokens.Select(static token => token.Value).Where(value => isPlain && value.Length > 1 && value[0] == '-')];
        var command = parsed.CommandResult.Command;
        List<string> verbs = [.. command.Subcommands.Where(static verb => !verb.Hidden).Select(static verb => verb.Name)];
        List<string> options = [.. command.Options.Where(static option => !option.Hidden).Select(static option => option.Name)];
        foreach (var token in unknown)
        {
            var isOption = token.StartsWith('-');
            problems.Add($"there is no {(isOption ? "option" : "command")} '{token}'{NearestName.Hint(token, isOption ? options : verbs, isOption ? "Options" : "Commands")}");
        }

        // Whoever misspelt a verb has not forgotten it as well.
        foreach (var error in parsed.Errors)
        {
            if (unknown.Count == 0 || error.SymbolResult is not CommandResult)
                problems.Add(error.Message.TrimEnd('.'));
        }

        return problems;
    }
}
