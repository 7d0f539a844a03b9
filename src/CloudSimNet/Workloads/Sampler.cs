// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Workloads;

/// <summary>Draws from one distribution with one stream. A draw allocates nothing.</summary>
/// <remarks>Keep it as long as you draw: each new one costs some 300 bytes. Two over the same stream take turns with its numbers.</remarks>
public sealed class Sampler
{
    private readonly Func<double> draw;

    /// <summary>Joins a distribution and a stream; <c>simulation.Sampler(name, distribution)</c> does it by the stream's name.</summary>
    /// <param name="stream">Where the numbers come from.</param>
    /// <param name="distribution">What they are made into.</param>
    public Sampler(RandomStream stream, IDistribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        Distribution = distribution;
        draw = distribution.Draws(new StreamRandom(stream));
    }

    /// <summary>What is drawn from.</summary>
    public IDistribution Distribution { get; }

    /// <summary>The next number.</summary>
    public double Next() => draw();

    /// <summary>The next number as a span of that many seconds; <see cref="SimDuration.Forever"/> from 9.2e9 s (292 years) on, which heavy tails reach.</summary>
    /// <exception cref="InvalidOperationException">The number is negative, or not a number.</exception>
    public SimDuration NextDuration()
    {
        const double MostSeconds = 9.2e9;
        var seconds = draw();
        if (!(seconds >= 0))
            throw new InvalidOperationException(FormattableString.Invariant($"A duration was to be drawn and the number was {seconds}; seconds must be at least 0. Use a distribution without negative values, such as log-normal or gamma."));
        return seconds < MostSeconds ? SimDuration.FromSeconds(seconds) : SimDuration.Forever;
    }

    /// <summary>The next number of a distribution of whole numbers, such as Poisson.</summary>
    /// <exception cref="InvalidOperationException">The number isn't whole, or is beyond ±2^53.</exception>
    public long NextInteger()
    {
        const double Most = 1L << 53;
        var value = draw();
        if (!(Math.Abs(value) <= Most && value == Math.Floor(value)))
            throw new InvalidOperationException(FormattableString.Invariant($"A whole number was to be drawn and the number was {value}. Use a distribution of whole numbers, such as Poisson, or round what Next() gives."));
        return (long)value;
    }
}
