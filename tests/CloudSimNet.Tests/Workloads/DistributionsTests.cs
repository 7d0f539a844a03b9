// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Workloads;

/// <summary>What holds for every distribution: its draws have its moments and its probabilities, come from the stream alone, and cost no memory.</summary>
public sealed class DistributionsTests
{
    private const int Draws = 40_000;

    // A sound distribution fails such a check for one seed in 16 000; the seeds are fixed, so it never does by chance.
    private const double Sigmas = 4;

    private static IEnumerable<DistributionCase> Cases() => DistributionCase.All();

    [TestCaseSource(nameof(Cases))]
    public void Mean_IsTheTextbooks(DistributionCase given)
    {
        Assert.That(given.Distribution.Mean, Is.EqualTo(given.Mean).Within(1e-12).Percent);
        Assert.That(given.Cumulative(given.Point), Is.EqualTo(given.Probability).Within(1e-12));
        var variance = (given.Distribution as MathNetDistribution)?.Variance ?? (given.Distribution as WeightedDistribution)?.Variance;
        if (variance is not null)
            Assert.That(variance, Is.EqualTo(given.Variance).Within(1e-10).Percent);
    }

    [TestCaseSource(nameof(Cases))]
    public void Next_ManyDraws_HaveMeanAndVariance(DistributionCase given)
    {
        var draws = Some(given.Distribution, Draws);
        var average = draws.Average();
        var spread = draws.Average(value => (value - given.Mean) * (value - given.Mean));
        var fourth = draws.Average(value => Math.Pow(value - given.Mean, 4));

        Assert.That(average, Is.EqualTo(given.Mean).Within(Sigmas * Math.Sqrt(given.Variance / Draws)));
        Assert.That(spread, Is.EqualTo(given.Variance).Within(Sigmas * Math.Sqrt((fourth - (spread * spread)) / Draws)));
    }

    [TestCaseSource(nameof(Cases))]
    public void Next_ManyDraws_FollowTheProbabilities(DistributionCase given)
    {
        var draws = Some(given.Distribution, Draws);
        Array.Sort(draws);
        var distance = 0.0;
        for (var i = 0; i < draws.Length; i++)
        {
            // Before the first and after the last of equal draws, so that it holds for whole numbers too.
            if (i == 0 || draws[i - 1] != draws[i])
                distance = Math.Max(distance, Math.Abs(given.Cumulative(Math.BitDecrement(draws[i])) - ((double)i / Draws)));
            if (i == draws.Length - 1 || draws[i + 1] != draws[i])
                distance = Math.Max(distance, Math.Abs(given.Cumulative(draws[i]) - ((i + 1.0) / Draws)));
        }

        Assert.That(distance * Math.Sqrt(Draws), Is.LessThan(2.2253), "Kolmogorov's distribution is above it once in 10 000; for steps less often.");
    }

    [TestCaseSource(nameof(Cases))]
    public void Next_SameSeedAndName_GivesTheSameBits(DistributionCase given)
    {
        var (one, other) = (new Simulation(7), new Simulation(7));
        var sampler = one.Sampler("a", given.Distribution);
        var busy = one.Sampler("b", given.Distribution);
        double[] mixed = [.. Enumerable.Range(0, 200).Select(_ => busy.Next() < double.MaxValue ? sampler.Next() : double.NaN)];

        Assert.That(mixed.Select(BitConverter.DoubleToInt64Bits), Is.EqualTo(Take(other.Sampler("a", given.Distribution), 200).Select(BitConverter.DoubleToInt64Bits)));
        Assert.That(mixed, Is.Not.EqualTo(Take(other.Sampler("c", given.Distribution), 200)));
    }

    [TestCaseSource(nameof(Cases))]
    public void Next_OneDistributionInManyThreads_GivesWhatItGivesAlone(DistributionCase given)
    {
        var alone = Enumerable.Range(0, 8).Select(seed => Take(new Simulation((ulong)seed).Sampler("a", given.Distribution), 2000)).ToArray();
        var together = new double[alone.Length][];
        Parallel.For(0, alone.Length, seed => together[seed] = Take(new Simulation((ulong)seed).Sampler("a", given.Distribution), 2000));

        Assert.That(together, Is.EqualTo(alone));
    }

    [TestCaseSource(nameof(Cases))]
    public void Next_InSteadyState_AllocatesNothing(DistributionCase given)
    {
        var sampler = new Simulation(1).Sampler("a", given.Distribution);
        for (var i = 0; i < 1000; i++)
            sampler.Next();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            sampler.Next();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Draws_WithEnginesOwn_AreTheStreams()
    {
        Assert.That(FirstOf(Distributions.Uniform(-2, 4)), Is.EqualTo(new Simulation(42).Random("a").NextUniform(-2, 4)));
        Assert.That(FirstOf(Distributions.Exponential(2.5)), Is.EqualTo(new Simulation(42).Random("a").NextExponential(2.5)));
        Assert.That(FirstOf(Distributions.Normal(-3, 2)), Is.EqualTo(new Simulation(42).Random("a").NextNormal(-3, 2)));
        Assert.That(FirstOf(Distributions.WholeNumber(10, 19)), Is.EqualTo(10 + new Simulation(42).Random("a").NextInteger(10)));

        static double FirstOf(IDistribution distribution) => new Simulation(42).Sampler("a", distribution).Next();
    }

    // Log-normal, Weibull, Pareto, Poisson, geometric and Zipf were computed in Python too; the others only keep a new version of MathNet from changing results unseen.
    private static IEnumerable<TestCaseData> Frozen()
    {
        yield return new(Distributions.LogNormal(1, 0.5), new[] { 4.287070774692812, 5.077731711041059, 7.279760006810179 });
        yield return new(Distributions.Weibull(0.7, 3600), new[] { 189.9659575850584, 3410.735351598416, 316.0684104953227 });
        yield return new(Distributions.Gamma(2.5, 12), new[] { 45.644767765040015, 47.44631771918593, 36.66095957222151 });
        yield return new(Distributions.Gamma(0.5, 2), new[] { 1.2267152819492249, 2.5394107047137933, 0.5971904018937302 });
        yield return new(Distributions.Erlang(3, 2), new[] { 8.897175743370104, 9.21879364703775, 7.281989262633271 });
        yield return new(Distributions.Pareto(1.5, 20), new[] { 21.774985442697933, 38.00305722958473, 22.58231864919226 });
        yield return new(Distributions.Beta(2, 3), new[] { 0.4053080784628156, 0.5551553245079492, 0.26306007090346956 });
        yield return new(Distributions.Triangular(0, 1, 4), new[] { 2.801272460756426, 1.2762897306370755, 2.5863845016967386 });
        yield return new(Distributions.Poisson(4.5), new[] { 9.0, 3, 2 });
        yield return new(Distributions.Poisson(60), new[] { 69.0, 67, 62 });
        yield return new(Distributions.Geometric(0.2), new[] { 10.0, 3, 9 });
        yield return new(Distributions.Binomial(10, 0.3), new[] { 0.0, 6, 2 });
        yield return new(Distributions.NegativeBinomial(2, 0.25), new[] { 11.0, 6, 7 });
        yield return new(Distributions.Zipf(1000, 0.9), new[] { 521.0, 19, 399 });
    }

    [TestCaseSource(nameof(Frozen))]
    public void Next_OfTheReferenceStream_IsFrozen(IDistribution distribution, double[] expected) =>
        Assert.That(Take(new Simulation(42).Sampler("host/17/failure", distribution), 3), Is.EqualTo(expected).Within(1e-10).Percent);

    [Test]
    public void Constant_IsItselfAndTakesNoNumber()
    {
        var simulation = new Simulation(42);
        var sampler = simulation.Sampler("a", Distributions.Constant(7.5));

        Assert.That((sampler.Next(), sampler.Next(), sampler.Distribution.Mean), Is.EqualTo((7.5, 7.5, 7.5)));
        Assert.That(simulation.Random("a").NextBits(), Is.EqualTo(new Simulation(42).Random("a").NextBits()));
    }

    [TestCase(1.0, double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(2.0, 6.0, double.PositiveInfinity)]
    [TestCase(3.0, 4.5, 6.75)]
    public void Pareto_HeavyTail_SaysWhatIsInfinite(double shape, double mean, double variance)
    {
        var pareto = Distributions.Pareto(shape, 3);

        Assert.That((pareto.Mean, pareto.Variance), Is.EqualTo((mean, variance)));
    }

    [TestCase(1.0)]
    [TestCase(0.9999999999)]
    public void NegativeBinomial_NothingFails_IsZero(double success) =>
        Assert.That(Some(Distributions.NegativeBinomial(0.01, success), 100), Is.All.Zero);

    [Test]
    public void Cumulative_FarApartParameters_DoesNotOverflow() =>
        Assert.That(Distributions.Weibull(60, 1e6).Cumulative(1e6), Is.EqualTo(1 - Math.Exp(-1)).Within(1e-12));

    [Test]
    public void Cumulative_WholeNumbers_IsAStepFunction()
    {
        var geometric = Distributions.Geometric(0.5);

        Assert.That(new[] { -1e9, 0.999, 1, 1.999, 2, 1e12 }.Select(geometric.Cumulative), Is.EqualTo(new[] { 0, 0, 0.5, 0.5, 0.75, 1 }));
    }

    private static IEnumerable<TestCaseData> WrongParameters()
    {
        foreach (var wrong in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            yield return Case("mean", () => Distributions.Exponential(wrong));
            yield return Case("deviation", () => Distributions.Normal(0, wrong));
            yield return Case("logDeviation", () => Distributions.LogNormal(0, wrong));
            yield return Case("mean", () => Distributions.LogNormalWithMean(wrong, 1));
            yield return Case("deviation", () => Distributions.LogNormalWithMean(1, wrong));
            yield return Case("shape", () => Distributions.Weibull(wrong, 1));
            yield return Case("scale", () => Distributions.Weibull(1, wrong));
            yield return Case("shape", () => Distributions.Gamma(wrong, 1));
            yield return Case("scale", () => Distributions.Gamma(1, wrong));
            yield return Case("stageMean", () => Distributions.Erlang(1, wrong));
            yield return Case("shape", () => Distributions.Pareto(wrong, 1));
            yield return Case("scale", () => Distributions.Pareto(1, wrong));
            yield return Case("a", () => Distributions.Beta(wrong, 1));
            yield return Case("b", () => Distributions.Beta(1, wrong));
            yield return Case("mean", () => Distributions.Poisson(wrong));
            yield return Case("success", () => Distributions.Geometric(wrong));
            yield return Case("successes", () => Distributions.NegativeBinomial(wrong, 0.5));
            yield return Case("success", () => Distributions.NegativeBinomial(1, wrong));
            TestCaseData Case(string name, Action make) => new TestCaseData(name, make).SetArgDisplayNames($"{name} {wrong}");
        }

        yield return new("to", (Action)(() => Distributions.Uniform(1, 1)));
        yield return new("from", (Action)(() => Distributions.Uniform(double.NaN, 1)));
        yield return new("mean", (Action)(() => Distributions.Normal(double.NaN, 1)));
        yield return new("stages", (Action)(() => Distributions.Erlang(0, 1)));
        yield return new("to", (Action)(() => Distributions.Beta(1, 1, 2, 1)));
        yield return new("mode", (Action)(() => Distributions.Triangular(0, 3, 2)));
        yield return new("trials", (Action)(() => Distributions.Binomial(-1, 0.5)));
        yield return new("success", (Action)(() => Distributions.Binomial(1, 1.1)));
        yield return new("to", (Action)(() => Distributions.WholeNumber(2, 1)));
        yield return new("count", (Action)(() => Distributions.Zipf(0, 1)));
        yield return new("exponent", (Action)(() => Distributions.Zipf(3, -1)));
        yield return new("weights", (Action)(() => Distributions.Weighted([1, 2], [0, 0])));
        yield return new("weights", (Action)(() => Distributions.Weighted([1, 2], [1, -1])));
        yield return new("values", (Action)(() => Distributions.Weighted([1, double.NaN], [1, 1])));
    }

    [TestCaseSource(nameof(WrongParameters))]
    public void Distribution_WrongParameter_IsNamed(string name, Action make) =>
        Assert.That(Assert.Throws<ArgumentOutOfRangeException>(make)!.ParamName, Is.EqualTo(name));

    [Test]
    public void Distribution_WrongParameter_NamesValueAndRange() =>
        Assert.That(
            () => Distributions.Weibull(-0.5, 1),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith("shape must be a finite number above 0.").And.Message.Contains("-0.5"));

    [Test]
    public void Weighted_NoValuesOrOtherCount_IsRefused()
    {
        Assert.That(() => Distributions.Weighted([], []), Throws.TypeOf<ArgumentException>());
        Assert.That(() => Distributions.Weighted([1, 2], [1]), Throws.TypeOf<ArgumentException>());
    }

    private static double[] Some(IDistribution distribution, int count) => Take(new Simulation(11).Sampler("draws", distribution), count);

    private static double[] Take(Sampler sampler, int count) => [.. Enumerable.Range(0, count).Select(_ => sampler.Next())];
}
