// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Tidy;

/// <summary>The form of a source file, whatever it says.</summary>
internal static class FormRules
{
    public const int MaxLines = 400;
    private const string License = "// SPDX-License-Identifier: MIT";

    public static IEnumerable<string> Check(SourceFile file)
    {
        if (file.Lines[0].TrimEnd('\r') != License)
            yield return $"{file.Path}:1 isn't \"{License}\".";
        if (!file.Text.EndsWith('\n') || file.Text.EndsWith("\n\n", StringComparison.Ordinal))
            yield return $"{file.Path} doesn't end with one newline.";
        for (var i = 0; i < file.Lines.Length; i++)
        {
            var line = file.Lines[i];
            if (line.Contains('\r'))
                yield return $"{file.Path}:{i + 1} has a carriage return.";
            if (line.Contains('\t'))
                yield return $"{file.Path}:{i + 1} has a tab.";
            if (line.TrimEnd('\r') is [.., ' ' or '\t'])
                yield return $"{file.Path}:{i + 1} ends with a blank.";
        }
    }

    public static IEnumerable<string> CheckLength(SourceFile file)
    {
        var lines = file.Text.Count(c => c == '\n');
        if (lines > MaxLines)
            yield return $"{file.Path} has {lines} lines; {MaxLines} are the most. Which two ideas does it hold?";
    }
}
