// SPDX-License-Identifier: MIT
using YamlDotNet.Core;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Words for what YamlDotNet's parser refuses.</summary>
internal static class SyntaxProblem
{
    /// <summary>The problem. What was found in the text after a bracket that is never closed follows from it, and is removed.</summary>
    public static DocumentProblem Of(YamlException e, string text, DocumentSource source, List<DocumentProblem> earlier)
    {
        var (line, column) = ((int)e.Start.Line, (int)e.Start.Column);
        var message = e.Message.TrimEnd('.');

        // The parser places a tab in the indentation at the start of the mapping around it; the user needs the tab.
        if (message.Contains("tab", StringComparison.Ordinal) && FindTab(text, line) is { } tab)
            return At(source, tab.Line, tab.Column, "a tab indents this line; indent with spaces");

        if (OpenBracket.Find(text) is var (opener, openLine, openColumn) && (IsOfFlow(message) || openLine < line || (openLine == line && openColumn <= column)))
        {
            earlier.RemoveAll(problem => problem.Line > openLine || (problem.Line == openLine && problem.Column >= openColumn));
            return At(source, openLine, openColumn, $"this isn't YAML: '{opener}' is never closed; write the missing '{(opener == '{' ? '}' : ']')}'");
        }

        // The parser's end of a text that lacks the last line feed is a line that doesn't exist.
        var written = Line(text, ref line, ref column);
        return At(source, line, column, $"this isn't YAML: {char.ToLowerInvariant(message[0])}{message[1..]}{Advice(message, written, column)}");
    }

    // Words that the parser has for what follows from an unclosed bracket, wherever it gives up.
    private static bool IsOfFlow(string message) => message.Contains("malformed", StringComparison.Ordinal) || message.Contains("flow", StringComparison.Ordinal) || message.Contains("']'", StringComparison.Ordinal) || message.Contains("'}'", StringComparison.Ordinal);

    private static DocumentProblem At(DocumentSource source, int line, int column, string message) =>
        DocumentProblem.At(new(source, line, column), "", message);

    /// <summary>A word on the character at the place, where the parser's words don't help.</summary>
    private static string Advice(string message, string written, int column)
    {
        if (column < 1 || column > written.Length)
            return "";
        return written[column - 1] switch
        {
            '@' or '`' or '%' => $"; text that begins with '{written[column - 1]}' needs quotes",
            '\t' => "; that is a tab, write spaces",
            '[' when message.Contains("flow mapping", StringComparison.Ordinal) => "; between { and }, text with '[' in it needs quotes",
            _ when message.Contains("invalid mapping", StringComparison.Ordinal) => "; text with ': ' in it needs quotes, and keys of one mapping the same indentation",
            _ => "",
        };
    }

    private static (int Line, int Column)? FindTab(string text, int from)
    {
        var line = 0;
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            line++;
            var end = written.IndexOfAnyExcept(' ');
            if (line >= from && end >= 0 && written[end] == '\t')
                return (line, end + 1);
        }

        return null;
    }

    private static string Line(string text, ref int line, ref int column)
    {
        var at = 0;
        var last = ReadOnlySpan<char>.Empty;
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            last = written;
            if (++at == line)
                return written.ToString();
        }

        (line, column) = (at, last.Length + 1);
        return "";
    }
}
