// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>Observed values, checked and in ascending order.</summary>
internal sealed class Observations
{
    private readonly double[] sorted;

    /// <summary>Takes values in any order.</summary>
    /// <exception cref="ArgumentException">There are fewer than <paramref name="least"/>, or one isn't finite.</exception>
    public Observations(IEnumerable<double> values, int least)
    {
        ArgumentNullException.ThrowIfNull(values);
        sorted = [.. values];
        if (sorted.Length < least)
            throw new ArgumentException($"There are {sorted.Length} observed values; at least {least} are needed. Give more, or use Distributions.Constant.", nameof(values));
        var wrong = Array.FindIndex(sorted, static value => !double.IsFinite(value));
        if (wrong >= 0)
            throw new ArgumentException(FormattableString.Invariant($"values[{wrong}] is {sorted[wrong]}; an observed value must be a finite number. Leave out what was not observed."), nameof(values));
        Array.Sort(sorted);
        Mean = Average(static value => value);
    }

    /// <summary>The values in ascending order.</summary>
    public ReadOnlySpan<double> Sorted => sorted;

    /// <summary>How many there are.</summary>
    public int Count => sorted.Length;

    /// <summary>The least.</summary>
    public double Least => sorted[0];

    /// <summary>The greatest.</summary>
    public double Greatest => sorted[^1];

    /// <summary>The arithmetic mean.</summary>
    public double Mean { get; }

    /// <summary>The mean of a function of the values, summed in ascending order.</summary>
    public double Average(Func<double, double> of)
    {
        var sum = 0.0;
        foreach (var value in sorted)
            sum += of(value);
        return sum / sorted.Length;
    }

    /// <summary>The Kolmogorov–Smirnov distance: the greatest difference between the part of the values up to a point and the probability up to it.</summary>
    public double DistanceTo(Func<double, double> cumulative)
    {
        var greatest = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var expected = cumulative(sorted[i]);
            greatest = Math.Max(greatest, Math.Max(((i + 1.0) / sorted.Length) - expected, expected - ((double)i / sorted.Length)));
        }

        return greatest;
    }
}
