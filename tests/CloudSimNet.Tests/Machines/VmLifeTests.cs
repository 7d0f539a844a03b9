// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines;

public sealed class VmLifeTests
{
    [Test]
    public void StartDelay_BeforeItRuns_JobsWait()
    {
        var (simulation, vm) = Machine(Vm() with { StartDelay = For(5) });
        var job = vm.Submit(Job(10_000));
        simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That((vm.PlacedAt, vm.RunningAt), Is.EqualTo((At(0), At(5))));
            Assert.That((job.StartedAt, job.EndedAt), Is.EqualTo((At(5), At(15))));
        });
    }

    [Test]
    public void StopDelay_AfterItsWork_HoldsTheCapacity()
    {
        var datacenter = Datacenter(Host());
        var spec = Vm() with { Reservation = CpuReservation.AllVirtualCpus, StopDelay = For(3), ReleaseWhenIdle = SimDuration.Zero, WaitAtMost = SimDuration.Forever };
        var (first, second) = (datacenter.Request(spec), datacenter.Request(spec));
        var jobs = new[] { first.Submit(Job(10_000)), second.Submit(Job(10_000)) };
        datacenter.Inventory.Simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That((first.EndedAt, second.PlacedAt), Is.EqualTo((At(13), At(13))));
            Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(23) }));
            Assert.That(second.EndedAt, Is.EqualTo(At(26)));
        });
    }

    [Test]
    public void Lifetime_Over_FailsWhatIsThere()
    {
        var (simulation, vm) = Machine(Vm() with { StartDelay = For(2), Lifetime = For(5), Scheduling = JobScheduling.SpaceShared });
        var (running, waiting, late) = (vm.Submit(Job(10_000)), vm.Submit(Job(1_000)), vm.Submit(Job(1_000, after: 8)));
        simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That((vm.State, vm.EndedAt), Is.EqualTo((VmState.Ended, At(7))));
            Assert.That((running.State, running.EndedAt, running.WorkDone), Is.EqualTo((JobState.Failed, At(7), Instructions.Mega(5_000))));
            Assert.That((waiting.State, waiting.EndedAt), Is.EqualTo((JobState.Failed, At(7))));
            Assert.That((late.State, late.EndedAt), Is.EqualTo((JobState.Failed, At(8))));
        });
    }

    [Test]
    public void Pause_AndResume_StretchesItsJobs()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(10_000));
        var late = vm.Submit(Job(1_000, after: 5));
        simulation.Schedule(At(4), () => Assert.That((vm.Pause(), vm.Pause()), Is.EqualTo((true, false))));
        simulation.Schedule(At(6), () => Assert.That((vm.State, vm.Host!.Load, late.State), Is.EqualTo((VmState.Paused, Frequency.Zero, JobState.Waiting))));
        simulation.Schedule(At(9), () => Assert.That((vm.Resume(), vm.Resume()), Is.EqualTo((true, false))));
        simulation.Run();

        // 4 000 MI until the pause; from 9 s the late one takes half: 2 s for its 1 000 MI; then 5 000 MI alone.
        Assert.That(Ends(job, late), Is.EqualTo(new[] { At(16), At(11) }));
    }

    [TestCase(0)]
    [TestCase(2.5)]
    public void ReleaseWhenIdle_WorkDone_EndsAfterTheDelay(double idle)
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(idle) });
        vm.Submit(Job(10_000));
        simulation.Run();
        Assert.That((vm.State, vm.EndedAt), Is.EqualTo((VmState.Ended, At(10 + idle))));
    }

    [Test]
    public void ReleaseWhenIdle_NewWorkInTime_StaysUntilThatIsDone()
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(3) });
        var jobs = new List<Job> { vm.Submit(Job(1_000)) };
        simulation.Schedule(For(2), () => jobs.Add(vm.Submit(Job(1_000))));
        simulation.Schedule(For(6.5), () => jobs.Add(vm.Submit(Job(1_000))));
        simulation.Run();

        // Idle from 1 to 2, and from 3 to 6: nobody had announced the third.
        Assert.That(vm.EndedAt, Is.EqualTo(At(6)));
        Assert.That(jobs.Select(static job => job.State), Is.EqualTo(new[] { JobState.Completed, JobState.Completed, JobState.Failed }));
    }

    [Test]
    public void ReleaseWhenIdle_AnnouncedJobIsStillToCome_WaitsForItAndRunsIt()
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = SimDuration.Zero });
        var jobs = new[] { vm.Submit(Job(10_000)), vm.Submit(Job(10_000)), vm.Submit(Job(10_000, after: 30)) };
        simulation.Run();
        Assert.That((jobs[2].StartedAt, jobs[2].EndedAt, vm.EndedAt), Is.EqualTo((At(30), At(40), At(40))));
    }

    [TestCase(0)]
    [TestCase(5)]
    public void ReleaseWhenIdle_JobComesAtTheVeryInstantOfTheRelease_Runs(double idle)
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(idle) });
        vm.Submit(Job(10_000));
        Job? late = null;
        simulation.Schedule(For(10 + idle), () => late = vm.Submit(Job(1_000)));
        simulation.Run();
        Assert.That((late!.EndedAt, vm.EndedAt), Is.EqualTo((At(11 + idle), At(11 + (2 * idle)))));
    }

    [TestCase(0)]
    [TestCase(5)]
    public void ReleaseWhenIdle_UnboundJobComesAtTheVeryInstantOfTheRelease_Runs(double idle)
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(idle) });
        vm.Submit(Job(10_000));
        var late = simulation.Submit(Job(1_000, after: 10 + idle));
        simulation.Run();
        Assert.That((late.EndedAt, vm.EndedAt), Is.EqualTo((At(11 + idle), At(11 + (2 * idle)))));
    }

    [Test]
    public void ReleaseWhenIdle_RequestOfTheVeryInstantOfTheRelease_GetsTheCapacity()
    {
        var datacenter = Datacenter(Host());
        var first = datacenter.Request(Vm() with { Reservation = CpuReservation.AllVirtualCpus, ReleaseWhenIdle = For(5) });
        var second = datacenter.Request(Vm() with { Reservation = CpuReservation.AllVirtualCpus }, after: For(5));
        datacenter.Inventory.Simulation.Run();
        Assert.That((first.EndedAt, second.State), Is.EqualTo((At(5), VmState.Running)));
    }

    [Test]
    public void ReleaseWhenIdle_AnnouncedJobIsCancelled_NoLongerWaitsForIt()
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(1) });
        var job = vm.Submit(Job(10_000, after: 30));
        vm.Submit(Job(1, after: 2));
        simulation.Schedule(For(7), () => job.Cancel());
        simulation.Run();
        Assert.That(vm.EndedAt, Is.EqualTo(At(8)));
    }

    [Test]
    public void ReleaseWhenIdle_NeverAnyWork_EndsAfterTheDelay()
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(3), StartDelay = For(2) });
        simulation.Run();
        Assert.That(vm.EndedAt, Is.EqualTo(At(5)));
    }

    [Test]
    public void ReleaseWhenIdle_TraceIsOver_EndsAfterTheDelay()
    {
        var (simulation, vm) = Machine(Vm() with { ReleaseWhenIdle = For(3) });
        vm.Follow(new UtilisationTrace(For(10), [0.5, 0.5]));
        simulation.Run();
        Assert.That((vm.State, vm.EndedAt), Is.EqualTo((VmState.Ended, At(23))));
    }

    [Test]
    public void Stop_BeforeItIsRequested_NeverGetsAHost()
    {
        var datacenter = Datacenter(Host());
        var vm = datacenter.Request(Vm(), after: For(5));
        var job = vm.Submit(Job(1_000));
        datacenter.Inventory.Simulation.Schedule(At(1), () => Assert.That((vm.Stop(), vm.Stop()), Is.EqualTo((true, false))));
        datacenter.Inventory.Simulation.Run();
        Assert.That((vm.State, vm.Host, vm.EndedAt, job.State), Is.EqualTo((VmState.Ended, (Host?)null, At(1), JobState.Failed)));
    }

    [Test]
    public void Stop_WithActiveJobs_LeavesNoneActive()
    {
        var (simulation, vm) = Machine(Vm());
        vm.Submit(Job(10_000));
        vm.Submit(Job(10_000));
        simulation.Schedule(At(1), () => vm.Stop());
        simulation.Run();
        Assert.That(vm.ActiveJobs, Is.Zero);
    }

    [Test]
    public void Stop_OnAContendedHost_ItsCyclesStandStill()
    {
        var datacenter = Datacenter(Host());
        var vms = Enumerable.Range(0, 4).Select(_ => datacenter.Request(Vm())).ToList();
        vms.ForEach(static vm => vm.Submit(EndlessJob()));
        var simulation = datacenter.Inventory.Simulation;
        simulation.Schedule(At(4), () => vms[0].Stop()); // A quarter of 4 s; the others contend on.
        simulation.Run(For(10));
        Assert.Multiple(() =>
        {
            Assert.That(vms[0].CyclesDone, Is.EqualTo(1e9).Within(1));
            Assert.That(vms[1].CyclesDone, Is.EqualTo(3e9).Within(1)); // 1 s and a third of 6 s.
            Assert.That(vms[1].Host!.CyclesDone, Is.EqualTo(vms.Sum(static vm => vm.CyclesDone)).Within(1));
        });
    }
}
