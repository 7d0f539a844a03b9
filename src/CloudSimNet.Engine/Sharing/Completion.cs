// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>When a piece of work that is served at a constant speed is done: the one place where rounding is decided.</summary>
/// <remarks>
/// A completion happens at the first nanosecond at or after the exact instant. Doubles give that instant with an error of a few units in the last place, so an
/// instant that lies less than <see cref="ToleranceNs"/>, or 2^-50 of the span, behind a whole nanosecond counts as lying on it.
/// </remarks>
internal static class Completion
{
    /// <summary>A picosecond: far below what the clock resolves, far above what sums of doubles lose in a day.</summary>
    public const double ToleranceNs = 1e-3;

    private const double RelativeTolerance = 1.0 / (1L << 50);
    private const double LongestNs = 9.2e18;

    /// <summary>In how many nanoseconds <paramref name="cycles"/> are served at <paramref name="cyclesPerNs"/>; <see cref="long.MaxValue"/> for
    /// never.</summary>
    public static long NsUntil(double cycles, double cyclesPerNs)
    {
        if (cycles <= 0)
            return 0;
        var exact = cycles / cyclesPerNs;
        if (!(exact < LongestNs))
            return long.MaxValue;
        return (long)Math.Ceiling(exact - Math.Max(ToleranceNs, exact * RelativeTolerance));
    }

    /// <summary>Whether a class's clock has come to a finish, to within the tolerance.</summary>
    public static bool IsReached(double clock, double finish, double cyclesPerNs) =>
        finish - clock <= (cyclesPerNs * ToleranceNs) + (clock * RelativeTolerance);
}
