// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Baselines;

/// <summary>How far values may be from what was expected.</summary>
/// <param name="Path">
/// Which values: a path in summary.json, or the beginning of one, such as <c>services.web.response_s</c>; <c>*</c> stands for one part of it, and for any
/// place of a list.
/// </param>
/// <param name="Text">A relative tolerance such as <c>1 %</c>, an absolute one such as <c>0.5</c> in the unit of the file, or <c>any</c>.</param>
public sealed record BaselineTolerance(string Path, string Text)
{
    private readonly string[] pattern = Split(Path);

    /// <summary>Whether every value is good, also none.</summary>
    public bool AllowsAny => Text.Trim() == "any";

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem => AllowsAny || Read() is not null ? null : $"the tolerance '{Text}' of '{Path}' is none; write 1 %, a number above 0 in the unit of the file, or any";

    /// <summary>Whether it is about a value.</summary>
    /// <param name="path">Where the value stands.</param>
    public bool Covers(string path)
    {
        var parts = Split(path);
        if (parts.Length < pattern.Length)
            return false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != "*" && pattern[i] != parts[i])
                return false;
        }

        return true;
    }

    /// <summary>Whether a number is near enough.</summary>
    public bool Allows(double expected, double got)
    {
        if (AllowsAny)
            return true;
        return Read() is var (number, isPercent) && Math.Abs(got - expected) <= (isPercent ? Math.Abs(expected) * (number / 100) : number);
    }

    private static string[] Split(string path) => path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');

    private (double Number, bool IsPercent)? Read()
    {
        var text = Text.Trim().TrimStart('±').Trim();
        var isPercent = text.EndsWith('%');
        return double.TryParse(isPercent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= 0 ? (number, isPercent) : null;
    }
}
