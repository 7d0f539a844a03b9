// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>A distribution that was fitted to observed values, and how well it fits.</summary>
public sealed class FittedDistribution : IDistribution
{
    private readonly double[] parameters;

    internal FittedDistribution(DistributionFamily family, Observations values, double[] parameters, MathNetDistribution distribution, double logLikelihood)
    {
        this.parameters = parameters;
        Family = family;
        Distribution = distribution;
        Count = values.Count;
        LogLikelihood = logLikelihood;
        KolmogorovSmirnov = values.DistanceTo(distribution.Cumulative);
    }

    /// <summary>The family.</summary>
    public DistributionFamily Family { get; }

    /// <summary>The parameters, in the order in which the family's method in <see cref="Distributions"/> takes them.</summary>
    public IReadOnlyList<double> Parameters => parameters;

    /// <summary>The distribution itself.</summary>
    public MathNetDistribution Distribution { get; }

    /// <summary>How many values it was fitted to.</summary>
    public int Count { get; }

    /// <summary>The natural logarithm of the likelihood of the values, the greatest that the family reaches.</summary>
    public double LogLikelihood { get; }

    /// <summary>Akaike's information criterion, 2 × parameters - 2 × log-likelihood; the least is the best. Only compares fits to the same values.</summary>
    /// <remarks>Akaike, "A new look at the statistical model identification", IEEE Transactions on Automatic Control 19(6), 1974.</remarks>
    public double Aic => (2 * parameters.Length) - (2 * LogLikelihood);

    /// <summary>The greatest difference between the fitted probability and the observed frequency, from 0 to 1.</summary>
    /// <remarks>The usual tables of the Kolmogorov–Smirnov test don't hold for it, because the parameters come from the same values (Lilliefors, JASA
    /// 62, 1967).</remarks>
    public double KolmogorovSmirnov { get; }

    /// <inheritdoc/>
    public double Mean => Distribution.Mean;

    /// <inheritdoc/>
    public Func<double> Draws(StreamRandom random) => Distribution.Draws(random);

    /// <summary>The family with its parameters, such as <c>Weibull(0.7, 3600)</c>.</summary>
    public override string ToString() => $"{Family}({string.Join(", ", parameters.Select(static value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)))})";
}
