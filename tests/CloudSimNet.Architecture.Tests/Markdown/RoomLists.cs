// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace CloudSimNet.Architecture.Tests.Markdown;

/// <summary>Reads the numbered lists of namespaces under <c>## Rooms</c>, one per project.</summary>
internal static partial class RoomLists
{
    /// <summary>The namespaces of each project, in the order of its list.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string markdown)
    {
        var rooms = new Dictionary<string, IReadOnlyList<string>>();
        var section = MarkdownSection.Under("## Rooms", MarkdownSection.Lines(markdown));
        foreach (var line in section.Where(line => MarkdownSection.HeadingLevel(line) == 3))
        {
            var lists = MarkdownSection.Under(line.TrimEnd(), section);
            rooms.Add(line[4..].Trim().Trim('`'), [.. lists.Select(l => Item().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)]);
        }

        return rooms;
    }

    [GeneratedRegex(@"^\d+\.\s+`([\w.]+)`")]
    private static partial Regex Item();
}
