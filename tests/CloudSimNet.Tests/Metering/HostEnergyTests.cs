// SPDX-License-Identifier: MIT
using CloudSimNet.PowerModels;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Metering;

/// <summary>A host of 2 cores, 100 W idle and 200 W at full load, over 100 s: empty until 10, a machine until 60, work for 20 s on one core from 20.</summary>
public sealed class HostEnergyTests
{
    private static readonly PowerCurve Curve = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(200));

    [TestCase(PowerSaving.FollowLoad, (80 * 100) + (20 * 150), 100)]
    [TestCase(PowerSaving.OffWhenEmpty, (30 * 100) + (20 * 150), 50)]
    [TestCase(PowerSaving.OffWhenIdle, 20 * 150, 20)]
    [TestCase(PowerSaving.FullPower, 100 * 200, 100)]
    public void Energy_OfAnEpisode_DependsOnPowerSaving(PowerSaving saving, double joules, double onSeconds)
    {
        var datacenter = Datacenter(Host(cores: 2) with { Power = Curve, PowerSaving = saving });
        var vm = datacenter.Request(Vm() with { Lifetime = For(50) }, after: For(10));
        vm.Submit(Job(20_000, after: 20));
        var host = datacenter.Hosts[0];
        var result = datacenter.Inventory.Simulation.Run(For(100));
        Assert.Multiple(() =>
        {
            Assert.That(host.Energy.Joules, Is.EqualTo(joules).Within(1e-9));
            Assert.That(host.OnTime, Is.EqualTo(For(onSeconds)));
            Assert.That(host.CyclesDone, Is.EqualTo(20e9).Within(1));
            Assert.That(result.Totals.Energy, Is.EqualTo(host.Energy));
            Assert.That(result.Totals.MegacyclesDone, Is.EqualTo(20_000).Within(1e-6));
        });
    }

    [Test]
    public void PowerNow_DuringTheEpisode_FollowsTheLoad()
    {
        var datacenter = Datacenter(Host(cores: 2) with { Power = Curve });
        var host = datacenter.Hosts[0];
        var vm = datacenter.Request(Vm(2));
        vm.Submit(Job(10_000));
        vm.Submit(Job(20_000));
        var simulation = datacenter.Inventory.Simulation;
        var watts = new List<double>();
        foreach (var at in new[] { 5, 15, 25 })
            simulation.Schedule(At(at), () => watts.Add(host.PowerNow.Watts), Engine.Events.Phase.Observe);
        simulation.Run(For(25)); // Observations alone don't keep a run going.
        Assert.That(watts, Is.EqualTo(new[] { 200.0, 150, 100 }));
    }

    [Test]
    public void Energy_ElevenPointsAt37Percent_IsInterpolated()
    {
        var datacenter = Datacenter(Host() with { Power = PowerPresets.HpMl110G5 });
        datacenter.Request(Vm()).Follow(new UtilisationTrace(For(300), [0.37]));
        datacenter.Inventory.Simulation.Run(For(300));
        Assert.That(datacenter.Hosts[0].Energy.Joules, Is.EqualTo(300 * 108.5).Within(1e-6));
    }

    [Test]
    public void Energy_ContendedHost_IsThatOfFullLoad()
    {
        var datacenter = Datacenter(Host() with { Power = Curve });
        for (var i = 0; i < 3; i++)
            datacenter.Request(Vm()).Submit(EndlessJob());
        datacenter.Inventory.Simulation.Run(For(50));
        Assert.That(datacenter.Hosts[0].Energy.Joules, Is.EqualTo(50 * 200).Within(1e-9));
        Assert.That((datacenter.Hosts[0].Utilisation, datacenter.Hosts[0].Demand), Is.EqualTo((1.0, datacenter.Hosts[0].Spec.Capacity * 3)));
    }

    [Test]
    public void Totals_AfterTheRunHasGoneOn_CannotBeRead()
    {
        var datacenter = Datacenter(Host());
        var first = datacenter.Inventory.Simulation.Run(For(1));
        datacenter.Inventory.Simulation.Run(For(2));
        Assert.That(() => first.Totals, Throws.InvalidOperationException);
    }
}
