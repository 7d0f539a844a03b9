// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace CloudSimNet.Architecture.Tests.Tidy;

/// <summary>A C# file as text.</summary>
/// <param name="Path">Its path from the root, with <c>/</c>.</param>
/// <param name="Text">All of it, line ends as they are.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    public string[] Lines { get; } = Text.Split('\n');

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The lines with comments and texts blanked, so that what they say isn't taken for code.</summary>
    public string[] CodeLines() => CommentsAndTexts().Replace(Text, match => NotNewline().Replace(match.Value, " ")).Split('\n');

    public static SourceFile Load(string path) => new(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)));

    [GeneratedRegex("""
        //[^\n]*|/\*[\s\S]*?\*/|("{3,})[\s\S]*?\1|(?:@\$?|\$@)"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.[^'\n]*|[^'\\\n])'
        """)]
    private static partial Regex CommentsAndTexts();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex NotNewline();
}
