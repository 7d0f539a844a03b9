// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Members of a named group, counted from 0: <c>workers</c> for all, <c>workers[3]</c> for one, <c>workers[0..4]</c> for those from the
/// first to the last, both included.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="First">The first member.</param>
/// <param name="Last">The last member; null for all of the group.</param>
internal readonly record struct GroupReference(string Group, long First, long? Last)
{
    /// <summary>Whether it names all of the group.</summary>
    public bool IsWhole => Last is null;

    /// <summary>What a member is called.</summary>
    public static string Member(string group, long number) => string.Create(CultureInfo.InvariantCulture, $"{group}[{number}]");

    /// <summary>Whether some members are named by both.</summary>
    public bool Overlaps(GroupReference other) => Group == other.Group && (Last is not { } last || other.Last is not { } end || (First <= end && other.First <= last));

    /// <summary>How many members a group has and what they are called, for messages.</summary>
    public static string Extent(string group, long count) => count switch
    {
        0 => $"'{group}' has none",
        1 => $"'{group}' has one, {group}[0]",
        _ => string.Create(CultureInfo.InvariantCulture, $"'{group}' has {count}, {group}[0..{count - 1}]"),
    };

    /// <summary>The reference as it is written.</summary>
    public override string ToString() => Last is not { } last ? Group : last == First ? Member(Group, First) : string.Create(CultureInfo.InvariantCulture, $"{Group}[{First}..{last}]");

    /// <summary>Reads a reference; a text without well-formed brackets at its end is the name of a whole group.</summary>
    public static GroupReference Of(string text)
    {
        var open = text.LastIndexOf('[');
        if (open <= 0 || text[^1] != ']')
            return new(text, 0, null);
        var numbers = text.AsSpan(open + 1, text.Length - open - 2);
        var dots = numbers.IndexOf("..", StringComparison.Ordinal);
        if (!TryNumber(dots < 0 ? numbers : numbers[..dots], out var first))
            return new(text, 0, null);
        var last = first;
        if (dots >= 0 && (!TryNumber(numbers[(dots + 2)..], out last) || last < first))
            return new(text, 0, null);
        return new(text[..open], first, last);
    }

    // One spelling for each number: no sign, no leading zero.
    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length == 1 || text[0] != '0');
}
