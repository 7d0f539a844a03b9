// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Tests.Traces;

public sealed class PlanetLabPopulationTests
{
    private const int Machines = 10_000;

    [Test]
    public void Machine_ManyMachines_HaveTheStatisticsOfTheDay()
    {
        var statistics = TraceStatistics.Of(Population(1, Machines));

        // What machines differ by doesn't average out within a machine, so the standard errors come from 10 000 independent numbers, not from 2.88 million. Integrating the model
        // gives a variance between machines of 220.8 with kurtosis 7.94, so a standard error of sqrt(220.8 / 10 000) = 0.149 for the mean and of
        // 220.8 x sqrt(6.94 / 10 000) / (2 x 17.1) = 0.17 for the deviation, and about 0.005 for the part between. The tolerances are four of them, and 0.05 more for the deviation, whose
        // value in the model is 17.14 because the quantile function is made of lines.
        Assert.That(statistics.MeanPercent, Is.EqualTo(12.3144).Within(0.6));
        Assert.That(statistics.DeviationPercent, Is.EqualTo(17.0888).Within(0.73));
        Assert.That(statistics.VarianceBetweenMachines, Is.EqualTo(0.75).Within(0.02));
        Assert.That(statistics.Quantiles[2].Percent, Is.EqualTo(6).Within(1.001), "49.4 % of the samples are 5 % or less, with a standard error of 0.4 %.");
        Assert.That((statistics.FewestSamples, statistics.MaxSamples), Is.EqualTo((288, 288)));
    }

    [Test]
    public void Machine_AnySample_IsAWholePercent()
    {
        var trace = Population(2, 50).SelectMany(machine => Enumerable.Range(0, machine.Trace.Count).Select(i => machine.Trace[i] * 100));

        Assert.That(trace, Is.All.InRange(0, 100).And.All.Matches<double>(percent => Math.Abs(percent - Math.Round(percent)) < 1e-9));
    }

    [Test]
    public void Machine_SameStream_GivesTheSameDay()
    {
        var (one, again, other) = (Population(3, 2), Population(3, 2), Population(4, 2));

        Assert.That(Samples(one[1]), Is.EqualTo(Samples(again[1])));
        Assert.That(Samples(one[1]), Is.Not.EqualTo(Samples(other[1])));
        Assert.That(Samples(one[1]), Is.Not.EqualTo(Samples(one[0])));
    }

    [Test]
    public void Machine_Options_AreThoseOfTheTrace()
    {
        var trace = PlanetLabPopulation.Machine(new Simulation().Random("m"), Interpolation.Linear, UnmetDemand.Carried);

        Assert.That((trace.Between, trace.Unmet, trace.Interval), Is.EqualTo((Interpolation.Linear, UnmetDemand.Carried, SimDuration.FromSeconds(300))));
    }

    private static double[] Samples(TracedMachine machine) => [.. Enumerable.Range(0, machine.Trace.Count).Select(i => machine.Trace[i])];

    private static List<TracedMachine> Population(ulong seed, int count)
    {
        var simulation = new Simulation(seed);
        return [.. Enumerable.Range(0, count).Select(i => new TracedMachine($"{i}", PlanetLabPopulation.Machine(simulation.Random($"machine/{i}"))))];
    }
}
