// SPDX-License-Identifier: MIT
using MathNet.Numerics.Distributions;

namespace CloudSimNet.Workloads;

/// <summary>Any univariate distribution of MathNet.Numerics over our streams.</summary>
/// <remarks>
/// MathNet's distributions draw from a generator that the whole process shares unless they are given one. Here they are made by a function that is
/// handed ours, and one that doesn't pass
/// it on is refused: <c>new MathNetDistribution(random => new Laplace(0, 2, random))</c>.
/// </remarks>
public sealed class MathNetDistribution : IDistribution
{
    private readonly Func<StreamRandom, IUnivariateDistribution> make;
    private readonly IUnivariateDistribution distribution;

    /// <summary>A distribution of real numbers.</summary>
    /// <param name="make">Makes MathNet's object with the randomness that it is handed; called once for each sampler, and once without any to draw
    /// from.</param>
    /// <exception cref="ArgumentException">The object that was made has another random source.</exception>
    public MathNetDistribution(Func<StreamRandom, IContinuousDistribution> make)
        : this((Func<StreamRandom, IUnivariateDistribution>)make)
    {
    }

    /// <summary>A distribution of whole numbers.</summary>
    /// <inheritdoc cref="MathNetDistribution(Func{StreamRandom, IContinuousDistribution})"/>
    public MathNetDistribution(Func<StreamRandom, IDiscreteDistribution> make)
        : this((Func<StreamRandom, IUnivariateDistribution>)make)
    {
    }

    private MathNetDistribution(Func<StreamRandom, IUnivariateDistribution> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        this.make = make;
        distribution = Make(StreamRandom.None);
    }

    /// <summary>Draws of the engine's own, where it has them.</summary>
    internal Func<StreamRandom, Func<double>>? OwnDraws { get; init; }

    /// <summary>The probability, where MathNet's overflows.</summary>
    internal Func<double, double>? OwnCumulative { get; init; }

    /// <summary>The mean and variance, where MathNet throws instead of saying that they are infinite.</summary>
    internal (double Mean, double Variance)? OwnMoments { get; init; }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">MathNet doesn't know it.</exception>
    public double Mean => OwnMoments?.Mean ?? distribution.Mean;

    /// <summary>The variance, the square of the standard deviation; infinite or not a number where there is none.</summary>
    /// <exception cref="NotSupportedException">MathNet doesn't know it.</exception>
    public double Variance => OwnMoments?.Variance ?? distribution.Variance;

    /// <summary>The probability of a number of at most <paramref name="value"/>.</summary>
    public double Cumulative(double value)
    {
        if (OwnCumulative is not null)
            return OwnCumulative(value);
        // MathNet continues the formulas of whole numbers between and below them.
        if (distribution is IDiscreteDistribution discrete)
            return value < discrete.Minimum ? 0 : value >= discrete.Maximum ? 1 : distribution.CumulativeDistribution(Math.Floor(value));
        return distribution.CumulativeDistribution(value);
    }

    /// <inheritdoc/>
    public Func<double> Draws(StreamRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (OwnDraws is not null)
            return OwnDraws(random);
        var made = Make(random);
        return made is IDiscreteDistribution discrete ? () => discrete.Sample() : ((IContinuousDistribution)made).Sample;
    }

    /// <summary>The distribution and its parameters, as MathNet writes them.</summary>
    public override string ToString() => distribution.ToString() ?? distribution.GetType().Name;

    private IUnivariateDistribution Make(StreamRandom random)
    {
        var made = make(random);
        if (!ReferenceEquals(made.RandomSource, random))
            throw new ArgumentException($"The {made.GetType().Name} that was made doesn't draw from the stream. Hand the function's argument to its constructor, as in random => new Laplace(0, 2, random).", nameof(make));
        return made;
    }
}
