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
        var (_, upgrade) = FormatUpgrade.Of(document);
        notes = upgrade.Notes;
        if (upgrade.Edits.Count == 0)
            return text;
        var lines = text.Split('\n');
        foreach (var (position, old, replacement) in upgrade.Edits.OrderByDescending(static edit => (edit.Position.Line, edit.Position.Column)))
        {
            var line = lines[position.Line - 1];
            var at = line.IndexOf(old, position.Column - 1, StringComparison.Ordinal); // Behind the quotes, if there are any.
            lines[position.Line - 1] = line[..at] + replacement + line[(at + old.Length)..];
        }

        return string.Join('\n', lines);
    }
}
