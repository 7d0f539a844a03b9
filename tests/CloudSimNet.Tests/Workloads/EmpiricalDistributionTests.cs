// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Tests.Workloads;

public sealed class EmpiricalDistributionTests
{
    private static readonly double[] Ten = [10, 3, 7, 1, 4, 9, 2, 8, 5, 6];

    // What R's quantile(1:10, p, type = 1) and type = 7 give, by their definitions.
    [TestCase(0, 1, 1)]
    [TestCase(0.05, 1, 1.45)]
    [TestCase(0.1, 1, 1.9)]
    [TestCase(0.11, 2, 1.99)]
    [TestCase(0.25, 3, 3.25)]
    [TestCase(0.3, 3, 3.7)]
    [TestCase(0.5, 5, 5.5)]
    [TestCase(0.7, 7, 7.3)]
    [TestCase(0.99, 10, 9.91)]
    [TestCase(1, 10, 10)]
    public void Quantile_OfOneToTen_IsHyndmanAndFans(double probability, double step, double line)
    {
        Assert.That(EmpiricalDistribution.Resampled(Ten).Quantile(probability), Is.EqualTo(step));
        Assert.That(EmpiricalDistribution.Interpolated(Ten).Quantile(probability), Is.EqualTo(line).Within(1e-14));
    }

    [Test]
    public void Quantile_EveryStepOfAHundred_IsNotShiftedByRounding()
    {
        var hundred = EmpiricalDistribution.Resampled(Enumerable.Range(1, 100).Select(static i => (double)i));

        Assert.That(Enumerable.Range(1, 100).Select(i => hundred.Quantile(i / 100.0)), Is.EqualTo(Enumerable.Range(1, 100).Select(static i => (double)i)));
    }

    [Test]
    public void Mean_IsThatOfWhatIsDrawn()
    {
        double[] skewed = [0, 0, 0, 8];

        Assert.That(EmpiricalDistribution.Resampled(skewed).Mean, Is.EqualTo(2));
        Assert.That(EmpiricalDistribution.Interpolated(skewed).Mean, Is.EqualTo(4 / 3.0).Within(1e-15), "A third of the draws is uniform in [0, 8].");
    }

    [Test]
    public void Cumulative_TiedValues_JumpsByTheirNumber()
    {
        double[] tied = [1, 2, 2, 3];

        Assert.That(new[] { 0.5, 1, 1.5, 2, 2.5, 3, 4 }.Select(EmpiricalDistribution.Resampled(tied).Cumulative), Is.EqualTo(new[] { 0, 0.25, 0.25, 0.75, 0.75, 1, 1 }));
        Assert.That(
            new[] { 0.5, 1, 1.5, 2, 2.5, 3, 4 }.Select(EmpiricalDistribution.Interpolated(tied).Cumulative),
            Is.EqualTo(new[] { 0, 0, 1 / 6.0, 2 / 3.0, 5 / 6.0, 1, 1 }).Within(1e-15));
    }

    [Test]
    public void Next_OfAnyValues_StaysAmongThem()
    {
        var lists = Arb.From(Gen.NonEmptyListOf(Gen.Choose(-50, 50)).Where(static list => list.Count > 1));
        Prop.ForAll(lists, list =>
        {
            double[] values = [.. list.Select(static value => value / 4.0)];
            var simulation = new Simulation((ulong)values.Length);
            var resampled = simulation.Sampler("r", EmpiricalDistribution.Resampled(values));
            var interpolated = simulation.Sampler("i", EmpiricalDistribution.Interpolated(values));
            return Enumerable.Range(0, 100).All(_ => values.Contains(resampled.Next()) && interpolated.Next() is var x && x >= values.Min() && x <= values.Max());
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Quantile_OfAnyDistinctValues_IsTheInverseOfCumulative()
    {
        var lists = Arb.From(Gen.NonEmptyListOf(Gen.Choose(-1000, 1000)).Select(static list => list.Distinct().ToArray()).Where(static list => list.Length > 1));
        Prop.ForAll(lists, list =>
        {
            var distribution = EmpiricalDistribution.Interpolated(list.Select(static value => (double)value));
            for (var p = 0.0; p <= 1; p += 1 / 64.0)
                Assert.That(distribution.Cumulative(distribution.Quantile(p)), Is.EqualTo(p).Within(1e-12));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Resampled_ValuesChangedLater_AreNotNoticed()
    {
        double[] values = [1, 2];
        var distribution = EmpiricalDistribution.Resampled(values);
        values[0] = 100;

        Assert.That((distribution.Quantile(0), distribution.Mean, distribution.Count), Is.EqualTo((1.0, 1.5, 2)));
    }

    [Test]
    public void Make_WrongValues_AreRefused()
    {
        Assert.That(() => EmpiricalDistribution.Resampled([]), Throws.ArgumentException.With.Message.Contains("0 observed values; at least 1"));
        Assert.That(() => EmpiricalDistribution.Interpolated([3]), Throws.ArgumentException.With.Message.Contains("1 observed values; at least 2"));
        Assert.That(() => EmpiricalDistribution.Resampled([1, double.NaN]), Throws.ArgumentException.With.Message.Contains("values[1] is NaN"));
        Assert.That(() => EmpiricalDistribution.Resampled(null!), Throws.ArgumentNullException);
        Assert.That(() => EmpiricalDistribution.Resampled([1]).Quantile(1.5), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => EmpiricalDistribution.Resampled([1]).Quantile(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
