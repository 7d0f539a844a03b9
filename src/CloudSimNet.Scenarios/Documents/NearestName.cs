// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
/// <remarks>
/// By the Damerau-Levenshtein distance in its restricted form (insertions, deletions, replacements and swaps of neighbours; no part edited
/// twice), upper and lower case being the same. O(length x length) per candidate. Ties go to the earlier candidate.
/// </remarks>
public static class NearestName
{
    private const int LongestName = 100;
    private const int MaxNamed = 60;

    /// <summary>The nearest candidate, or null when none is near: at most one edit in three characters.</summary>
    public static string? Find(string name, IReadOnlyList<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            if (name.Length > LongestName || candidate.Length > LongestName)
                continue;
            var distance = Distance(name, candidate);
            if (distance < bestDistance && distance <= Math.Max(1, Math.Max(name.Length, candidate.Length) / 3) && distance < name.Length)
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

    private static int Distance(string a, string b)
    {
        var width = b.Length + 1;
        var table = new int[(a.Length + 1) * width];
        for (var j = 0; j <= b.Length; j++)
            table[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            table[i * width] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var here = (i * width) + j;
                var change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                var least = Math.Min(Math.Min(table[here - 1], table[here - width]) + 1, table[here - width - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    least = Math.Min(least, table[here - (2 * width) - 2] + 1);
                table[here] = least;
            }
        }

        return table[^1];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
