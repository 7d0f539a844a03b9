// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>Which name someone may have meant.</summary>
internal static class NearestName
{
    /// <summary>A sentence with the nearest of some names, after a blank; empty when none is near.</summary>
    public static string Suggest(string written, IReadOnlyList<string> names)
    {
        var (best, fewest) = ("", (written.Length / 2) + 1);
        foreach (var name in names)
        {
            var changes = Changes(written, name);
            if (changes < fewest)
                (best, fewest) = (name, changes);
        }

        return best.Length == 0 ? "" : $" Did you mean '{best}'?";
    }

    // Letters to insert, delete or replace: Levenshtein's distance, a row at a time.
    private static int Changes(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var changed = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
