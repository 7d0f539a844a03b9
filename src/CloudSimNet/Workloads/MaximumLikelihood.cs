// SPDX-License-Identifier: MIT
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace CloudSimNet.Workloads;

/// <summary>The parameters of each family under which observed values are most likely.</summary>
/// <remarks>Closed forms, but for the shapes of Weibull and gamma: those are the one root of a monotone function, found by Brent's method between
/// bounds that hold it.</remarks>
internal static class MaximumLikelihood
{
    // The shape is about one over the relative spread; beyond this one the likelihood is made of rounding.
    private const double LeastSpread = 1e-6;
    private const double Accuracy = 1e-12;
    private const int Iterations = 200;

    /// <summary>Why the values can't come from a family; null when they can.</summary>
    public static string? WhyNot(DistributionFamily family, Observations values)
    {
        if (!Enum.IsDefined(family))
            throw new ArgumentOutOfRangeException(nameof(family), family, "There is no such family.");
        var (least, greatest) = (values.Least, values.Greatest);
        FormattableString? reason = family switch
        {
            DistributionFamily.Exponential when least < 0 => $"the least value is {least}, and its values must be at least 0. Use Normal, or leave such values out.",
            DistributionFamily.Exponential when greatest > 0 => null,
            _ when least == greatest => $"all values are {least}. Use Distributions.Constant({least}).",
            DistributionFamily.Normal => null,
            _ when least <= 0 => $"the least value is {least}, and its values must be above 0. Use Normal, or leave such values out.",
            _ when greatest - least < LeastSpread * greatest => $"the values differ by less than a millionth, from {least} to {greatest}. Use Normal or Distributions.Constant.",
            _ => null,
        };
        return reason is null ? null : $"{family} can't be fitted: {FormattableString.Invariant(reason)}";
    }

    /// <summary>Fits a family that the values can come from.</summary>
    public static FittedDistribution Fit(DistributionFamily family, Observations values) => family switch
    {
        DistributionFamily.Exponential => Exponential(values),
        DistributionFamily.Normal => Normal(values),
        DistributionFamily.LogNormal => LogNormal(values),
        DistributionFamily.Weibull => Weibull(values),
        DistributionFamily.Gamma => Gamma(values),
        DistributionFamily.Pareto => Pareto(values),
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "There is no such family."),
    };

    private static FittedDistribution Exponential(Observations values)
    {
        var mean = values.Mean;
        return new(DistributionFamily.Exponential, values, [mean], Distributions.Exponential(mean), -values.Count * (Math.Log(mean) + 1));
    }

    private static FittedDistribution Normal(Observations values)
    {
        var (mean, deviation) = (values.Mean, Deviation(values, static value => value, values.Mean));
        return new(DistributionFamily.Normal, values, [mean, deviation], Distributions.Normal(mean, deviation), NormalLogLikelihood(values.Count, deviation));
    }

    private static FittedDistribution LogNormal(Observations values)
    {
        var logMean = values.Average(Math.Log);
        var logDeviation = Deviation(values, Math.Log, logMean);
        var logLikelihood = NormalLogLikelihood(values.Count, logDeviation) - (values.Count * logMean);
        return new(DistributionFamily.LogNormal, values, [logMean, logDeviation], Distributions.LogNormal(logMean, logDeviation), logLikelihood);
    }

    private static FittedDistribution Weibull(Observations values)
    {
        // With l = ln(value / greatest), of which none is above 0, nothing overflows: k (Σ l e^kl / Σ e^kl - mean l) = 1.
        var greatest = values.Greatest;
        var meanLog = values.Average(value => Math.Log(value / greatest));
        double Excess(double logShape)
        {
            var shape = Math.Exp(logShape);
            var (weights, logs) = (0.0, 0.0);
            foreach (var value in values.Sorted)
            {
                var log = Math.Log(value / greatest);
                var weight = Math.Exp(shape * log);
                weights += weight;
                logs += weight * log;
            }

            return (shape * ((logs / weights) - meanLog)) - 1;
        }

        // The first quotient is at most 0, so the shape is at least -1 / mean l.
        var below = Math.Log(-1 / meanLog) - 0.1;
        var above = below + 1;
        while (Excess(above) <= 0)
            above++;
        var shape = Math.Exp(Brent.FindRoot(Excess, below, above, Accuracy, Iterations));
        var scale = greatest * Math.Pow(values.Average(value => Math.Pow(value / greatest, shape)), 1 / shape);
        var logLikelihood = values.Count * (Math.Log(shape / scale) + ((shape - 1) * (meanLog + Math.Log(greatest / scale))) - 1);
        return new(DistributionFamily.Weibull, values, [shape, scale], Distributions.Weibull(shape, scale), logLikelihood);
    }

    private static FittedDistribution Gamma(Observations values)
    {
        // ln k - ψ(k) = s, and as 1 / 2k < ln k - ψ(k) < 1 / k, the shape is between 1 / 2s and 1 / s.
        var mean = values.Mean;
        var s = -values.Average(value => Math.Log(value / mean));
        var shape = Math.Exp(Brent.FindRoot(logShape => 1 - (LogMinusDigamma(Math.Exp(logShape)) / s), Math.Log(0.4 / s), Math.Log(1.1 / s), Accuracy, Iterations));
        var scale = mean / shape;
        var logLikelihood = values.Count * (((shape - 1) * (Math.Log(mean) - s)) - shape - SpecialFunctions.GammaLn(shape) - (shape * Math.Log(scale)));
        return new(DistributionFamily.Gamma, values, [shape, scale], Distributions.Gamma(shape, scale), logLikelihood);
    }

    private static FittedDistribution Pareto(Observations values)
    {
        var scale = values.Least;
        var meanLog = values.Average(value => Math.Log(value / scale));
        var shape = 1 / meanLog;
        var logLikelihood = values.Count * (Math.Log(shape / scale) - ((shape + 1) * meanLog));
        return new(DistributionFamily.Pareto, values, [shape, scale], Distributions.Pareto(shape, scale), logLikelihood);
    }

    private static double Deviation(Observations values, Func<double, double> of, double mean) =>
        Math.Sqrt(values.Average(value => (of(value) - mean) * (of(value) - mean)));

    private static double NormalLogLikelihood(int count, double deviation) => -count * (Constants.LogSqrt2Pi + Math.Log(deviation) + 0.5);

    // The difference of large ones loses digits; from 100 on four terms of its series are exact to the last (Abramowitz and Stegun, 6.3.18).
    private static double LogMinusDigamma(double k)
    {
        if (k < 100)
            return Math.Log(k) - SpecialFunctions.DiGamma(k);
        var square = 1 / (k * k);
        return (1 / (2 * k)) + (square * ((1.0 / 12) - (square * ((1.0 / 120) - (square / 252)))));
    }
}
