// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Metering;

/// <summary>Power models that can't be, and names that stand twice.</summary>
public sealed class ImpossiblePowerTests
{
    [Test]
    public void Linear_IdleAboveFull_IsRefusedWithBothValues() =>
        Assert.That(() => PowerCurve.Linear(Power.FromWatts(200), Power.FromWatts(100)), Throws.ArgumentException.With.Message.Contains("200 W").And.Message.Contains("100 W"));

    [TestCase(-1, 100)]
    [TestCase(100, -1)]
    public void AddHost_ModelIsNegativeAtAnEnd_IsAProblemOfTheModel(double idle, double full) =>
        Assert.That(() => Datacenter(Host() with { Power = new Line(idle, 100, full) }), Throws.TypeOf<ModelException>().With.Message.Contains("power"));

    [TestCase(-5)]
    [TestCase(double.NaN)]
    public void Run_ModelIsNegativeInBetween_IsToldWithTheModelAndTheLoad(double half)
    {
        var (simulation, vm) = Machine(Vm(), Host(2) with { Power = new Line(50, half, 100) });
        vm.Submit(Job(1000));
        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.Contains("Line").And.Message.Contains("1000000000"));
    }

    [Test]
    public void AddDatacenter_NameIsTaken_IsRefused()
    {
        var simulation = new Simulation();
        simulation.AddDatacenter("lyon", new FirstFit());
        Assert.That(() => simulation.AddDatacenter("lyon", new FirstFit()), Throws.ArgumentException.With.Message.Contains("'lyon' already"));
        Assert.That(simulation.Datacenters, Has.Count.EqualTo(1));
    }

    private sealed class Line(double idle, double half, double full) : IPowerModel
    {
        public Power At(double utilisation) => Watts(utilisation == 0 ? idle : utilisation == 1 ? full : half);

        // Whatever a model says, also what the unit itself refuses to be made of.
        private static Power Watts(double value) => double.IsNaN(value) ? Power.FromWatts(0) * double.NaN : Power.FromWatts(value);
    }
}
