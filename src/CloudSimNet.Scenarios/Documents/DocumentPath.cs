// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Paths such as <c>datacenters[0].hosts[1].count</c>, read and written.</summary>
/// <remarks>A key that holds a dot, a bracket or the like is written as <c>["a.b"]</c>.</remarks>
internal static class DocumentPath
{
    /// <summary>More steps than any document has levels would only exhaust the stack.</summary>
    private const int MaxSteps = DocumentReader.MaxLevels;

    /// <summary>Writes the first steps of a path.</summary>
    public static string Write(IReadOnlyList<PathStep> steps, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var (key, index) = steps[i];
            if (key is null)
                text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (key.Length == 0 || key.AsSpan().ContainsAny(".[]\"'= "))
                text.Append("[\"").Append(key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
            else
                text.Append(i > 0 ? "." : "").Append(key);
        }

        return text.ToString();
    }

    /// <summary>Reads a path; on failure the problem says what was expected where.</summary>
    public static bool TryRead(string text, out PathStep[] steps, out string problem)
    {
        var found = new List<PathStep>();
        var at = 0;
        problem = "";
        steps = [];
        while (at < text.Length && problem.Length == 0 && found.Count <= MaxSteps)
        {
            if (text[at] == '[')
                problem = ReadBracket(text, ref at, found);
            else
                problem = ReadKey(text, ref at, found);
        }

        if (problem.Length == 0 && found.Count == 0)
            problem = "the path is empty; write for instance key[0].key";
        if (problem.Length == 0 && found.Count > MaxSteps)
            problem = string.Create(CultureInfo.InvariantCulture, $"the path has more than {MaxSteps} steps");
        if (problem.Length > 0)
            return false;
        steps = found.ToArray();
        return true;
    }

    private static string ReadKey(string text, ref int at, List<PathStep> found)
    {
        if (found.Count > 0)
        {
            if (text[at] != '.')
                return $"a '.' or '[' is expected before '{text[at..]}'";
            at++;
        }

        var end = text.AsSpan(at).IndexOfAny(".[]");
        var key = end < 0 ? text[at..] : text.Substring(at, end);
        if (key.Length == 0)
            return at == text.Length ? "the path ends where a key is expected" : $"a key is expected before '{text[at..]}'";
        found.Add(new(key, 0));
        at += key.Length;
        return "";
    }

    private static string ReadBracket(string text, ref int at, List<PathStep> found)
    {
        if (at + 1 < text.Length && text[at + 1] == '"')
            return ReadQuotedKey(text, ref at, found);

        var close = text.IndexOf(']', at);
        if (close < 0)
            return $"'{text[at..]}' lacks its ']'";
        if (!int.TryParse(text.AsSpan(at + 1, close - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return $"'{text[at..(close + 1)]}' is not an index; write for instance [0]";
        found.Add(new(null, index));
        at = close + 1;
        return "";
    }

    private static string ReadQuotedKey(string text, ref int at, List<PathStep> found)
    {
        var key = new StringBuilder();
        var next = at + 2;
        while (next < text.Length && text[next] != '"')
        {
            if (text[next] == '\\' && next + 1 < text.Length)
                next++;
            key.Append(text[next++]);
        }

        if (next + 1 >= text.Length || text[next + 1] != ']')
            return $"'{text[at..]}' lacks its '\"]'";
        found.Add(new(key.ToString(), 0));
        at = next + 2;
        return "";
    }
}
