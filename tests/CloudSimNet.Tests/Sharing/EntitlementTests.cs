// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Sharing;

/// <summary>What a job gets of its virtual machine: parallelism, weights, demands, limits.</summary>
public sealed class EntitlementTests
{
    [TestCase(2, 20_000, 10)] // Two of four cores.
    [TestCase(4, 40_000, 10)]
    [TestCase(8, 40_000, 10)] // More threads than cores: all four.
    [TestCase(1, 10_000, 10)]
    public void Parallelism_OnFourVirtualCpus_UsesAsManyAsItCan(int parallelism, double work, double seconds)
    {
        var (simulation, vm) = Machine(Vm(4));
        var job = vm.Submit(Job(work, parallelism));
        simulation.Run();
        Assert.That(job.EndedAt, Is.EqualTo(At(seconds)));
    }

    [Test]
    public void Parallelism_BesideASingleThread_WeighsOncePerThread()
    {
        var (simulation, vm) = Machine(Vm(2));
        var jobs = new[] { vm.Submit(Job(20_000, parallelism: 2)), vm.Submit(Job(10_000)) };
        simulation.Run();

        // 2 000 MIPS over three threads of equal weight: 4000/3 and 2000/3 MIPS, both for 15 s.
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(15), At(15) }));
    }

    [Test]
    public void Weight_ThreeToOne_SharesThreeToOne()
    {
        var (simulation, vm) = Machine(Vm());
        var jobs = new[] { vm.Submit(Job(9_000) with { Weight = 3 }), vm.Submit(Job(9_000)) };
        simulation.Run();

        // 750 MIPS for 12 s; the other has done 3 000 by then and needs 6 s more alone.
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(12), At(18) }));
    }

    [TestCase(0.5, 20)]
    [TestCase(0.25, 40)]
    [TestCase(1, 10)]
    public void Demand_Fraction_SlowsTheJob(double part, double seconds)
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(10_000) with { Demand = CpuDemand.Fraction(part) });
        simulation.Run();
        Assert.That(job.EndedAt, Is.EqualTo(At(seconds)));
    }

    [Test]
    public void Demand_AtMostAClock_SlowsEachThread()
    {
        var (simulation, vm) = Machine(Vm(2));
        var job = vm.Submit(Job(10_000, parallelism: 2) with { Demand = CpuDemand.AtMost(Frequency.MHz(250)) });
        simulation.Run();
        Assert.That(job.EndedAt, Is.EqualTo(At(20))); // 2 x 250 MIPS.
    }

    [Test]
    public void Demand_JobThatCannotUseItsShare_LeavesItToTheOthers()
    {
        var (simulation, vm) = Machine(Vm());
        var jobs = new[] { vm.Submit(Job(2_000) with { Demand = CpuDemand.Fraction(0.2) }), vm.Submit(Job(10_000)) };
        simulation.Run();

        // 200 and 800 MIPS for 10 s, then 2 000 MI at 1 000 MIPS.
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(12) }));
    }

    [Test]
    public void CpuLimit_OfAllVirtualCpus_IsShared()
    {
        var (simulation, vm) = Machine(Vm(4) with { CpuLimit = Frequency.MHz(1_500) });
        var jobs = new[] { vm.Submit(Job(15_000)), vm.Submit(Job(15_000)) };
        simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(20), At(20) })); // 750 MIPS each.
    }

    [TestCase(400, 25)]
    [TestCase(1000, 10)]
    [TestCase(5000, 10)] // The host's clock is lower.
    public void ClockLimit_OfAVirtualCpu_IsTheSmallerOfBothClocks(double megahertz, double seconds)
    {
        var (simulation, vm) = Machine(Vm() with { ClockLimit = Frequency.MHz(megahertz) });
        var job = vm.Submit(Job(10_000));
        simulation.Run();
        Assert.That(job.EndedAt, Is.EqualTo(At(seconds)));
    }

    [Test]
    public void ClockLimit_WithAFraction_IsWhatTheFractionIsOf()
    {
        var (simulation, vm) = Machine(Vm() with { ClockLimit = Frequency.MHz(500) });
        var job = vm.Submit(Job(10_000) with { Demand = CpuDemand.Fraction(0.5) });
        simulation.Run();
        Assert.That(job.EndedAt, Is.EqualTo(At(40)));
    }
}
