// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.PlanetLab;

/// <summary>The three exact rows of planetlab/reference.csv.</summary>
public sealed class PlanetLabTests
{
    [TestCase(PowerSaving.OffWhenIdle, 924.567665, TestName = "PlanetLab, hosts off while they carry no demand")]
    [TestCase(PowerSaving.OffWhenEmpty, 936.191615, TestName = "PlanetLab, hosts off only while they hold no VM")]
    [TestCase(PowerSaving.FullPower, 2419.2, TestName = "PlanetLab, all hosts at full power")]
    public void Run_ADay_GivesTheExactEnergy(PowerSaving saving, double kilowattHours)
    {
        var totals = PlanetLabDay.Run(PlanetLabDay.Files(), saving).Totals;
        Assert.Multiple(() =>
        {
            Assert.That(totals.Energy.KilowattHours, Is.EqualTo(kilowattHours).Within(1e-6));
            Assert.That(totals.Hosts, Is.EqualTo(800));
            Assert.That(totals.HostsUsed, Is.EqualTo(414));
            Assert.That(totals.VmsPlaced, Is.EqualTo(1052));
            Assert.That(totals.MegacyclesDone, Is.EqualTo(1.630269e10).Within(0.5e4));
            Assert.That(totals.MegacyclesUnmet, Is.Zero);
        });
    }
}
