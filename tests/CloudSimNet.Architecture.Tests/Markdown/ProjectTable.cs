// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Projects;

namespace CloudSimNet.Architecture.Tests.Markdown;

/// <summary>Reads the table of projects under <c>## Projects</c>.</summary>
internal static class ProjectTable
{
    private static readonly string[] Columns = ["project", "may reference", "packages"];

    public static IReadOnlyList<ProjectRow> Read(string markdown)
    {
        var rows = MarkdownSection.Under("## Projects", MarkdownSection.Lines(markdown))
            .Where(line => line.TrimStart().StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
            .ToArray();
        if (rows.Length < 3 || !rows[0].SequenceEqual(Columns))
            throw new InvalidOperationException($"ARCHITECTURE.md has no table | {string.Join(" | ", Columns)} | under \"## Projects\".");
        return [.. rows.Skip(2).Select(cells => new ProjectRow(Name(cells[0]), Names(cells[1]), Names(cells[2])))];
    }

    private static string[] Names(string cell) =>
        Name(cell) == "none" ? [] : [.. cell.Split(',').Select(Name)];

    private static string Name(string cell) => cell.Trim().Trim('`');
}
