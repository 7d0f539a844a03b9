// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Independent runs of a model, each with a seed of its own, and the confidence interval that they give.</summary>
internal static class Replications
{
    private const int Count = 20;
    private const double Student = 3.883; // Two-sided 99.9 % of Student's t with 19 degrees of freedom.

    /// <summary>The mean of an estimate agrees with the closed form, and the interval is narrow enough to mean something.</summary>
    public static void AssertMean(double expected, Func<Simulation, double> estimate)
    {
        var estimates = new SampleMonitor();
        for (var seed = 1UL; seed <= Count; seed++)
            estimates.Add(estimate(new Simulation(seed)));
        AssertContains(expected, estimates);
    }

    /// <summary>The same for several estimates of each run.</summary>
    public static void AssertMeans(double[] expected, Func<Simulation, double[]> estimate)
    {
        var estimates = expected.Select(_ => new SampleMonitor()).ToArray();
        for (var seed = 1UL; seed <= Count; seed++)
        {
            foreach (var (index, value) in estimate(new Simulation(seed)).Index())
                estimates[index].Add(value);
        }

        using (Assert.EnterMultipleScope())
        {
            foreach (var (closedForm, found) in expected.Zip(estimates))
                AssertContains(closedForm, found);
        }
    }

    private static void AssertContains(double expected, SampleMonitor estimates)
    {
        var half = Student * estimates.Deviation / Math.Sqrt(Count);
        Assert.That(estimates.Mean, Is.EqualTo(expected).Within(half));
        Assert.That(half, Is.LessThan(0.1 * expected));
    }
}
