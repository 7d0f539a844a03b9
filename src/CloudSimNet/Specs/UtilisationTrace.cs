// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Specs;

/// <summary>The CPU utilisation of a virtual machine, sampled at equal intervals from when it runs.</summary>
/// <remarks>Sample k describes [k x interval, (k + 1) x interval). After the last interval the demand is 0.</remarks>
public sealed class UtilisationTrace
{
    private readonly double[] samples;

    /// <summary>A trace.</summary>
    /// <param name="interval">The time between two samples; above 0.</param>
    /// <param name="samples">The part of all virtual cores at their clock limit that is in demand, each in [0, 1]; at least one.</param>
    /// <exception cref="ArgumentException">There is no sample, or one is out of range.</exception>
    public UtilisationTrace(SimDuration interval, IReadOnlyList<double> samples)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval.Nanoseconds, nameof(interval));
        ArgumentNullException.ThrowIfNull(samples);
        if (samples.Count == 0)
            throw new ArgumentException("A trace must have at least one sample.", nameof(samples));
        Interval = interval;
        this.samples = new double[samples.Count];
        for (var i = 0; i < samples.Count; i++)
        {
            if (!(samples[i] is >= 0 and <= 1))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Sample {i} is {samples[i]}; a utilisation must be from 0 to 1."), nameof(samples));
            this.samples[i] = samples[i];
        }
    }

    /// <summary>The time between two samples.</summary>
    public SimDuration Interval { get; }

    /// <summary>What the value does between two samples.</summary>
    public Interpolation Between { get; init; } = Interpolation.Hold;

    /// <summary>What becomes of demand that couldn't be met.</summary>
    public UnmetDemand Unmet { get; init; } = UnmetDemand.Lost;

    /// <summary>How many samples there are.</summary>
    public int Count => samples.Length;

    /// <summary>Sample number <paramref name="index"/>, in [0, 1].</summary>
    public double this[int index] => samples[index];
}
