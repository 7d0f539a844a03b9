// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Engine.Units;

/// <summary>Numbers with units as text: <c>8 GiB</c>, <c>2.6 GHz</c>, <c>300 s</c>.</summary>
internal static class UnitText
{
    /// <summary>Duration units in nanoseconds, smallest first.</summary>
    public static readonly (string Symbol, long Size)[] Durations =
        [("ns", 1), ("us", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("min", 60_000_000_000), ("h", 3_600_000_000_000), ("d", 86_400_000_000_000)];

    /// <summary>Sizes in bytes: decimal as kB, MB; binary as KiB, MiB.</summary>
    public static readonly (string Symbol, long Size)[] Sizes =
        [("B", 1), ("kB", 1_000), ("KiB", 1L << 10), ("MB", 1_000_000), ("MiB", 1L << 20), ("GB", 1_000_000_000), ("GiB", 1L << 30),
         ("TB", 1_000_000_000_000), ("TiB", 1L << 40), ("PB", 1_000_000_000_000_000), ("PiB", 1L << 50)];

    /// <summary>Frequencies in hertz; a MIPS at one cycle per instruction is a MHz.</summary>
    public static readonly (string Symbol, long Size)[] Frequencies =
        [("Hz", 1), ("kHz", 1_000), ("MHz", 1_000_000), ("GHz", 1_000_000_000), ("THz", 1_000_000_000_000)];

    /// <summary>Data rates in bits a second, always decimal.</summary>
    public static readonly (string Symbol, long Size)[] DataRates =
        [("bps", 1), ("kbps", 1_000), ("Mbps", 1_000_000), ("Gbps", 1_000_000_000), ("Tbps", 1_000_000_000_000)];

    /// <summary>Counts of instructions.</summary>
    public static readonly (string Symbol, long Size)[] InstructionCounts =
        [("I", 1), ("kI", 1_000), ("MI", 1_000_000), ("GI", 1_000_000_000), ("TI", 1_000_000_000_000)];

    /// <summary>Counts of cycles.</summary>
    public static readonly (string Symbol, long Size)[] CycleCounts =
        [("cycles", 1), ("kcycles", 1_000), ("Mcycles", 1_000_000), ("Gcycles", 1_000_000_000), ("Tcycles", 1_000_000_000_000)];

    /// <summary>Reads "number unit" as a whole number of the smallest unit, rounded to the nearest.</summary>
    public static bool TryRead(string text, (string Symbol, long Size)[] units, out long value)
    {
        value = 0;
        if (!TrySplit(text, out var number, out var symbol))
            return false;

        foreach (var (name, size) in units)
        {
            if (!symbol.SequenceEqual(name))
                continue;
            try
            {
                value = (long)Math.Round(checked(number * size), MidpointRounding.AwayFromZero);
                return true;
            }
            catch (OverflowException)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Writes a whole number of the smallest unit in the largest unit that leaves it whole.</summary>
    public static string Write(long value, (string Symbol, long Size)[] units)
    {
        for (var i = units.Length - 1; i > 0; i--)
        {
            if (value != 0 && value % units[i].Size == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{value / units[i].Size} {units[i].Symbol}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value} {units[0].Symbol}");
    }

    /// <summary>Splits "2.6 GHz" into the number and the unit.</summary>
    public static bool TrySplit(string text, out decimal number, out ReadOnlySpan<char> symbol)
    {
        var span = text.AsSpan().Trim();
        var end = span.Length;
        while (end > 0 && !char.IsAsciiDigit(span[end - 1]) && span[end - 1] != '.')
            end--;
        symbol = span[end..].TrimStart();
        return decimal.TryParse(span[..end], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>An amount of a larger unit as a whole number of the smallest, rounded to the nearest.</summary>
    public static long ToWhole(double amount, double size, string type, string range)
    {
        var value = Math.Round(amount * size, MidpointRounding.AwayFromZero);
        if (!(value > -9.2233720368547e18 && value < 9.2233720368547e18))
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"A {type} must be a finite number of {range}.");
        return (long)value;
    }
}
