// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Scheduling;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Costs;

/// <summary>What competing for cores costs under a hypervisor.</summary>
public sealed class HypervisorTaxTests
{
    /// <summary>A switch of 1 000 000 cycles each 10 ms: a tenth of a core of 1 000 MHz.</summary>
    private static readonly HypervisorSpec Tenth = new() { Name = "tenth", WorldSwitch = Cycles.Mega(1), Quantum = SimDuration.FromMilliseconds(10) };

    [Test]
    public void Run_TwoMachinesOnOneCore_LoseWhatTheSwitchesTake()
    {
        // 450 each in the first second; then the second has the core to itself.
        var datacenter = Datacenter(Host() with { Hypervisor = Tenth });
        var (first, second) = (datacenter.Request(Vm()).Submit(Job(450)), datacenter.Request(Vm()).Submit(Job(650)));
        datacenter.Inventory.Simulation.Run();

        Assert.That(Ends(first, second), Is.EqualTo((SimTime[])[At(1), At(1.2)]));
        Assert.That(datacenter.Hosts[0].CyclesDone, Is.EqualTo(1.2e9));
    }

    [Test]
    public void Run_AsManyRunnableAsCores_LosesNothing()
    {
        var datacenter = Datacenter(Host(2) with { Hypervisor = Tenth });
        var jobs = new[] { datacenter.Request(Vm()).Submit(Job(1000)), datacenter.Request(Vm()).Submit(Job(1000)) };
        datacenter.Inventory.Simulation.Run();

        Assert.That(Ends(jobs), Is.All.EqualTo(At(1)));
    }

    [TestCase(2, 100_000_000)]
    [TestCase(4, 100_000_000)]
    [TestCase(40, 100_000_000)]
    public void LossOf_FixedSlice_DoesntFollowTheLoadOnceEveryCoreSwitches(int runnable, long expectedHz) =>
        Assert.That(Tax(Tenth, 1).LossOf(runnable, runnable), Is.EqualTo(new ContentionLoss(expectedHz, 0)));

    [TestCase(4, 0)]
    [TestCase(5, 100_000_000)]
    [TestCase(7, 300_000_000)]
    [TestCase(8, 400_000_000)]
    [TestCase(30, 400_000_000)]
    public void LossOf_MoreRunnableThanCores_GrowsUntilEveryCoreSwitches(int runnable, long expectedHz) =>
        Assert.That(Tax(Tenth, 4).LossOf(runnable, runnable), Is.EqualTo(new ContentionLoss(expectedHz, 0)));

    [TestCase(2, 200_000_000)] // 5 ms.
    [TestCase(4, 400_000_000)] // 2.5 ms.
    [TestCase(40, 499_999_999)] // 2 ms, the shortest: 500 million, cut to less than half.
    public void LossOf_SliceThatShrinks_FollowsTheLoadToTheShortest(int runnable, long expectedHz) =>
        Assert.That(Tax(Tenth with { ShrinksWithLoad = true, MinimumQuantum = SimDuration.FromMilliseconds(2) }, 1).LossOf(runnable, 1), Is.EqualTo(new ContentionLoss(expectedHz, 0)));

    [Test]
    public void LossOf_Ticks_AreThoseOfTheVirtualCoresThatWait()
    {
        // Two cores switch 100 times a second for nothing; three virtual cores wait and tick 250 times a second for 4 000 cycles.
        var ticking = Tenth with { WorldSwitch = Cycles.Zero, TimerTick = Frequency.Hz(250), TimerTickCost = Cycles.FromCount(4000) };
        Assert.That(Tax(ticking, 2).LossOf(5, 5).SwitchingHz, Is.EqualTo(3_000_000));
    }

    [Test]
    public void LossOf_Presets_AreAFewThousandths()
    {
        // Eight cores of 1 GHz; KVM: 8 / 2.8 ms x 4 812 + 8 x 250 x 4 768 cycles a second; Xen: 8 / 30 ms x 10 534 + 8 x 250 x 3 468.
        Assert.That(Tax(HypervisorSpec.Kvm, 8).LossOf(16, 8).SwitchingHz, Is.EqualTo(13_748_571 + 9_536_000));
        Assert.That(Tax(HypervisorSpec.Xen, 8).LossOf(16, 8).SwitchingHz, Is.EqualTo(2_809_067 + 6_936_000));
        Assert.That(HypervisorTax.Of(Host()), Is.Null);
    }

    [TestCase(8, 8, 0)] // Gangs of one.
    [TestCase(16, 4, 1_500_000_000)] // Gangs of 4 on 4 cores: 3 / 8 of them.
    [TestCase(64, 4, 1_999_999_999)]
    public void LossOf_GangsThatRunTogether_LeaveCoresUnused(int runnable, int machines, long expectedHz) =>
        Assert.That(Tax(Tenth with { WorldSwitch = Cycles.Zero, CoScheduling = CoScheduling.Strict }, 4).LossOf(runnable, machines), Is.EqualTo(new ContentionLoss(0, expectedHz)));

    private static HypervisorTax Tax(HypervisorSpec hypervisor, int cores) => HypervisorTax.Of(Host(cores) with { Hypervisor = hypervisor })!;
}
