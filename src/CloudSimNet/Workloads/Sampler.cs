// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Workloads;

/// <summary>Draws from one distribution with one stream. A draw allocates nothing.</summary>
/// <remarks>Keep it as long as you draw: each new one costs some 300 bytes. Two over the same stream take turns with its numbers.</remarks>
public sealed class Sampler
{
    private readonly Func<double> draw;
    private readonly string name;

    /// <summary>Joins a distribution and a stream; <c>simulation.Sampler(name, distribution)</c> does it by the stream's name.</summary>
    /// <param name="stream">Where the numbers come from.</param>
    /// <param name="distribution">What they are made into.</param>
    /// <param name="name">What to call the stream where a draw is refused.</param>
    public Sampler(RandomStream stream, IDistribution distribution, string name = "a stream without a name")
    {
        ArgumentNullException.ThrowIfNull(distribution);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Distribution, this.name) = (distribution, name);
        draw = distribution.Draws(new StreamRandom(stream));
    }

    /// <summary>What is drawn from.</summary>
    public IDistribution Distribution { get; }

    /// <summary>The next number.</summary>
    public double Next() => draw();

    /// <summary>The next number as an amount, such as of work.</summary>
    /// <exception cref="ImpossibleDrawException">The number is negative, infinite, or not a number.</exception>
    public double NextAmount()
    {
        var amount = draw();
        return amount >= 0 && double.IsFinite(amount) ? amount : throw Impossible(amount, "an amount must be at least 0 and finite. Use a distribution whose tail is lighter and has no negative values, such as log-normal or gamma, or a larger shape.");
    }

    /// <summary>The next number as a span of that many seconds; <see cref="SimDuration.Forever"/> from 9.2e9 s (292 years) on, which heavy tails
    /// reach.</summary>
    /// <exception cref="ImpossibleDrawException">The number is negative, or not a number.</exception>
    public SimDuration NextDuration()
    {
        const double MaxSeconds = 9.2e9;
        var seconds = draw();
        if (!(seconds >= 0))
            throw Impossible(seconds, "seconds must be at least 0. Use a distribution without negative values, such as log-normal or gamma.");
        return seconds < MaxSeconds ? SimDuration.FromSeconds(seconds) : SimDuration.Forever;
    }

    /// <summary>The next number of a distribution of whole numbers, such as Poisson.</summary>
    /// <exception cref="ImpossibleDrawException">The number isn't whole, or is beyond ±2^53.</exception>
    public long NextInteger()
    {
        const double Most = 1L << 53;
        var value = draw();
        if (!(Math.Abs(value) <= Most && value == Math.Floor(value)))
            throw Impossible(value, "a whole number within ±2^53 is needed. Use a distribution of whole numbers, such as Poisson, or round what Next() gives.");
        return (long)value;
    }

    /// <summary>Why a number can't be what it was drawn for.</summary>
    internal ImpossibleDrawException Impossible(double value, string what) => new(name, Distribution, value, what);
}
