// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Resources;

/// <summary>Checks of what monitors are given.</summary>
internal static class MonitorCheck
{
    /// <summary>Per cent as an exact share, so that 95 % of 20 are 19 and not a little more.</summary>
    public static decimal Share(double percent)
    {
        if (!(percent > 0 && percent <= 100))
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile must lie above 0 and at most at 100; for the least value there is Minimum.");
        return (decimal)percent / 100;
    }

    /// <summary>Refuses what no statistics can be made of.</summary>
    public static void MustBeFinite(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(name, value, "A monitor takes finite numbers only.");
    }
}
