// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Sharing;

/// <summary>What a virtual machine gets of a host that can't give everyone what it asks for.</summary>
public sealed class HostContentionTests
{
    [Test]
    public void RunnableVirtualCpus_OneAgainstThree_SharesByThem()
    {
        var datacenter = Datacenter(Host(cores: 2));
        var (small, large) = (datacenter.Request(Vm()), datacenter.Request(Vm(3)));
        var jobs = new[] { small.Submit(Job(5_000)), large.Submit(Job(15_000, parallelism: 8)) };
        datacenter.Inventory.Simulation.Run();

        // 2 000 MIPS over 1 + 3 runnable virtual cores: 500 and 1 500.
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(10) }));
    }

    [Test]
    public void RunnableVirtualCpus_WideMachineWithOneThread_CountsAsOne()
    {
        var datacenter = Datacenter(Host());
        var (small, large) = (datacenter.Request(Vm()), datacenter.Request(Vm(16)));
        var jobs = new[] { small.Submit(Job(5_000)), large.Submit(Job(5_000)) };
        datacenter.Inventory.Simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(10) }));
    }

    [Test]
    public void Weight_256Against512OnOneCore_GetsAThird()
    {
        var datacenter = Datacenter(Host(megahertz: 3000));
        var light = datacenter.Request(Vm() with { Weight = CpuWeight.Of(256) });
        var heavy = datacenter.Request(Vm() with { Weight = CpuWeight.Of(512) });
        var jobs = new[] { light.Submit(Job(10_000)), heavy.Submit(Job(20_000)) };
        datacenter.Inventory.Simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(10) })); // 1 000 and 2 000 MIPS.
    }

    [Test]
    public void Weight_Fixed_DoesNotFollowTheRunnableVirtualCpus()
    {
        var datacenter = Datacenter(Host(cores: 2));
        var narrow = datacenter.Request(Vm(2) with { Weight = CpuWeight.Of(1) });
        var wide = datacenter.Request(Vm(8) with { Weight = CpuWeight.Of(1) });
        var jobs = new[] { narrow.Submit(Job(10_000, parallelism: 2)), wide.Submit(Job(10_000, parallelism: 8)) };
        datacenter.Inventory.Simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(10) }));
    }

    [Test]
    public void Conservation_MachineWhoseJobsAreCapped_LeavesTheRest()
    {
        var datacenter = Datacenter(Host());
        var (idle, busy) = (datacenter.Request(Vm()), datacenter.Request(Vm()));
        var jobs = new[] { idle.Submit(Job(2_000) with { Demand = CpuDemand.Fraction(0.2) }), busy.Submit(Job(8_000)) };
        datacenter.Inventory.Simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(10) })); // 200 and 800 MIPS, not 500 and 500.
    }

    [Test]
    public void Shares_OfEightGigahertz_AreProportional() =>
        Assert.That(GigacyclesInASecond(Frequency.Unlimited), Is.EqualTo(new[] { 4.0, 2, 1, 1 }).Within(1e-9));

    [Test]
    public void Shares_FirstIsLimited_RestIsSharedInProportion() =>
        Assert.That(GigacyclesInASecond(Frequency.GHz(3)), Is.EqualTo(new[] { 3.0, 2.5, 1.25, 1.25 }).Within(1e-9)); // 5 GHz over 1000 : 500 : 500.

    [Test]
    public void Pause_OfAMachine_LeavesItsPartToTheOther()
    {
        var datacenter = Datacenter(Host());
        var (first, second) = (datacenter.Request(Vm()), datacenter.Request(Vm()));
        var jobs = new[] { first.Submit(Job(5_000)), second.Submit(Job(10_000)) };
        var simulation = datacenter.Inventory.Simulation;
        simulation.Schedule(At(4), () => first.Pause());
        simulation.Schedule(At(7), () => first.Resume());
        simulation.Run();

        // Half each for 4 s; the second alone for 3 s, so it has 5 000 left and the first 3 000; half each again for 6 s; then 2 000 alone.
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(13), At(15) }));
    }

    private static double[] GigacyclesInASecond(Frequency firstLimit)
    {
        var datacenter = Datacenter(Host(cores: 8));
        var vms = Array.ConvertAll(new[] { 2000, 1000, 500, 500 }, shares => datacenter.Request(Vm(8) with { Weight = CpuWeight.Of(shares), CpuLimit = shares == 2000 ? firstLimit : Frequency.Unlimited }));
        foreach (var vm in vms)
            vm.Submit(EndlessJob(parallelism: 8));
        datacenter.Inventory.Simulation.Run(For(1));
        return Array.ConvertAll(vms, static vm => vm.CyclesDone / 1e9);
    }
}
