// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Workloads;

/// <summary>A number that can't be what it was drawn for is refused where it is drawn, with the distribution and the stream.</summary>
public sealed class ImpossibleDrawTests
{
    [Test]
    public void NextAmount_LawsWithInfiniteDraws_AreRefusedByName()
    {
        foreach (var distribution in (IDistribution[])[Distributions.Pareto(0.01, 1e6), Distributions.Weibull(0.001, 1e6)])
        {
            var sampler = new Simulation().Sampler("application/shop/work", distribution);
            var refused = Assert.Throws<ImpossibleDrawException>(() => DrawMany(sampler))!;

            Assert.That((refused.Stream, refused.Distribution, refused.Value), Is.EqualTo(("application/shop/work", distribution, double.PositiveInfinity)));
            Assert.That(refused.Message, Does.StartWith("application/shop/work: ").And.Contain($"{distribution}").And.Contain("finite"));
        }
    }

    [Test]
    public void NextAmount_LawsWithFiniteDraws_AreGivenAsDrawn()
    {
        var (one, other) = (new Simulation().Sampler("a", Distributions.Pareto(2, 3)), new Simulation().Sampler("a", Distributions.Pareto(2, 3)));
        for (var i = 0; i < 100; i++)
            Assert.That(one.NextAmount(), Is.EqualTo(other.Next()));
    }

    [Test]
    public void ToString_OfEachKindOfLaw_NamesItAndItsNumbers()
    {
        Assert.Multiple(() =>
        {
            Assert.That($"{Distributions.Pareto(0.01, 5)}", Does.Contain("Pareto").And.Contain("0.01"));
            Assert.That($"{Distributions.Constant(7.5)}", Is.EqualTo("Constant(7.5)"));
            Assert.That($"{new WeightedDistribution([1, 3], [1, 1])}", Is.EqualTo("Weighted(2 numbers from 1 to 3)"));
            Assert.That($"{EmpiricalDistribution.Resampled([1, 2, 4])}", Is.EqualTo("Empirical(3 values from 1 to 4)"));
        });
    }

    [Test]
    public void NextDurationAndNextInteger_WhatTheyCannotBe_IsRefusedByTheSame()
    {
        var sampler = new Simulation().Sampler("s", Distributions.Constant(-0.5));
        Assert.That(() => sampler.NextDuration(), Throws.TypeOf<ImpossibleDrawException>().With.Message.StartsWith("s: the number drawn from Constant(-0.5) was -0.5;"));
        Assert.That(() => sampler.NextInteger(), Throws.TypeOf<ImpossibleDrawException>());
    }

    private static void DrawMany(Sampler sampler)
    {
        for (var i = 0; i < 1000; i++)
            sampler.NextAmount();
    }
}
