// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace CloudSimNet.Engine.Resources;

/// <summary>Values that came one by one, such as waiting times, and their statistics.</summary>
/// <remarks>Keeps every value: eight bytes each. Mean and variance are computed as the values come (Welford, "Note on a method for calculating
/// corrected sums of squares and products", Technometrics 4(3), 1962).</remarks>
public sealed class SampleMonitor
{
    private readonly List<double> values = [];
    private double[]? sorted;
    private double mean;
    private double squares;

    /// <summary>How many values came.</summary>
    public int Count => values.Count;

    /// <summary>The values in the order in which they came; valid until the next one does.</summary>
    public ReadOnlySpan<double> Values => CollectionsMarshal.AsSpan(values);

    /// <summary>Their mean; not a number when there are none.</summary>
    public double Mean => Count == 0 ? double.NaN : mean;

    /// <summary>Their variance as a sample, with n - 1 below the line; not a number for fewer than two.</summary>
    public double Variance => Count < 2 ? double.NaN : squares / (Count - 1);

    /// <summary>The square root of <see cref="Variance"/>.</summary>
    public double Deviation => Math.Sqrt(Variance);

    /// <summary>The least; not a number when there are none.</summary>
    public double Minimum => Count == 0 ? double.NaN : Sorted()[0];

    /// <summary>The greatest; not a number when there are none.</summary>
    public double Maximum => Count == 0 ? double.NaN : Sorted()[^1];

    /// <summary>Adds a value.</summary>
    /// <param name="value">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> isn't finite.</exception>
    public void Add(double value)
    {
        MonitorCheck.MustBeFinite(value);
        values.Add(value);
        sorted = null;
        var away = value - mean;
        mean += away / values.Count;
        squares += away * (value - mean);
    }

    /// <summary>The least value that so many per cent of all don't exceed (nearest rank: always one of the values); not a number when there are none.</summary>
    /// <param name="percent">Above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    public double Percentile(double percent)
    {
        var share = MonitorCheck.Share(percent);
        return Count == 0 ? double.NaN : Sorted()[Math.Max((int)Math.Ceiling(share * Count), 1) - 1];
    }

    /// <summary>Forgets everything: for the end of a warm-up.</summary>
    public void Reset()
    {
        values.Clear();
        sorted = null;
        mean = squares = 0;
    }

    private double[] Sorted()
    {
        if (sorted is null)
        {
            sorted = [.. values];
            Array.Sort(sorted);
        }

        return sorted;
    }
}
