// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
/// <remarks>
/// By the Damerau-Levenshtein distance in its restricted form (insertions, deletions, replacements and swaps of neighbours; no part edited
/// twice), upper and lower case being the same. Ties go to the earlier candidate. Of more than 10 000 candidates the first are looked at, so that
/// a file with many wrong names costs no more than so much for each.
/// </remarks>
public static class NearestName
{
    private const int LongestName = 100;
    private const int MaxNamed = 60;
    private const int MaxSearched = 10_000;

    /// <summary>The nearest candidate, or null when none is near: at most one edit in three characters.</summary>
    public static string? Find(string name, IReadOnlyList<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        if (name.Length > LongestName)
            return null;
        string? best = null;
        var bestDistance = name.Length; // What would replace all of it isn't near.
        for (var i = 0; i < Math.Min(candidates.Count, MaxSearched) && bestDistance > 0; i++)
        {
            var candidate = candidates[i];
            var most = Math.Min(bestDistance - 1, Math.Max(1, Math.Max(name.Length, candidate.Length) / 3));
            if (candidate.Length > LongestName || Math.Abs(candidate.Length - name.Length) > most)
                continue;
            if (Distance(name, candidate) is var distance && distance <= most)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The end of a message about an unknown name, such as <c>; did you mean 'placement'? Keys here: count, placement</c>.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="candidates">The names that would be right.</param>
    /// <param name="heading">What the candidates are, such as <c>Keys here</c>.</param>
    public static string Hint(string name, IReadOnlyList<string> candidates, string heading)
    {
        var nearest = Find(name, candidates);
        var start = nearest is null ? "." : $"; did you mean '{nearest}'?";
        var rest = candidates.Count > MaxNamed ? string.Create(CultureInfo.InvariantCulture, $", … ({candidates.Count} in all)") : "";
        return candidates.Count == 0 ? "" : $"{start} {heading}: {string.Join(", ", candidates.Take(MaxNamed))}{rest}";
    }

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // What is the same at the beginning and at the end takes no edit.
        while (a.Length > 0 && b.Length > 0 && Same(a[0], b[0]))
        {
            a = a[1..];
            b = b[1..];
        }

        while (a.Length > 0 && b.Length > 0 && Same(a[^1], b[^1]))
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;

        // The last three rows of the table.
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * (LongestName + 1)];
        var before = rows[..width];
        var last = rows.Slice(width, width);
        var here = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            here[0] = i;
            for (var j = 1; j < width; j++)
            {
                var least = Math.Min(Math.Min(here[j - 1], last[j]) + 1, last[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    least = Math.Min(least, before[j - 2] + 1);
                here[j] = least;
            }

            var oldest = before;
            before = last;
            last = here;
            here = oldest;
        }

        return last[^1];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
