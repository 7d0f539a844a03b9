// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>Rewrites a scenario file in the newest version of the format: only what has changed, so that comments and layout stay.</summary>
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

        var (_, upgrade) = FormatUpgrade.Of(document, document);
        notes = upgrade.Problems.Count > 0 ? upgrade.Problems : upgrade.Notes;
        return upgrade.Problems.Count > 0 ? null : Rewritten(text, upgrade.Edits, ref notes);
    }

    private static string? Rewritten(string text, IReadOnlyList<TextEdit> edits, ref IReadOnlyList<DocumentProblem> notes)
    {
        var starts = LineStarts(text);
        var (end, hasReturns) = (text.Length, text.Contains("\r\n", StringComparison.Ordinal));
        // What an alias repeats stands in the text once. What is put in where something is replaced comes before that.
        foreach (var edit in edits.Distinct().OrderByDescending(static edit => (edit.Start.Line, edit.Start.Column, edit.End is { } end && end != edit.Start ? 1 : 0)))
        {
            var (from, to) = (starts[edit.Start.Line - 1] + edit.Start.Column - 1, 0);
            if (edit.End is { } last)
            {
                to = starts[last.Line - 1] + last.Column - 1;
            }
            else
            {
                from += from < text.Length && text[from] is '"' or '\'' ? 1 : 0;
                to = from + edit.Old.Length;
            }

            if (to > end || !CanReplace(text, from, to, edit))
            {
                notes = [DocumentProblem.At(edit.Start, "", $"'{(edit.End is null ? edit.Old : DocumentNode.Shortened(text[from..Math.Min(to, text.Length)]))}' is written in a way that can't be rewritten; write it as it reads, and upgrade again")];
                return null;
            }

            text = text[..from] + (hasReturns ? edit.New.Replace("\n", "\r\n", StringComparison.Ordinal) : edit.New) + text[to..];
            end = from == to ? from - 1 : from; // Two different words can't be put in at one place.
        }

        return text;
    }

    // A comment would be lost, and an anchor is what aliases name.
    private static bool CanReplace(string text, int from, int to, TextEdit edit) =>
        edit.End is null ? text.AsSpan(from).StartsWith(edit.Old, StringComparison.Ordinal) : from == to || (!text.AsSpan(from, to - from).Contains('#') && text[from] is not ('&' or '*' or '!'));

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                starts.Add(i + 1);
        }

        return starts;
    }
}
