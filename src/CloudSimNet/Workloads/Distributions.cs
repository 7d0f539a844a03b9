// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CloudSimNet.Workloads;

/// <summary>The usual distributions, each by the parameters that its formula in docs/models/distributions.md has.</summary>
/// <remarks>Uniform, exponential and normal numbers are the engine's own, Zipf and weighted ones come from a table, and negative binomial ones are
/// Poisson's with a gamma mean; all others are MathNet.Numerics' over our streams. A parameter out of
/// range throws <see cref="ArgumentOutOfRangeException"/>. For others of MathNet's see <see cref="MathNetDistribution"/>.</remarks>
public static class Distributions
{
    /// <summary>Always the same number; takes none from the stream.</summary>
    public static WeightedDistribution Constant(double value) => new([value], [1]);

    /// <summary>A number in [<paramref name="from"/>, <paramref name="to"/>), each equally likely.</summary>
    /// <param name="from">The least.</param>
    /// <param name="to">Above <paramref name="from"/>.</param>
    public static MathNetDistribution Uniform(double from, double to)
    {
        Parameter.Finite(from);
        Parameter.Above(to, from);
        return new(random => new ContinuousUniform(from, to, random)) { OwnDraws = random => FromStream(random, stream => stream.NextUniform(from, to)) };
    }

    /// <summary>Time between events that happen independently at a constant rate.</summary>
    /// <param name="mean">The mean, above 0: one over the rate.</param>
    public static MathNetDistribution Exponential(double mean)
    {
        Parameter.Positive(mean);
        return new(random => new Exponential(1 / mean, random)) { OwnDraws = random => FromStream(random, stream => stream.NextExponential(mean)) };
    }

    /// <summary>The normal distribution; gives negative numbers too.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation, above 0.</param>
    public static MathNetDistribution Normal(double mean, double deviation)
    {
        Parameter.Finite(mean);
        Parameter.Positive(deviation);
        return new(random => new Normal(mean, deviation, random)) { OwnDraws = random => FromStream(random, stream => stream.NextNormal(mean, deviation)) };
    }

    /// <summary>A number whose natural logarithm is normal.</summary>
    /// <param name="logMean">The mean of the logarithm (μ).</param>
    /// <param name="logDeviation">The standard deviation of the logarithm (σ), above 0.</param>
    public static MathNetDistribution LogNormal(double logMean, double logDeviation)
    {
        Parameter.Finite(logMean);
        Parameter.Positive(logDeviation);
        return new(random => new LogNormal(logMean, logDeviation, random));
    }

    /// <summary>The log-normal distribution that has this mean and standard deviation itself.</summary>
    /// <param name="mean">The mean, above 0.</param>
    /// <param name="deviation">The standard deviation, above 0.</param>
    public static MathNetDistribution LogNormalWithMean(double mean, double deviation)
    {
        Parameter.Positive(mean);
        Parameter.Positive(deviation);
        var logVariance = SpecialFunctions.Log1p(deviation / mean * (deviation / mean));
        return LogNormal(Math.Log(mean) - (logVariance / 2), Math.Sqrt(logVariance));
    }

    /// <summary>Time to failure: the hazard falls with age below a shape of 1, is constant at 1 (exponential) and grows above.</summary>
    /// <param name="shape">The shape (k), above 0.</param>
    /// <param name="scale">The scale (λ), above 0: 63.2 % of the numbers are below it.</param>
    public static MathNetDistribution Weibull(double shape, double scale)
    {
        Parameter.Positive(shape);
        Parameter.Positive(scale);
        // MathNet's probability has the scale to the power of the shape, which overflows for usual ones: 1e6 s and 60.
        return new(random => new Weibull(shape, scale, random)) { OwnCumulative = value => value <= 0 ? 0 : -SpecialFunctions.Expm1(-Math.Pow(value / scale, shape)) };
    }

    /// <summary>The gamma distribution.</summary>
    /// <param name="shape">The shape (k), above 0.</param>
    /// <param name="scale">The scale (θ), above 0: the mean is shape × scale.</param>
    public static MathNetDistribution Gamma(double shape, double scale)
    {
        Parameter.Positive(shape);
        Parameter.Positive(scale);
        return new(random => new Gamma(shape, 1 / scale, random));
    }

    /// <summary>The sum of exponential stages.</summary>
    /// <param name="stages">How many, at least 1.</param>
    /// <param name="stageMean">The mean of one of them, above 0.</param>
    public static MathNetDistribution Erlang(int stages, double stageMean)
    {
        Parameter.AtLeast(stages, 1);
        Parameter.Positive(stageMean);
        return new(random => new Erlang(stages, 1 / stageMean, random));
    }

    /// <summary>A heavy tail: P(X > x) = (scale / x)^shape. The mean is infinite for a shape up to 1, the variance up to 2.</summary>
    /// <param name="shape">The shape (α), above 0.</param>
    /// <param name="scale">The least number, above 0.</param>
    public static MathNetDistribution Pareto(double shape, double scale)
    {
        Parameter.Positive(shape);
        Parameter.Positive(scale);
        return new(random => new Pareto(scale, shape, random)) { OwnMoments = (MeanOfPareto(shape, scale), VarianceOfPareto(shape, scale)), OwnCumulative = value => value <= scale ? 0 : 1 - Math.Pow(scale / value, shape) };
    }

    /// <summary>The beta distribution, stretched to a range.</summary>
    /// <param name="a">The first shape (α), above 0.</param>
    /// <param name="b">The second shape (β), above 0.</param>
    /// <param name="from">The least.</param>
    /// <param name="to">The most, above <paramref name="from"/>.</param>
    public static MathNetDistribution Beta(double a, double b, double from = 0, double to = 1)
    {
        Parameter.Positive(a);
        Parameter.Positive(b);
        Parameter.Finite(from);
        Parameter.Above(to, from);
        return new(random => new BetaScaled(a, b, from, to - from, random));
    }

    /// <summary>What is known by its least, most likely and greatest number alone.</summary>
    /// <param name="from">The least.</param>
    /// <param name="mode">The most likely, between the two.</param>
    /// <param name="to">The greatest, above <paramref name="from"/>.</param>
    public static MathNetDistribution Triangular(double from, double mode, double to)
    {
        Parameter.Finite(from);
        Parameter.Above(to, from);
        Parameter.Between(mode, from, to);
        return new(random => new Triangular(from, to, mode, random));
    }

    /// <summary>How many independent events happen in a time. O(mean) a draw below a mean of 30.</summary>
    /// <param name="mean">The mean, above 0, at most 10^9.</param>
    public static MathNetDistribution Poisson(double mean)
    {
        Parameter.Positive(mean);
        Parameter.Between(mean, 0, 1e9);
        return new(random => new Poisson(mean, random));
    }

    /// <summary>The number of the first trial that succeeds, from 1 on.</summary>
    /// <param name="success">The probability of success of each trial, from 10^-7 to 1.</param>
    public static MathNetDistribution Geometric(double success)
    {
        Parameter.Between(success, 1e-7, 1);
        return new(random => new Geometric(success, random));
    }

    /// <summary>How many of some trials succeed. O(trials) a draw.</summary>
    /// <param name="trials">How many, at least 0.</param>
    /// <param name="success">The probability of success of each.</param>
    public static MathNetDistribution Binomial(int trials, double success)
    {
        Parameter.AtLeast(trials, 0);
        Parameter.Between(success, 0, 1);
        return new(random => new Binomial(success, trials, random));
    }

    /// <summary>How many trials fail before so many have succeeded; counts that vary more than Poisson's.</summary>
    /// <param name="successes">How many are waited for, above 0; need not be whole.</param>
    /// <param name="success">The probability of success of each trial, above 0 and at most 1.</param>
    public static MathNetDistribution NegativeBinomial(double successes, double success)
    {
        Parameter.Positive(successes);
        Parameter.Chance(success);
        // MathNet 5.0.0 draws with a mean of successes / success: the rate of its gamma lacks the division by the probability of failure.
        return new(random => new NegativeBinomial(successes, success, random)) { OwnDraws = random => () => PoissonOfGamma(random, successes, success / (1 - success)) };
    }

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included, each equally likely.</summary>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest, at least <paramref name="from"/>.</param>
    public static MathNetDistribution WholeNumber(int from, int to)
    {
        Parameter.AtLeast(to, from);
        return new(random => new DiscreteUniform(from, to, random)) { OwnDraws = random => FromStream(random, stream => from + stream.NextInteger(1L + to - from)) };
    }

    /// <summary>Popularity by rank: the k-th of so many has a weight of 1 / k^exponent. A table of 16 bytes for each.</summary>
    /// <param name="count">How many ranks, at least 1.</param>
    /// <param name="exponent">At least 0; 1 is Zipf's law itself, 0 makes all equally likely.</param>
    public static WeightedDistribution Zipf(int count, double exponent)
    {
        Parameter.AtLeast(count, 1);
        Parameter.NotNegative(exponent);
        var ranks = new double[count];
        var weights = new double[count];
        for (var i = 0; i < count; i++)
            (ranks[i], weights[i]) = (i + 1, Math.Pow(i + 1, -exponent));
        return new(ranks, weights);
    }

    /// <summary>One of a few numbers, each with its own probability.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="weights">As many, at least 0, not all 0; they need not add up to 1.</param>
    public static WeightedDistribution Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights) => new(values, weights);

    private static Func<double> FromStream(StreamRandom random, Func<RandomStream, double> draw)
    {
        var stream = random.Stream;
        return () => draw(stream);
    }

    private static double PoissonOfGamma(StreamRandom random, double shape, double rate)
    {
        var mean = double.IsInfinity(rate) ? 0 : MathNet.Numerics.Distributions.Gamma.Sample(random, shape, rate);
        return mean > 0 ? MathNet.Numerics.Distributions.Poisson.Sample(random, mean) : 0;
    }

    private static double MeanOfPareto(double shape, double scale) => shape <= 1 ? double.PositiveInfinity : shape * scale / (shape - 1);

    private static double VarianceOfPareto(double shape, double scale) =>
        shape <= 2 ? double.PositiveInfinity : scale * scale * shape / ((shape - 1) * (shape - 1) * (shape - 2));
}
