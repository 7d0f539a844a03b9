// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;

namespace CloudSimNet.Tests.Workloads;

public sealed class DistributionFitTests
{
    private const int Draws = 20_000;

    // As many asymptotic standard errors as a sound fit exceeds for one seed in 16 000.
    private const double Sigmas = 4;

    private static readonly double[] Doubling = [1, 2, 4, 8, 16];

    private static IEnumerable<TestCaseData> Known()
    {
        // The standard errors of one value: the square roots of the diagonal of the inverted Fisher information.
        yield return Case(DistributionFamily.Exponential, Distributions.Exponential(40), [40], [40]);
        yield return Case(DistributionFamily.Normal, Distributions.Normal(-5, 3), [-5, 3], [3, 3 / Math.Sqrt(2)]);
        yield return Case(DistributionFamily.LogNormal, Distributions.LogNormal(2, 0.8), [2, 0.8], [0.8, 0.8 / Math.Sqrt(2)]);
        yield return Case(DistributionFamily.Weibull, Distributions.Weibull(0.7, 3600), [0.7, 3600], [0.7 * Math.Sqrt(6) / Math.PI, 3600 / 0.7 * Math.Sqrt(1.10867)]);
        yield return Case(DistributionFamily.Weibull, Distributions.Weibull(60, 1e6), [60, 1e6], [60 * Math.Sqrt(6) / Math.PI, 1e6 / 60 * Math.Sqrt(1.10867)]);
        const double Trigamma = (Math.PI * Math.PI / 2) - 4 - (4 / 9.0); // Of 2.5.
        yield return Case(
            DistributionFamily.Gamma, Distributions.Gamma(2.5, 12), [2.5, 12], [Math.Sqrt(2.5 / ((2.5 * Trigamma) - 1)), 12 * Math.Sqrt(Trigamma / ((2.5 * Trigamma) - 1))]);
        // The least of n values is above the scale by scale / (n shape) on average, exponentially distributed: 10 of those are exceeded once in 22 000.
        yield return Case(DistributionFamily.Pareto, Distributions.Pareto(1.5, 20), [1.5, 20], [1.5, 20 / 1.5 * 10 / Sigmas / Math.Sqrt(Draws)]);

        static TestCaseData Case(DistributionFamily family, MathNetDistribution truth, double[] parameters, double[] errors) =>
            new TestCaseData(family, truth, parameters, errors).SetArgDisplayNames($"{family}({string.Join(", ", parameters)})");
    }

    [TestCaseSource(nameof(Known))]
    public void Of_DrawsOfTheFamily_FindsItsParameters(DistributionFamily family, MathNetDistribution truth, double[] parameters, double[] errors)
    {
        var fit = DistributionFit.Of(family, Some(truth, Draws));

        for (var i = 0; i < parameters.Length; i++)
            Assert.That(fit.Parameters[i], Is.EqualTo(parameters[i]).Within(Sigmas * errors[i] / Math.Sqrt(Draws)), $"{fit}");
        Assert.That(fit.KolmogorovSmirnov * Math.Sqrt(Draws), Is.LessThan(2.2253), "Below what even known parameters give but once in 10 000.");
        Assert.That((fit.Family, fit.Count, fit.Parameters.Count), Is.EqualTo((family, Draws, parameters.Length)));
    }

    [TestCaseSource(nameof(Known))]
    public void BestOf_DrawsOfTheFamily_ChoosesIt(DistributionFamily family, MathNetDistribution truth, double[] parameters, double[] errors)
    {
        // An exponential is a Weibull and a gamma too, which then fit as well but for chance.
        DistributionFamily[] rivals = family == DistributionFamily.Exponential
            ? [DistributionFamily.Normal, DistributionFamily.LogNormal, DistributionFamily.Pareto, DistributionFamily.Exponential]
            : [];

        Assert.That(DistributionFit.BestOf(Some(truth, 2000), rivals).Family, Is.EqualTo(family), $"{parameters.Length} {errors.Length}");
    }

    // The shapes of Weibull and gamma by bisection in Python; the others by hand.
    [TestCase(DistributionFamily.Exponential, new[] { 6.2 })]
    [TestCase(DistributionFamily.Normal, new[] { 6.2, 5.455272678794342 })]
    [TestCase(DistributionFamily.LogNormal, new[] { 1.3862943611198906, 0.9802581434685472 })]
    [TestCase(DistributionFamily.Weibull, new[] { 1.1389818583032107, 6.5133157696377335 })]
    [TestCase(DistributionFamily.Gamma, new[] { 1.2819213048819647, 4.836490333991974 })]
    [TestCase(DistributionFamily.Pareto, new[] { 0.7213475204444817, 1 })]
    public void Of_FiveValues_IsExact(DistributionFamily family, double[] parameters) =>
        Assert.That(DistributionFit.Of(family, Doubling).Parameters, Is.EqualTo(parameters).Within(1e-10).Percent);

    [TestCase(DistributionFamily.Exponential)]
    [TestCase(DistributionFamily.Normal)]
    [TestCase(DistributionFamily.LogNormal)]
    [TestCase(DistributionFamily.Weibull)]
    [TestCase(DistributionFamily.Gamma)]
    [TestCase(DistributionFamily.Pareto)]
    public void LogLikelihood_IsTheSumOfTheDensitiesAndTheGreatest(DistributionFamily family)
    {
        var fit = DistributionFit.Of(family, Doubling);

        Assert.That(fit.LogLikelihood, Is.EqualTo(Sum(family, [.. fit.Parameters])).Within(1e-10));
        Assert.That(fit.Aic, Is.EqualTo((2 * fit.Parameters.Count) - (2 * fit.LogLikelihood)));
        for (var i = 0; i < fit.Parameters.Count; i++)
        {
            foreach (var factor in new[] { 0.99, 1.01 })
            {
                double[] other = [.. fit.Parameters];
                other[i] *= factor;
                Assert.That(Sum(family, other), Is.LessThan(fit.LogLikelihood));
            }
        }
    }

    [Test]
    public void KolmogorovSmirnov_OfFiveValues_IsTheGreatestStep()
    {
        // Exponential with mean 6.2; the greatest difference is below 16: 0.8 of the values, and F(16) = 1 - e^(-16/6.2).
        double[] before = [.. Doubling.Select(static (x, i) => 1 - Math.Exp(-x / 6.2) - (i / 5.0))];
        double[] after = [.. Doubling.Select(static (x, i) => ((i + 1) / 5.0) - (1 - Math.Exp(-x / 6.2)))];

        Assert.That(DistributionFit.Of(DistributionFamily.Exponential, Doubling).KolmogorovSmirnov, Is.EqualTo(before.Concat(after).Max()).Within(1e-15));
    }

    [Test]
    public void Of_ScaledValues_ScalesAlone()
    {
        var base2 = Some(Distributions.Gamma(2, 1), 200);
        var powers = Arb.From(Gen.Choose(-40, 40));
        var fits = DistributionFit.AllOf(base2);
        Prop.ForAll(powers, power =>
        {
            var factor = Math.Pow(10, power);
            foreach (var (fit, scaled) in fits.Zip(DistributionFit.AllOf(base2.Select(value => value * factor))))
            {
                if (double.IsFinite(fit.Mean))
                    Assert.That(scaled.Mean / fit.Mean, Is.EqualTo(factor).Within(1e-6).Percent, $"{fit} {scaled}");
                Assert.That(scaled.KolmogorovSmirnov, Is.EqualTo(fit.KolmogorovSmirnov).Within(1e-8), $"{fit} {scaled}");
                Assert.That(scaled.Aic, Is.EqualTo(fit.Aic + (2 * 200 * Math.Log(factor))).Within(1e-4), $"{fit} {scaled}");
            }
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Of_NearlyEqualValues_StaysExact()
    {
        // A gamma and a log-normal with so little spread are normal: k = (mean / deviation)².
        double[] values = [1_000_000 - 3, 1_000_000, 1_000_000 + 3];

        Assert.That(DistributionFit.Of(DistributionFamily.Gamma, values).Parameters[0], Is.EqualTo(1e12 / 6).Within(0.1).Percent);
        Assert.That(DistributionFit.Of(DistributionFamily.LogNormal, values).Parameters[1], Is.EqualTo(Math.Sqrt(6) / 1e6).Within(0.1).Percent);
        Assert.That(DistributionFit.Of(DistributionFamily.Weibull, values).Mean, Is.EqualTo(1e6).Within(1e-4).Percent);
    }

    [Test]
    public void Of_FittedDistribution_CanBeDrawnFrom()
    {
        var fit = DistributionFit.Of(DistributionFamily.Pareto, Doubling);

        Assert.That(new Simulation(1).Sampler("a", fit).Next(), Is.EqualTo(new Simulation(1).Sampler("a", fit.Distribution).Next()));
        Assert.That(DistributionFit.Of(DistributionFamily.Normal, [1, 2]).ToString(), Is.EqualTo("Normal(1.5, 0.5)"));
    }

    [Test]
    public void AllOf_ValuesWithZero_LeavesOutTheImpossibleFamilies()
    {
        Assert.That(DistributionFit.AllOf([0, 1, 2]).Select(static fit => fit.Family), Is.EqualTo(new[] { DistributionFamily.Exponential, DistributionFamily.Normal }));
        Assert.That(DistributionFit.AllOf([-1, 1, 2]).Single().Family, Is.EqualTo(DistributionFamily.Normal));
        Assert.That(DistributionFit.AllOf([0, 0, 0, 0, 5], DistributionFamily.Normal, DistributionFamily.Exponential).Select(static fit => fit.Family), Is.EqualTo(new[] { DistributionFamily.Normal, DistributionFamily.Exponential }));
        Assert.That(DistributionFit.AllOf([1, 2, 3]).Select(static fit => fit.Family), Is.EqualTo(DistributionFit.Families));
    }

    [TestCase(new[] { 0.0, 1 }, DistributionFamily.Gamma, "Gamma can't be fitted: the least value is 0, and its values must be above 0. Use Normal, or leave such values out.")]
    [TestCase(new[] { -0.5, 1 }, DistributionFamily.Exponential, "Exponential can't be fitted: the least value is -0.5, and its values must be at least 0. Use Normal, or leave such values out.")]
    [TestCase(new[] { 0.0, 0 }, DistributionFamily.Exponential, "Exponential can't be fitted: all values are 0. Use Distributions.Constant(0).")]
    [TestCase(new[] { 2.5, 2.5 }, DistributionFamily.Normal, "Normal can't be fitted: all values are 2.5. Use Distributions.Constant(2.5).")]
    [TestCase(new[] { 2.5, 2.5 }, DistributionFamily.Pareto, "Pareto can't be fitted: all values are 2.5. Use Distributions.Constant(2.5).")]
    [TestCase(new[] { 1, 1.0000001 }, DistributionFamily.Weibull, "Weibull can't be fitted: the values differ by less than a millionth, from 1 to 1.0000001. Use Normal or Distributions.Constant.")]
    [TestCase(new[] { 1.0 }, DistributionFamily.Normal, "There are 1 observed values; at least 2 are needed. Give more, or use Distributions.Constant.")]
    [TestCase(new[] { 1, double.PositiveInfinity }, DistributionFamily.Normal, "values[1] is Infinity; an observed value must be a finite number. Leave out what was not observed.")]
    public void Of_ImpossibleValues_SaysWhatIsWrong(double[] values, DistributionFamily family, string message) =>
        Assert.That(() => DistributionFit.Of(family, values), Throws.TypeOf<ArgumentException>().With.Message.StartsWith(message));

    [Test]
    public void BestOf_ImpossibleForAll_GivesEveryReason()
    {
        Assert.That(
            () => DistributionFit.BestOf([-1, 1], DistributionFamily.Gamma, DistributionFamily.Exponential),
            Throws.TypeOf<ArgumentException>().With.Message.Contains("Gamma can't").And.Message.Contains("Exponential can't"));
        Assert.That(() => DistributionFit.Of((DistributionFamily)99, [1, 2]), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static double Sum(DistributionFamily family, double[] p)
    {
        var random = new StreamRandom(new Simulation().Random("unused"));
        IContinuousDistribution distribution = family switch
        {
            DistributionFamily.Exponential => new Exponential(1 / p[0], random),
            DistributionFamily.Normal => new Normal(p[0], p[1], random),
            DistributionFamily.LogNormal => new LogNormal(p[0], p[1], random),
            DistributionFamily.Weibull => new Weibull(p[0], p[1], random),
            DistributionFamily.Gamma => new Gamma(p[0], 1 / p[1], random),
            _ => new Pareto(p[1], p[0], random),
        };
        // The least value lies at the edge of the Pareto's range; beyond it the density is 0.
        return Doubling.Sum(value => family == DistributionFamily.Pareto && value < p[1] ? double.NegativeInfinity : distribution.DensityLn(value));
    }

    private static double[] Some(MathNetDistribution distribution, int count)
    {
        var sampler = new Simulation(17).Sampler("draws", distribution);
        return [.. Enumerable.Range(0, count).Select(_ => sampler.Next())];
    }
}
