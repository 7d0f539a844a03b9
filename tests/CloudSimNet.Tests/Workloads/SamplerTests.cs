// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;
using MathNet.Numerics.Distributions;

namespace CloudSimNet.Tests.Workloads;

public sealed class SamplerTests
{
    [Test]
    public void Sampler_OfASimulation_DrawsFromTheNamedStream()
    {
        var (one, other) = (new Simulation(5), new Simulation(5));
        var gamma = Distributions.Gamma(2, 3);

        Assert.That(one.Sampler("a", gamma).Next(), Is.EqualTo(new Sampler(other.Random("a"), gamma).Next()));
        Assert.That(one.Random("a").NextBits(), Is.EqualTo(other.Random("a").NextBits()), "The stream has gone on.");
        Assert.That(one.Sampler("a", gamma).Distribution, Is.SameAs(gamma));
    }

    [Test]
    public void Next_DistributionOfTheUsers_IsDrawn()
    {
        var stream = new Simulation(5).Random("die");

        Assert.That(new Simulation(5).Sampler("die", new Die()).NextInteger(), Is.EqualTo(1 + stream.NextInteger(6)));
    }

    [TestCase(0.0, 0)]
    [TestCase(1.5, 1_500_000_000)]
    [TestCase(9.1e9, 9_100_000_000_000_000_000)]
    [TestCase(9.2e9, long.MaxValue)]
    [TestCase(1e300, long.MaxValue)]
    public void NextDuration_Seconds_AreRoundedOrForever(double seconds, long nanoseconds) =>
        Assert.That(Of(seconds).NextDuration(), Is.EqualTo(SimDuration.FromNanoseconds(nanoseconds)));

    [Test]
    public void NextDuration_Infinite_IsForever() => Assert.That(Always(double.PositiveInfinity).NextDuration().IsForever, Is.True);

    [TestCase(-0.25)]
    [TestCase(double.NaN)]
    public void NextDuration_NegativeOrNaN_NamesTheNumber(double seconds) =>
        Assert.That(() => Always(seconds).NextDuration(), Throws.TypeOf<ImpossibleDrawException>().With.Message.Contains(FormattableString.Invariant($"was {seconds};")));

    [TestCase(-3, -3)]
    [TestCase(9007199254740992, 9007199254740992)]
    public void NextInteger_WholeNumber_IsIt(double value, long expected) => Assert.That(Always(value).NextInteger(), Is.EqualTo(expected));

    [TestCase(0.5)]
    [TestCase(9007199254740994)]
    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void NextInteger_OtherNumber_IsRefused(double value) => Assert.That(() => Always(value).NextInteger(), Throws.TypeOf<ImpossibleDrawException>());

    [Test]
    public void NextDuration_InSteadyState_AllocatesNothing()
    {
        var sampler = new Simulation(1).Sampler("a", Distributions.Weibull(0.7, 3600));
        for (var i = 0; i < 1000; i++)
            sampler.NextDuration();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            sampler.NextDuration();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void MathNetDistribution_OthersOfMathNet_AreDrawnOverTheStream()
    {
        var laplace = new MathNetDistribution(static random => new Laplace(1, 2, random));
        var bernoulli = new MathNetDistribution(static random => new Bernoulli(0.5, random));

        Assert.That((laplace.Mean, laplace.Variance, laplace.Cumulative(1)), Is.EqualTo((1.0, 8.0, 0.5)));
        Assert.That(new Simulation(3).Sampler("a", laplace).Next(), Is.EqualTo(Laplace.Sample(new StreamRandom(new Simulation(3).Random("a")), 1, 2)));
        Assert.That(new Simulation(3).Sampler("a", bernoulli).NextInteger(), Is.EqualTo(Bernoulli.Sample(new StreamRandom(new Simulation(3).Random("a")), 0.5)));
    }

    [Test]
    public void MathNetDistribution_ArgumentForgotten_IsRefused()
    {
        Assert.That(() => new MathNetDistribution(static _ => new Laplace(1, 2)), Throws.ArgumentException.With.Message.Contains("Laplace").And.Message.Contains("argument"));
        Assert.That(() => new MathNetDistribution(static _ => new Poisson(2)), Throws.ArgumentException);
        var first = new Laplace(1, 2, new Random(1));
        Assert.That(() => new MathNetDistribution(_ => first), Throws.ArgumentException);
    }

    [Test]
    public void MathNetDistribution_OneObjectForAllSamplers_IsRefused()
    {
        Laplace? kept = null;
        var shared = new MathNetDistribution(random => kept ??= new Laplace(1, 2, random));

        Assert.That(() => new Simulation(1).Sampler("a", shared), Throws.ArgumentException);
    }

    [Test]
    public void MathNetDistribution_DrawWhileMade_IsRefused() =>
        Assert.That(() => new MathNetDistribution(static random => new Laplace(random.NextDouble(), 2, random)), Throws.InvalidOperationException);

    private static Sampler Of(double value) => new Simulation(1).Sampler("a", Distributions.Constant(value));

    private static Sampler Always(double value) => new Simulation(1).Sampler("a", new Fixed(value));

    private sealed record Fixed(double Mean) : CloudSimNet.Workloads.IDistribution
    {
        public Func<double> Draws(StreamRandom random) => () => Mean;
    }

    private sealed class Die : CloudSimNet.Workloads.IDistribution
    {
        public double Mean => 3.5;

        public Func<double> Draws(StreamRandom random) => () => 1 + random.Stream.NextInteger(6);
    }
}
