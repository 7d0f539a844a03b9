// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>One of a few numbers, each with its own probability: a mix of machine types, a popularity.</summary>
/// <remarks>A draw searches the table of cumulated weights: O(log of their number), one number of the stream.</remarks>
public sealed class WeightedDistribution : IDistribution
{
    private readonly double[] values;
    private readonly double[] cumulated; // Up to and with each value; the last is the sum of all weights.

    /// <summary>Gives each number its weight.</summary>
    /// <param name="values">The numbers, finite.</param>
    /// <param name="weights">As many, at least 0, not all 0; they need not add up to 1.</param>
    /// <exception cref="ArgumentException">There are no values, or not as many weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value isn't finite, or a weight is negative or not finite, or all are 0.</exception>
    public WeightedDistribution(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.IsEmpty || values.Length != weights.Length)
            throw new ArgumentException($"There are {values.Length} values and {weights.Length} weights; give at least one value, and a weight for each.", nameof(weights));
        this.values = values.ToArray();
        cumulated = new double[values.Length];
        var (sum, mean, square) = (0.0, 0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            Parameter.Finite(values[i], nameof(values));
            Parameter.NotNegative(weights[i], nameof(weights));
            cumulated[i] = sum += weights[i];
            mean += weights[i] * values[i];
        }

        Parameter.Positive(sum, nameof(weights));
        mean /= sum;
        for (var i = 0; i < values.Length; i++)
            square += weights[i] * (values[i] - mean) * (values[i] - mean);
        (Mean, Variance) = (mean, square / sum);
    }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <summary>The variance, the square of the standard deviation.</summary>
    public double Variance { get; }

    /// <summary>The probability of a number of at most <paramref name="value"/>. O(values).</summary>
    public double Cumulative(double value)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] <= value)
                sum += cumulated[i] - (i == 0 ? 0 : cumulated[i - 1]);
        }

        return sum / cumulated[^1];
    }

    /// <inheritdoc/>
    public Func<double> Draws(StreamRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (values.Length == 1)
            return () => values[0];
        var stream = random.Stream;
        return () => values[IndexAbove(stream.NextDouble() * cumulated[^1])];
    }

    /// <summary>How many numbers it has, and between which.</summary>
    public override string ToString() => values.Length == 1 ? FormattableString.Invariant($"Constant({values[0]})") : FormattableString.Invariant($"Weighted({values.Length} numbers from {values.Min()} to {values.Max()})");

    // The first whose cumulated weight is above the point; so those of weight 0 are never found.
    private int IndexAbove(double point)
    {
        var (low, high) = (0, cumulated.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cumulated[middle] > point)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
