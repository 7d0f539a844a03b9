// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Finds the brace or bracket of a text that is never closed. The parser points at where the item around it begins, or at the end of the
/// text.</summary>
/// <remarks>Brackets count where a value may begin, or within others; those in quotes, comments, blocks of text and words don't.</remarks>
internal sealed class OpenBracket
{
    private readonly Stack<(char Opener, int Line, int Column)> open = new();
    private (char Opener, int Line, int Column)? found;
    private char quote;

    private OpenBracket()
    {
    }

    /// <summary>The innermost bracket that isn't closed, or that another kind of bracket closes; null when there is none.</summary>
    public static (char Opener, int Line, int Column)? Find(string text)
    {
        var search = new OpenBracket();
        var line = 0;
        var textBlock = -1; // The indentation of the key whose block of text this is; below 0 outside of one.
        foreach (var written in text.AsSpan().EnumerateLines())
        {
            line++;
            var indentation = written.IndexOfAnyExcept(' ');
            if (textBlock >= 0 && (indentation < 0 || indentation > textBlock))
                continue;
            textBlock = -1;
            search.Read(written, line);
            if (search.found is not null)
                return search.found;
            if (search.open.Count == 0 && search.quote == 0 && BeginsBlock(written))
                textBlock = Math.Max(0, indentation);
        }

        return search.open.Count > 0 ? search.open.Peek() : null;
    }

    private static bool BeginsBlock(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd();
        while (end.Length > 0 && (char.IsAsciiDigit(end[^1]) || end[^1] is '-' or '+'))
            end = end[..^1];
        return end.Length > 1 && end[^1] is '|' or '>' && end[^2] == ' ';
    }

    private void Read(ReadOnlySpan<char> line, int number)
    {
        var mayBegin = true; // Whether a value may begin here: after blanks and what ends a key or an item.
        for (var i = 0; i < line.Length && found is null; i++)
        {
            var letter = line[i];
            if (quote != 0)
            {
                if (quote == '"' && letter == '\\')
                    i++;
                else if (letter == quote)
                    quote = '\0';
                continue;
            }

            if (letter == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
                return;
            if (letter is '\'' or '"' && mayBegin)
                quote = letter;
            else if (letter is '{' or '[' && (mayBegin || open.Count > 0))
                open.Push((letter, number, i + 1));
            else if (letter is '}' or ']' && open.Count > 0 && open.Pop() is var last && last.Opener != (letter == '}' ? '{' : '['))
                found = last;
            mayBegin = letter is '{' or '[' or ',' || (char.IsWhiteSpace(letter) && (mayBegin || i == 0 || line[i - 1] is ':' or '-' or '?')) || (letter == ':' && open.Count > 0);
        }
    }
}
