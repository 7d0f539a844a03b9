// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Markdown;

/// <summary>Parts of a Markdown text by their headings.</summary>
internal static class MarkdownSection
{
    /// <summary>The lines between a heading such as <c>## Projects</c> and the next one of its level or above.</summary>
    public static IReadOnlyList<string> Under(string heading, IEnumerable<string> lines)
    {
        var level = heading.TakeWhile(c => c == '#').Count();
        var section = lines.SkipWhile(line => line.TrimEnd() != heading).ToArray();
        if (section.Length == 0)
            throw new InvalidOperationException($"ARCHITECTURE.md has no heading \"{heading}\".");
        return [.. section.Skip(1).TakeWhile(line => HeadingLevel(line) is not { } other || other > level)];
    }

    /// <summary>How many #s begin a heading; null for any other line.</summary>
    public static int? HeadingLevel(string line)
    {
        var level = line.TakeWhile(c => c == '#').Count();
        return level > 0 && level < line.Length && line[level] == ' ' ? level : null;
    }

    public static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
