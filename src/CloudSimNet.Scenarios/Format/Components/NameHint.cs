// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>The end of a message about an unknown name, where there may be a million of them.</summary>
internal static class NameHint
{
    private const int Few = 20;
    private const int Examples = 8;

    /// <summary>Names all candidates when they are few; else the nearest one, how many there are, and some from the first to the last.</summary>
    public static string Of(string name, IReadOnlyList<string> candidates)
    {
        if (candidates.Count <= Few)
            return NearestName.Hint(name, candidates, "There are");
        var nearest = NearestName.Find(name, candidates) is { } near ? $"; did you mean '{near}'?" : ".";
        var some = Enumerable.Range(0, Examples).Select(i => candidates[(int)((long)i * (candidates.Count - 1) / (Examples - 1))]);
        return string.Create(CultureInfo.InvariantCulture, $"{nearest} There are {candidates.Count}, such as {string.Join(", ", some)}");
    }
}
