// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Finds the unit that a wrong one was meant to be: by its name in words, by another way to write it, or by its letters.</summary>
internal static class UnitWords
{
    private static readonly (string Symbol, string[] Words)[] Known =
    [
        ("ns", ["nanosecond", "nsec"]),
        ("us", ["microsecond", "usec", "µs", "μs", "mus"]),
        ("ms", ["millisecond", "msec"]),
        ("s", ["second", "sec"]),
        ("min", ["minute", "m"]),
        ("h", ["hour", "hr"]),
        ("d", ["day"]),
        ("B", ["byte"]),
        ("kB", ["kilobyte", "k"]),
        ("KiB", ["kibibyte", "ki"]),
        ("MB", ["megabyte", "m"]),
        ("MiB", ["mebibyte", "mi"]),
        ("GB", ["gigabyte", "g"]),
        ("GiB", ["gibibyte", "gi"]),
        ("TB", ["terabyte", "t"]),
        ("TiB", ["tebibyte", "ti"]),
        ("PB", ["petabyte", "p"]),
        ("PiB", ["pebibyte", "pi"]),
        ("Hz", ["hertz"]),
        ("kHz", ["kilohertz", "k"]),
        ("MHz", ["megahertz", "m", "mips"]),
        ("GHz", ["gigahertz", "g", "gips"]),
        ("THz", ["terahertz", "t"]),
        ("bps", ["bit/s", "b/s"]),
        ("kbps", ["kbit/s", "kb/s", "kilobit", "k"]),
        ("Mbps", ["mbit/s", "mb/s", "megabit", "mbit", "m"]),
        ("Gbps", ["gbit/s", "gb/s", "gigabit", "gbit", "gbe", "g"]),
        ("Tbps", ["tbit/s", "tb/s", "terabit", "tbit", "t"]),
        ("I", ["instruction"]),
        ("kI", ["k"]),
        ("MI", ["million", "m", "mips"]),
        ("GI", ["billion", "g"]),
        ("TI", ["trillion", "t"]),
        ("cycles", ["cycle"]),
        ("kcycles", ["k"]),
        ("Mcycles", ["m"]),
        ("Gcycles", ["g"]),
        ("Tcycles", ["t"]),
        ("mW", ["milliwatt"]),
        ("W", ["watt"]),
        ("kW", ["kilowatt"]),
        ("MW", ["megawatt"]),
    ];

    /// <summary>The nearest unit; null when none is near.</summary>
    /// <param name="written">What was written in place of a unit.</param>
    /// <param name="symbols">The units that would be right.</param>
    public static string? Nearest(string written, string[] symbols)
    {
        var word = written.Trim().TrimEnd('.');
        foreach (var candidate in (string[])[word, word.EndsWith('s') ? word[..^1] : word])
        {
            foreach (var (symbol, words) in Known)
            {
                if (Array.IndexOf(symbols, symbol) >= 0 && Array.Exists(words, known => known.Equals(candidate, StringComparison.OrdinalIgnoreCase)))
                    return symbol;
            }
        }

        return NearestName.Find(word, symbols) ?? NearestLong(word, symbols);
    }

    // A misspelt word, such as "secnds".
    private static string? NearestLong(string word, string[] symbols)
    {
        var names = new List<string>();
        var meant = new List<string>();
        foreach (var (symbol, words) in Known)
        {
            if (Array.IndexOf(symbols, symbol) < 0)
                continue;
            foreach (var known in words)
            {
                if (known.Length < 4)
                    continue;
                names.AddRange([known, known + "s"]);
                meant.AddRange([symbol, symbol]);
            }
        }

        return NearestName.Find(word, names) is { } near ? meant[names.IndexOf(near)] : null;
    }
}
