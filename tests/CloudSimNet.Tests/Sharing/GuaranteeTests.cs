// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Sharing;

/// <summary>Reservations are honoured whatever the weights, as far as they are used.</summary>
public sealed class GuaranteeTests
{
    [Test]
    public void Guarantee_AgainstAHugeWeight_IsHonoured() =>
        Assert.That(Megacycles(Host(), Reserved(700), Vm() with { Weight = CpuWeight.Of(100_000) }), Is.EqualTo(new[] { 700.0, 300 }).Within(1e-9));

    [Test]
    public void Guarantee_BelowTheFairShare_ChangesNothing() =>
        Assert.That(Megacycles(Host(), Reserved(200), Vm()), Is.EqualTo(new[] { 500.0, 500 }).Within(1e-9));

    [Test]
    public void Guarantee_NotAskedFor_GoesToTheOthers()
    {
        var datacenter = Datacenter(Host());
        var (idle, busy) = (datacenter.Request(Reserved(700)), datacenter.Request(Vm()));
        idle.Submit(EndlessJob() with { Demand = CpuDemand.Fraction(0.1) });
        busy.Submit(EndlessJob());
        datacenter.Inventory.Simulation.Run(For(1));
        Assert.That(new[] { idle.CyclesDone / 1e6, busy.CyclesDone / 1e6 }, Is.EqualTo(new[] { 100.0, 900 }).Within(1e-9));
    }

    [Test]
    public void Guarantee_OnAnOvercommittedHost_IsDividedByTheOvercommitment()
    {
        // 800 of 2 x 1000 are promised to each: 400 guaranteed. Weights 1 : 9 alone would give 100 and 900.
        var (light, heavy) = (Reserved(800) with { Weight = CpuWeight.Of(1) }, Reserved(800) with { Weight = CpuWeight.Of(9) });
        Assert.That(Megacycles(Host() with { CpuOvercommit = 2 }, light, heavy), Is.EqualTo(new[] { 400.0, 600 }).Within(1e-9));
    }

    [Test]
    public void Guarantee_OfTheWholeHost_LeavesNothingToShare() =>
        Assert.That(Megacycles(Host(), Reserved(300), Reserved(700)), Is.EqualTo(new[] { 300.0, 700 }).Within(1e-9));

    [Test]
    public void Guarantee_OfTheWholeHost_JobsEndInTime()
    {
        var datacenter = Datacenter(Host());
        var jobs = new[] { datacenter.Request(Reserved(500)).Submit(Job(5_000)), datacenter.Request(Reserved(500)).Submit(Job(10_000)) };
        datacenter.Inventory.Simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(15) })); // 500 each for 10 s, then 5 000 alone.
    }

    [Test]
    public void Guarantee_AmongThree_RestIsSharedByWeight() =>
        Assert.That(Megacycles(Host(), Reserved(600), Vm(), Vm() with { Weight = CpuWeight.Of(3) }), Is.EqualTo(new[] { 600.0, 100, 300 }).Within(1e-9));

    private static VmSpec Reserved(double megahertz) => Vm() with { Reservation = CpuReservation.Of(Frequency.MHz(megahertz)) };

    /// <summary>What machines that always have work get in one second.</summary>
    private static double[] Megacycles(HostSpec host, params VmSpec[] specs)
    {
        var datacenter = Datacenter(host);
        var vms = Array.ConvertAll(specs, spec => datacenter.Request(spec));
        foreach (var vm in vms)
            vm.Submit(EndlessJob());
        datacenter.Inventory.Simulation.Run(For(1));
        Assert.That(vms.Select(static vm => vm.State), Is.All.EqualTo(VmState.Running));
        return Array.ConvertAll(vms, static vm => vm.CyclesDone / 1e6);
    }
}
