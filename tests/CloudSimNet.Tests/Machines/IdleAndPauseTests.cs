// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines;

/// <summary>Past bugs of idle machines, paused ones, and what is told apart by a fingerprint.</summary>
public sealed class IdleAndPauseTests
{
    [Test]
    public void Pause_OfTheOnlyJob_DoesNotReleaseTheMachine()
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(5) });
        var job = vm.Submit(Job(2_000));
        simulation.Schedule(For(1), () => job.Pause());
        simulation.Schedule(For(20), () => job.Resume());
        simulation.Run();
        Assert.That((job.State, job.EndedAt, vm.EndedAt), Is.EqualTo((JobState.Completed, At(21), At(26))));
    }

    [Test]
    public void Resume_OfAMachineThatBecameIdleWhilePaused_ReleasesIt()
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(5) });
        var job = vm.Submit(EndlessJob());
        simulation.Schedule(For(1), () => { vm.Pause(); job.Cancel(); });
        simulation.Schedule(For(2), () => vm.Resume());
        simulation.Run(For(1000));
        Assert.That((vm.State, vm.EndedAt), Is.EqualTo((VmState.Ended, At(7))));
    }

    [Test]
    public void ReleaseWhenIdle_DemandIsStillCaughtUp_WaitsForIt()
    {
        var datacenter = Datacenter(Host());
        var simulation = datacenter.Inventory.Simulation;
        var trace = new UtilisationTrace(For(10), [1.0]) { Unmet = UnmetDemand.Carried };
        var vm = datacenter.Request(Vm() with { ReleaseWhenIdle = SimDuration.Zero }).Follow(trace);
        datacenter.Request(Vm()).Submit(Job(5_000));
        simulation.Run();

        // Half of the core until 10 s by both, then the 5 000 MI that are left alone.
        Assert.That((vm.EndedAt, vm.CyclesUnmet), Is.EqualTo((At(15), 0.0)));
        Assert.That(vm.CyclesDone, Is.EqualTo(10e9).Within(1));
    }

    [Test]
    public void Pause_OfAnInterpolatedTrace_TakesItsDriftOffTheMeter()
    {
        var host = Host() with { Power = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(200)) };
        var (simulation, vm) = Machine(Vm(), host);
        vm.Follow(new UtilisationTrace(For(100), [0, 1]) { Between = Interpolation.Linear });
        simulation.Schedule(For(10), () => vm.Pause());
        simulation.Run(For(100));

        // From 0 to 10 % in 10 s: 5 % of 100 W above idle on average; then idle.
        Assert.That(simulation.Datacenters[0].Hosts[0].Energy.Joules, Is.EqualTo((100 * 100) + (10 * 5)).Within(1e-6));
    }

    [Test]
    public void Fingerprint_RefusedOrPlacedOnTheFirstHost_Differs()
    {
        var (refused, _) = Machine(Vm() with { Memory = Bytes.TiB(1) });
        var (placed, _) = Machine(Vm());
        Assert.That(refused.Run().Fingerprint, Is.Not.EqualTo(placed.Run().Fingerprint));
    }

    [Test]
    public void Broker_ThatNamesNoDatacenter_RefusesWithOneAsWithTwo()
    {
        var (simulation, vm) = Machine(Vm());
        simulation.UseBroker(new NobodyBroker());
        var other = simulation.Request(Vm());
        simulation.Run();
        Assert.That((vm.State, other.State), Is.EqualTo((VmState.Running, VmState.Refused)));
    }

    [Test]
    public void Observation_CancelsAJobThatWaits_IsRefusedBeforeAnythingChanges()
    {
        var (simulation, vm) = Machine(Vm() with { Scheduling = JobScheduling.SpaceShared });
        vm.Submit(Job(5_000));
        var waiting = vm.Submit(Job(1_000));
        simulation.Schedule(For(1), () => Assert.That(() => waiting.Cancel(), Throws.InvalidOperationException), Phase.Observe);
        simulation.Run();
        Assert.That((waiting.State, waiting.EndedAt), Is.EqualTo((JobState.Completed, At(6))));
    }

    [TestCase(double.PositiveInfinity)]
    [TestCase(1e-7)]
    [TestCase(double.NaN)]
    public void CpuWeight_OutOfRange_IsRefused(double shares) =>
        Assert.That(() => CpuWeight.Of(shares), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private sealed class NobodyBroker : IBrokerPolicy
    {
        public void Order(VmSpec request, IReadOnlyList<DatacenterView> datacenters, List<DatacenterId> order)
        {
        }
    }
}
