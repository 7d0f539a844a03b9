// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>The distribution of observed values themselves, without any formula.</summary>
/// <remarks>
/// <see cref="Resampled"/> draws the values as they are; its quantile is the inverse of the step function of their frequencies, Hyndman and Fan's
/// definition 1. <see cref="Interpolated"/>
/// is the continuous one of Law (Simulation Modeling and Analysis, 5th ed., section 6.2.4): the k-th of n values has probability (k - 1) / (n - 1)
/// below it, linear between,
/// Hyndman and Fan's definition 7. Neither goes beyond the least and greatest value, so rare extremes are missing. Hyndman and Fan, "Sample quantiles
/// in statistical packages", The
/// American Statistician 50(4), 1996.
/// </remarks>
public sealed class EmpiricalDistribution : IDistribution
{
    private const double FewLastPlaces = 4.0 / (1L << 52);

    private readonly Observations values;
    private readonly bool isInterpolated;

    private EmpiricalDistribution(Observations values, bool isInterpolated)
    {
        this.values = values;
        this.isInterpolated = isInterpolated;
        // Between two neighbours the interpolated numbers are uniform, so the ends count half.
        var n = values.Count;
        Mean = isInterpolated ? ((values.Mean * n) - ((values.Least + values.Greatest) / 2)) / (n - 1) : values.Mean;
    }

    /// <summary>Draws one of the observed values, each equally likely.</summary>
    /// <param name="values">At least one, finite, in any order.</param>
    /// <exception cref="ArgumentException">There is none, or one isn't finite.</exception>
    public static EmpiricalDistribution Resampled(IEnumerable<double> values) => new(new Observations(values, least: 1), isInterpolated: false);

    /// <summary>Draws numbers between the observed values too.</summary>
    /// <param name="values">At least two, finite, in any order.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or one isn't finite.</exception>
    public static EmpiricalDistribution Interpolated(IEnumerable<double> values) => new(new Observations(values, least: 2), isInterpolated: true);

    /// <summary>How many values were observed.</summary>
    public int Count => values.Count;

    /// <summary>The mean of what is drawn: the mean of the observed values, or, interpolated, of the line through them.</summary>
    public double Mean { get; }

    /// <summary>The number that a draw is at most with this probability.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public double Quantile(double probability)
    {
        Parameter.Between(probability, 0, 1);
        return isInterpolated ? OnLine(probability) : OnSteps(probability);
    }

    /// <summary>The probability of a number of at most <paramref name="value"/>. O(log of the number of values).</summary>
    public double Cumulative(double value)
    {
        var upTo = CountUpTo(value);
        if (!isInterpolated)
            return (double)upTo / Count;
        if (upTo == 0)
            return 0;
        if (upTo == Count)
            return 1;
        var (below, above) = (values.Sorted[upTo - 1], values.Sorted[upTo]);
        return (upTo - 1 + ((value - below) / (above - below))) / (Count - 1);
    }

    /// <inheritdoc/>
    public Func<double> Draws(StreamRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var stream = random.Stream;
        return isInterpolated ? () => OnLine(stream.NextDouble()) : () => values.Sorted[(int)stream.NextInteger(Count)];
    }

    private double OnLine(double probability)
    {
        var position = probability * (Count - 1);
        var index = Math.Min((int)position, Count - 2);
        var (below, above) = (values.Sorted[index], values.Sorted[index + 1]);
        return below + ((position - index) * (above - below));
    }

    /// <summary>How many values it follows, and between which.</summary>
    public override string ToString() => FormattableString.Invariant($"Empirical({Count} values from {values.Sorted[0]} to {values.Sorted[^1]})");

    private double OnSteps(double probability)
    {
        var position = probability * Count;
        // 0.55 × 100 is a little above 55 in binary; a few last places decide nothing.
        var index = (int)Math.Ceiling(position * (1 - FewLastPlaces)) - 1;
        return values.Sorted[Math.Clamp(index, 0, Count - 1)];
    }

    private int CountUpTo(double value)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (values.Sorted[middle] <= value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
