// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Plots;

/// <summary>One axis: from where to where, and its ticks at 1, 2 or 5 times a power of ten.</summary>
internal sealed class PlotAxis
{
    private const int Most = 8; // Ticks.

    private readonly int decimals;

    public PlotAxis(double least, double most)
    {
        var greatest = Math.Max(Math.Abs(least), Math.Abs(most));
        if (!(most - least > greatest * 1e-12)) // Less can't be told apart by ticks that are doubles.
            most = least + Math.Max(1, greatest * 1e-9);
        var step = Math.Pow(10, Math.Floor(Math.Log10((most - least) / Most)));
        foreach (var factor in (ReadOnlySpan<double>)[1, 2, 5, 10])
        {
            if ((most - least) / (step * factor) > Most)
                continue;
            step *= factor;
            break;
        }

        Step = step;
        First = Math.Floor((least / step) + 1e-9) * step;
        Last = Math.Ceiling((most / step) - 1e-9) * step;
        decimals = Math.Max(0, (int)-Math.Floor(Math.Log10(step) + 1e-9));
    }

    /// <summary>Where it begins.</summary>
    public double First { get; }

    /// <summary>Where it ends.</summary>
    public double Last { get; }

    /// <summary>From one tick to the next.</summary>
    public double Step { get; }

    /// <summary>How many ticks there are.</summary>
    public int Count => (int)Math.Round((Last - First) / Step) + 1;

    /// <summary>The value of a tick.</summary>
    public double Tick(int index) => First + (index * Step);

    /// <summary>Where a value lies, from 0 at the axis's beginning to 1 at its end.</summary>
    public double Place(double value) => (value - First) / (Last - First);

    /// <summary>What is written at a tick.</summary>
    public string Label(int index) => Math.Round(Tick(index), Math.Min(15, decimals)).ToString("N" + decimals, Grouped);

    private static NumberFormatInfo Grouped { get; } = new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "." };
}
