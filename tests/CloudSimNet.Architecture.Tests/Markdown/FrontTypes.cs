// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Markdown;

/// <summary>Reads the table of the types that stand in the root's namespace, whichever room they are in, under <c>## What stands in front</c>.</summary>
internal static class FrontTypes
{
    public const string Namespace = "CloudSimNet";

    /// <summary>The room of each type, by the type's name.</summary>
    public static IReadOnlyDictionary<string, string> Rooms { get; } = Read(Repository.ReadArchitecture());

    public static IReadOnlyDictionary<string, string> Read(string markdown) =>
        MarkdownSection.Under("## What stands in front", MarkdownSection.Lines(markdown))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|'))
            .SelectMany(cells => cells[1].Split(',').Select(type => (Room: Name(cells[0]), Type: Name(type))))
            .ToDictionary(row => row.Type, row => row.Room);

    private static string Name(string cell) => cell.Trim().Trim('`');
}
