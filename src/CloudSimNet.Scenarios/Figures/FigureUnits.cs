// SPDX-License-Identifier: MIT
using System.Collections.Immutable;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>The units that a text may give an amount in.</summary>
public static class FigureUnits
{
    private static readonly ImmutableArray<FigureUnit> All =
    [
        .. Family(Dimension.Time, ("ns", 1e-9m), ("us", 1e-6m), ("ms", 1e-3m), ("s", 1), ("min", 60), ("h", 3600), ("d", 86_400)),
        .. Family(Dimension.Energy, ("J", 1), ("kJ", 1e3m), ("MJ", 1e6m), ("GJ", 1e9m), ("Wh", 3600), ("kWh", 3.6e6m), ("MWh", 3.6e9m), ("GWh", 3.6e12m)),
        .. Family(Dimension.Power, ("mW", 1e-3m), ("W", 1), ("kW", 1e3m), ("MW", 1e6m)),
        .. Family(Dimension.Cycles, ("cycles", 1), ("kcycles", 1e3m), ("Mcycles", 1e6m), ("Gcycles", 1e9m), ("Tcycles", 1e12m)),
        .. Family(Dimension.Instructions, ("I", 1), ("kI", 1e3m), ("MI", 1e6m), ("GI", 1e9m), ("TI", 1e12m)),
        .. Family(Dimension.Data, ("B", 1), ("kB", 1e3m), ("KiB", 1024), ("MB", 1e6m), ("MiB", 1_048_576), ("GB", 1e9m), ("GiB", 1_073_741_824), ("TB", 1e12m), ("TiB", 1_099_511_627_776), ("PB", 1e15m), ("PiB", 1_125_899_906_842_624)),
        .. Family(Dimension.DataRate, ("bps", 1), ("kbps", 1e3m), ("Mbps", 1e6m), ("Gbps", 1e9m), ("Tbps", 1e12m)),
        .. Family(Dimension.Frequency, ("Hz", 1), ("kHz", 1e3m), ("MHz", 1e6m), ("GHz", 1e9m), ("THz", 1e12m)),
        .. Family(Dimension.Rate, ("/s", 1), ("/min", 1 / 60m), ("/h", 1 / 3600m)),
        .. Family(Dimension.Ratio, ("", 1), ("%", 0.01m)),
        .. Family(Dimension.Count, ("", 1)),
    ];

    /// <summary>The units of a dimension, smallest first.</summary>
    public static IReadOnlyList<FigureUnit> Of(Dimension dimension) => [.. All.Where(unit => unit.Dimension == dimension)];

    /// <summary>The unit of a symbol; null when the dimension has none of that name.</summary>
    public static FigureUnit? Find(Dimension dimension, string symbol) => All.FirstOrDefault(unit => unit.Dimension == dimension && unit.Symbol == symbol);

    private static IEnumerable<FigureUnit> Family(Dimension dimension, params (string Symbol, decimal Scale)[] units) =>
        units.Select(unit => new FigureUnit(dimension, unit.Symbol, unit.Scale));
}
