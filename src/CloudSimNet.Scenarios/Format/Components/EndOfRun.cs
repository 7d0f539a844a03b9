// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Says of what comes when a run has ended, or never, that it has no effect.</summary>
/// <param name="until">The end of the run.</param>
internal sealed class EndOfRun(SimDuration until)
{
    /// <summary>The end; forever when the run goes on until nothing is left to happen.</summary>
    public SimDuration Until => until;

    /// <summary>What to say of something at an instant; null when it comes before the end.</summary>
    /// <param name="what">What it is, such as <c>the move begins</c>.</param>
    /// <param name="at">When it comes.</param>
    public string? Of(string what, SimDuration at) =>
        until.IsForever || at < until ? null : $"{what} at {at}, and the run ends at {until}, so it has no effect; choose an earlier instant, or a later 'until' of the scenario";

    /// <summary>What to say of a row of things at equal distances; null when all of them come before the end.</summary>
    /// <param name="noun">What they are, such as <c>jobs</c>.</param>
    /// <param name="count">How many.</param>
    /// <param name="at">When the first comes.</param>
    /// <param name="every">The time from one to the next.</param>
    /// <returns>The message, and whether it is about the distance rather than the beginning.</returns>
    public (string Message, bool IsOfDistance)? OfRow(string noun, long count, SimDuration at, SimDuration every)
    {
        if (Of($"the first of the {noun} comes", at) is { } late)
            return (late, false);
        if (count <= 1 || every == SimDuration.Zero)
            return null;
        if (every.IsForever)
            return (Text($"is forever, so of {count} {noun} only the first comes; give a time such as 1 s"), true);
        var before = until.IsForever ? count : ((until - at).Nanoseconds / every.Nanoseconds) + 1;
        return before >= count ? null : (Text($"{count - before} of {count} {noun} would come after {until}, where the run ends, so they have no effect; choose fewer, or a later 'until' of the scenario"), true);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
