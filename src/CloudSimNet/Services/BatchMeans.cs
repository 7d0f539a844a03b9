// SPDX-License-Identifier: MIT
using MathNet.Numerics.Distributions;

namespace CloudSimNet.Services;

/// <summary>How sure the mean of values is that came one after the other and depend on each other, as response times do.</summary>
/// <remarks>
/// The values are cut into batches of equal length, whose means are taken for independent. There are from 32 to 63 full batches, once there are as
/// many values: when there are 64, neighbours are joined and
/// batches are twice as long. Source: Law, <i>Simulation Modeling and Analysis</i>, 5th ed., section 9.5.3.
/// </remarks>
internal sealed class BatchMeans
{
    private const int Most = 64;

    private readonly Int128[] sums = new Int128[Most];
    private Int128 sum;
    private long inBatch;
    private long length = 1;
    private int full;

    /// <summary>Adds a value.</summary>
    public void Add(long ns)
    {
        sum += ns;
        if (++inBatch < length)
            return;
        sums[full++] = sum;
        (sum, inBatch) = (0, 0);
        if (full < Most)
            return;
        for (var i = 0; i < Most / 2; i++)
            sums[i] = sums[2 * i] + sums[(2 * i) + 1];
        full = Most / 2;
        length *= 2;
    }

    /// <summary>The interval in seconds around the mean of all full batches.</summary>
    public ConfidenceInterval Interval(double level)
    {
        if (!(level is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level of confidence must be above 0 and below 1, such as 0.95.");
        if (full < 2)
            return new ConfidenceInterval(full == 0 ? double.NaN : MeanOf(0), double.PositiveInfinity, level);
        var mean = 0.0;
        for (var i = 0; i < full; i++)
            mean += MeanOf(i) / full;
        var squares = 0.0;
        for (var i = 0; i < full; i++)
            squares += (MeanOf(i) - mean) * (MeanOf(i) - mean);
        var error = Math.Sqrt(squares / (full - 1) / full);
        return new ConfidenceInterval(mean, error * StudentT.InvCDF(0, 1, full - 1, (1 + level) / 2), level);
    }

    private double MeanOf(int batch) => (double)sums[batch] / length / 1e9;
}
