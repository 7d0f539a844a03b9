// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>Amounts as people read them: in a unit by their size, in as many digits as are of use. Files have all of them.</summary>
internal static class Shown
{
    private const double WattHour = 3600;
    private const int ShortText = 8;

    private static readonly (string Symbol, double Joules)[] Energies = [("GWh", 1e9 * WattHour), ("MWh", 1e6 * WattHour), ("kWh", 1e3 * WattHour), ("Wh", WattHour)];
    private static readonly (string Symbol, long Nanoseconds)[] Spans =
        [("d", 86_400_000_000_000), ("h", 3_600_000_000_000), ("min", 60_000_000_000), ("s", 1_000_000_000), ("ms", 1_000_000), ("us", 1_000)];

    /// <summary>An energy, such as <c>924.567665 kWh</c> or <c>10 J</c>.</summary>
    public static string Of(Energy energy)
    {
        foreach (var (symbol, joules) in Energies)
        {
            if (energy.Joules >= joules)
                return string.Create(CultureInfo.InvariantCulture, $"{energy.Joules / joules:0.######} {symbol}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{energy.Joules:0.######} J");
    }

    /// <summary>A span, such as <c>5 min</c> or <c>3.501195 s</c>: exact where that is short, else rounded to a millionth of its unit.</summary>
    public static string Of(SimDuration span)
    {
        if (span.ToString() is { Length: <= ShortText } exact)
            return exact;
        foreach (var (symbol, nanoseconds) in Spans)
        {
            if (span.Nanoseconds >= nanoseconds)
                return string.Create(CultureInfo.InvariantCulture, $"{Math.Round((decimal)span.Nanoseconds / nanoseconds, 6):0.######} {symbol}");
        }

        return span.ToString();
    }
}
