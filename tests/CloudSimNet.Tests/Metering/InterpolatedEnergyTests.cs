// SPDX-License-Identifier: MIT
using CloudSimNet.PowerModels;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Metering;

/// <summary>Energy under demand that moves linearly between samples, against the integral worked out piece by piece.</summary>
public sealed class InterpolatedEnergyTests
{
    private const double Interval = 300;

    private static readonly double[] Samples = [0.05, 0.93, 0.4, 0.4, 0.77, 0.02, 1, 0];

    [Test]
    public void Energy_OneMachine_IsTheExactIntegral()
    {
        var (joules, megacycles) = Run(Samples);
        Assert.Multiple(() =>
        {
            Assert.That(joules, Is.EqualTo(Expected(Samples)).Within(1e-6));
            Assert.That(megacycles, Is.EqualTo(WorkOf(Samples)).Within(1e-3));
        });
    }

    [Test]
    public void Energy_TwoMachinesOnOneHost_IsThatOfTheSum()
    {
        var (first, second) = (Array.ConvertAll(Samples, static u => u / 2), new[] { 0.1, 0.2, 0.45, 0.3, 0, 0.5, 0.25, 0.1 });
        var (joules, megacycles) = Run(first, second);
        var sum = first.Zip(second, static (a, b) => a + b).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(joules, Is.EqualTo(Expected(sum)).Within(1e-6));
            Assert.That(megacycles, Is.EqualTo(WorkOf(sum)).Within(1e-3));
        });
    }

    [Test]
    public void Energy_DemandThatDriftsBeyondTheCapacity_IsThatOfTheCapacity()
    {
        var (joules, _) = Run([0.3, 1, 0.3, 1, 0.3, 1, 0.3, 1], [0.3, 1, 0.3, 1, 0.3, 1, 0.3, 1]);

        Assert.That(joules, Is.EqualTo(Interval * Samples.Length * 117.0).Within(1e-6));
    }

    [Test]
    public void Energy_HeldSamples_IsTheSumOfRectangles()
    {
        var datacenter = Datacenter(Host() with { Power = PowerPresets.HpMl110G4 });
        datacenter.Request(Vm()).Follow(new UtilisationTrace(For(Interval), Samples));
        datacenter.Inventory.Simulation.Run(For(Interval * Samples.Length));
        var expected = Samples.Sum(static u => Interval * PowerPresets.HpMl110G4.At(u).Watts);
        Assert.That(datacenter.Hosts[0].Energy.Joules, Is.EqualTo(expected).Within(1e-6));
    }

    private static (double Joules, double Megacycles) Run(params double[][] traces)
    {
        var datacenter = Datacenter(Host() with { Power = PowerPresets.HpMl110G4 });
        foreach (var trace in traces)
            datacenter.Request(Vm()).Follow(new UtilisationTrace(For(Interval), trace) { Between = Interpolation.Linear });
        datacenter.Inventory.Simulation.Run(For(Interval * Samples.Length));
        return (datacenter.Hosts[0].Energy.Joules, datacenter.Hosts[0].CyclesDone / 1e6);
    }

    /// <summary>1 000 MIPS times the trapezoids; the last sample holds.</summary>
    private static double WorkOf(double[] samples)
    {
        var sum = samples[^1];
        for (var i = 1; i < samples.Length; i++)
            sum += (samples[i - 1] + samples[i]) / 2;
        return 1000 * Interval * sum;
    }

    /// <summary>Between two samples the utilisation is a line, cut where it crosses a point of the table; each piece of power is a line, too, so its mean is that of its ends.</summary>
    private static double Expected(double[] samples)
    {
        var joules = 0.0;
        for (var i = 0; i < samples.Length; i++)
        {
            var (from, to) = (samples[i], samples[Math.Min(i + 1, samples.Length - 1)]);
            var cuts = Enumerable.Range(0, 11).Select(static k => k / 10.0).Where(point => point > Math.Min(from, to) && point < Math.Max(from, to));
            var path = (from <= to ? cuts.Order() : cuts.OrderDescending()).Prepend(from).Append(to).ToArray();
            for (var k = 1; k < path.Length; k++)
            {
                var part = from == to ? 1 : (path[k] - path[k - 1]) / (to - from);
                joules += Interval * part * (Watts(path[k - 1]) + Watts(path[k])) / 2;
            }
        }

        return joules;
    }

    private static double Watts(double utilisation)
    {
        double[] table = [86, 89.4, 92.6, 96, 99.5, 102, 106, 108, 112, 114, 117];
        var at = Math.Min((int)(utilisation * 10), 9);
        return table[at] + (((utilisation * 10) - at) * (table[at + 1] - table[at]));
    }
}
