// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>A unit that figures are written in.</summary>
/// <param name="Dimension">What it measures.</param>
/// <param name="Symbol">How it is written after a number; empty for none.</param>
/// <param name="Scale">How much one of it is in the base unit of its dimension: s, J, W, cycles, I, B, bps, Hz, /s.</param>
public sealed record FigureUnit(Dimension Dimension, string Symbol, decimal Scale)
{
    /// <summary>What ends the key of a figure in this unit, such as <c>kWh</c>; empty for nothing.</summary>
    public string Suffix { get; init; } = Symbol;

    /// <summary>A name, a state, or whether something is so.</summary>
    public static FigureUnit None { get; } = new(Dimension.None, "", 1);

    /// <summary>How many.</summary>
    public static FigureUnit Count { get; } = new(Dimension.Count, "", 1);

    /// <summary>A part of 1.</summary>
    public static FigureUnit Ratio { get; } = new(Dimension.Ratio, "", 1);

    /// <summary>Seconds.</summary>
    public static FigureUnit Seconds { get; } = new(Dimension.Time, "s", 1);

    /// <summary>Milliseconds.</summary>
    public static FigureUnit Milliseconds { get; } = new(Dimension.Time, "ms", 0.001m);

    /// <summary>Kilowatt hours.</summary>
    public static FigureUnit KilowattHours { get; } = new(Dimension.Energy, "kWh", 3_600_000);

    /// <summary>Watts.</summary>
    public static FigureUnit Watts { get; } = new(Dimension.Power, "W", 1);

    /// <summary>Whole cycles, which keys don't name.</summary>
    public static FigureUnit Cycles { get; } = new(Dimension.Cycles, "cycles", 1) { Suffix = "" };

    /// <summary>Millions of cycles.</summary>
    public static FigureUnit Megacycles { get; } = new(Dimension.Cycles, "Mcycles", 1_000_000);

    /// <summary>Millions of instructions.</summary>
    public static FigureUnit MegaInstructions { get; } = new(Dimension.Instructions, "MI", 1_000_000);

    /// <summary>Bytes.</summary>
    public static FigureUnit Bytes { get; } = new(Dimension.Data, "B", 1);

    /// <summary>Gigabytes.</summary>
    public static FigureUnit Gigabytes { get; } = new(Dimension.Data, "GB", 1_000_000_000);

    /// <summary>Gigabits a second.</summary>
    public static FigureUnit GigabitsPerSecond { get; } = new(Dimension.DataRate, "Gbps", 1_000_000_000);

    /// <summary>Megahertz.</summary>
    public static FigureUnit Megahertz { get; } = new(Dimension.Frequency, "MHz", 1_000_000);

    /// <summary>So many a second.</summary>
    public static FigureUnit PerSecond { get; } = new(Dimension.Rate, "/s", 1) { Suffix = "perSecond" };
}
