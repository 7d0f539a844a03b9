// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Traces;

public sealed class TraceStatisticsTests
{
    [Test]
    public void Of_TwoSmallMachines_IsExact()
    {
        // 0 10 20 30 and 40 80: mean 30, squares of the differences 900 400 100 0 100 2500, so variance 4000 / 6; the machines' means are 15 and 60, so 22.5^2 between them.
        var statistics = TraceStatistics.Of([Machine(0, 10, 20, 30), Machine(40, 80)]);

        Assert.That((statistics.Machines, statistics.Samples, statistics.FewestSamples, statistics.MaxSamples), Is.EqualTo((2, 6L, 2, 4)));
        Assert.That(statistics.MeanPercent, Is.EqualTo(30).Within(1e-12));
        Assert.That(statistics.DeviationPercent, Is.EqualTo(Math.Sqrt(4000.0 / 6)).Within(1e-12));
        Assert.That(statistics.VarianceBetweenMachines, Is.EqualTo(506.25 * 6 / 4000).Within(1e-12));
    }

    [Test]
    public void Of_HundredSamples_HasTheDocumentedQuantiles()
    {
        var quantiles = TraceStatistics.Of([Machine([.. Enumerable.Range(1, 100).Reverse().Select(i => (double)i)])]).Quantiles;

        Assert.That(quantiles.Select(q => q.Name), Is.EqualTo(new[] { "minimum", "25 %", "50 %", "75 %", "90 %", "95 %", "99 %", "maximum" }));
        Assert.That(quantiles.Select(q => q.Percent), Is.EqualTo(new[] { 1.0, 25, 50, 75, 90, 95, 99, 100 }).Within(1e-12));
    }

    [Test]
    public void Of_OneSample_IsThatSample()
    {
        var statistics = TraceStatistics.Of([Machine(7)]);

        Assert.That((statistics.DeviationPercent, statistics.VarianceBetweenMachines), Is.EqualTo((0.0, 0.0)));
        Assert.That(statistics.Quantiles.Select(q => q.Percent), Is.All.EqualTo(7).Within(1e-12));
    }

    [Test]
    public void Of_NoMachine_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => TraceStatistics.Of([]));

    private static TracedMachine Machine(params double[] percents) =>
        new("m", new UtilisationTrace(SimDuration.FromSeconds(300), [.. percents.Select(percent => percent / 100)]));
}
