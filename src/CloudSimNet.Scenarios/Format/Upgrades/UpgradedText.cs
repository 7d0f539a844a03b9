// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>Rewrites a scenario file in the newest version of the format: only the words that have changed, so that comments and layout stay.</summary>
public static class UpgradedText
{
    /// <summary>The new text; null with problems when the text isn't a scenario of an older version.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="file">The name that problems and notes carry.</param>
    /// <param name="notes">What was changed, or what is wrong.</param>
    public static string? Of(string text, string file, out IReadOnlyList<DocumentProblem> notes)
    {
        ArgumentNullException.ThrowIfNull(text);
        var document = Document.Read(text, file);
        notes = document.Problems;
        if (document.Problems.Count > 0)
            return null;
        if (document.Root?["version"]?.Text is not ("1" or "2"))
        {
            notes = [document.ProblemAt("version", "is none of the format's versions, 1 and 2; a scenario begins with version: 2")];
            return null;
        }

        var (_, upgrade) = FormatUpgrade.Of(document);
        notes = upgrade.Notes;
        if (upgrade.Edits.Count == 0)
            return text;
        var lines = text.Split('\n');
        // What an alias repeats stands in the text once.
        foreach (var (position, old, replacement) in upgrade.Edits.Distinct().OrderByDescending(static edit => (edit.Position.Line, edit.Position.Column)))
        {
            var line = lines[position.Line - 1];
            var at = position.Column - 1 + (line[position.Column - 1] is '"' or '\'' ? 1 : 0);
            if (!line.AsSpan(at).StartsWith(old, StringComparison.Ordinal))
            {
                notes = [DocumentProblem.At(position, "", $"'{old}' is written in a way that can't be rewritten; write it as it reads, and upgrade again")];
                return null;
            }

            lines[position.Line - 1] = line[..at] + replacement + line[(at + old.Length)..];
        }

        return string.Join('\n', lines);
    }
}
