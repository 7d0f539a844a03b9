// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Workloads;

/// <summary>A distribution with what is known of it by hand.</summary>
/// <param name="Name">Its name in the list of tests.</param>
/// <param name="Distribution">The distribution.</param>
/// <param name="Mean">Its mean, from the textbook's formula.</param>
/// <param name="Variance">Its variance, likewise.</param>
/// <param name="Point">A point.</param>
/// <param name="Probability">The probability up to the point, by hand.</param>
public sealed record DistributionCase(string Name, IDistribution Distribution, double Mean, double Variance, double Point, double Probability)
{
    private const double OneSigma = 0.8413447460685429; // The standard normal distribution up to 1.

    /// <summary>One of each, and both sides of where a sampling algorithm changes.</summary>
    public static IEnumerable<DistributionCase> All()
    {
        yield return new("uniform", Distributions.Uniform(-2, 4), 1, 3, 2.5, 0.75);
        yield return new("exponential", Distributions.Exponential(2.5), 2.5, 6.25, 5, 1 - Math.Exp(-2));
        yield return new("normal", Distributions.Normal(-3, 2), -3, 4, -1, OneSigma);
        yield return new("log-normal", Distributions.LogNormal(1, 0.5), Math.Exp(1.125), (Math.Exp(0.25) - 1) * Math.Exp(2.25), Math.Exp(1.5), OneSigma);
        yield return new("log-normal with mean", Distributions.LogNormalWithMean(300, 150), 300, 22_500, 300 / Math.Sqrt(1.25), 0.5);
        yield return new("weibull, wearing out", Distributions.Weibull(2, 3), 1.5 * Math.Sqrt(Math.PI), 9 * (1 - (Math.PI / 4)), 3, 1 - Math.Exp(-1));
        yield return new("weibull, infant mortality", Distributions.Weibull(0.5, 3), 6, 180, 12, 1 - Math.Exp(-2));
        yield return new("gamma", Distributions.Gamma(3, 2), 6, 12, 4, 1 - (Math.Exp(-2) * (1 + 2 + 2)));
        yield return new("gamma, shape below 1", Distributions.Gamma(0.5, 2), 1, 2, 1, (2 * OneSigma) - 1); // Chi-square with one degree of freedom.
        yield return new("erlang", Distributions.Erlang(3, 2), 6, 12, 4, 1 - (Math.Exp(-2) * (1 + 2 + 2)));
        yield return new("pareto", Distributions.Pareto(5, 2), 2.5, 4 * 5 / (16.0 * 3), 4, 1 - (1 / 32.0));
        yield return new("beta", Distributions.Beta(2, 3), 0.4, 0.04, 0.5, 0.6875);
        yield return new("beta, stretched", Distributions.Beta(2, 3, 10, 20), 14, 4, 15, 0.6875);
        yield return new("triangular", Distributions.Triangular(0, 1, 4), 5 / 3.0, 13 / 18.0, 1, 0.25);
        yield return new("poisson, small", Distributions.Poisson(4.5), 4.5, 4.5, 2.9, Math.Exp(-4.5) * (1 + 4.5 + 10.125));
        yield return new("poisson, large", Distributions.Poisson(60), 60, 60, -0.5, 0);
        yield return new("geometric", Distributions.Geometric(0.2), 5, 20, 3.5, 1 - Math.Pow(0.8, 3));
        yield return new("binomial", Distributions.Binomial(10, 0.3), 3, 2.1, 3, 0.6496107184);
        yield return new("negative binomial", Distributions.NegativeBinomial(2, 0.25), 6, 24, 1, 0.0625 * (1 + 1.5));
        yield return new("whole number", Distributions.WholeNumber(-1, 4), 1.5, 35 / 12.0, 1.5, 0.5);
        yield return new("zipf", Distributions.Zipf(4, 1), 4 / (25 / 12.0), (10 / (25 / 12.0)) - Math.Pow(4 / (25 / 12.0), 2), 2, 18 / 25.0);
        yield return new("weighted", Distributions.Weighted([5, -1, 7], [1, 2, 0]), 1, 8, 4, 2 / 3.0);
        yield return new("resampled", EmpiricalDistribution.Resampled([4, 1, 1, 2]), 2, 1.5, 1, 0.5);
        yield return new("interpolated", EmpiricalDistribution.Interpolated([3, 1, 2, 6]), 17 / 6.0, 67 / 36.0, 4.5, 5 / 6.0);
    }

    /// <summary>The probability up to a point.</summary>
    public double Cumulative(double point) => Distribution switch
    {
        MathNetDistribution distribution => distribution.Cumulative(point),
        WeightedDistribution table => table.Cumulative(point),
        EmpiricalDistribution values => values.Cumulative(point),
        _ => throw new InvalidOperationException($"{Name} has no probabilities."),
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
