// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Jobs;

public sealed class SpaceSharedQueueTests
{
    private static readonly VmSpec TwoCpus = Vm(2) with { Scheduling = JobScheduling.SpaceShared };

    [Test]
    public void Queue_MoreJobsThanVirtualCpus_FirstComeFirstServed()
    {
        var (simulation, vm) = Machine(TwoCpus);
        var jobs = new[] { vm.Submit(Job(10_000)), vm.Submit(Job(4_000)), vm.Submit(Job(3_000)), vm.Submit(Job(3_000)) };
        simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That(jobs.Select(static job => job.StartedAt), Is.EqualTo(new[] { At(0), At(0), At(4), At(7) }));
            Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(4), At(7), At(10) }));
        });
    }

    [Test]
    public void Queue_HeadNeedsTwoVirtualCpus_BlocksThoseBehindIt()
    {
        var (simulation, vm) = Machine(TwoCpus);
        var jobs = new[] { vm.Submit(Job(5_000)), vm.Submit(Job(4_000, parallelism: 2)), vm.Submit(Job(1_000)) };
        simulation.Run();

        // One virtual core is free from the start, but the head needs both: 5 s, then 4 000 MI on two cores, then the last.
        Assert.Multiple(() =>
        {
            Assert.That(jobs.Select(static job => job.StartedAt), Is.EqualTo(new[] { At(0), At(5), At(7) }));
            Assert.That(Ends(jobs), Is.EqualTo(new[] { At(5), At(7), At(8) }));
        });
    }

    [Test]
    public void Queue_HeadIsCancelled_NextStartsAtOnce()
    {
        var (simulation, vm) = Machine(TwoCpus);
        var jobs = new[] { vm.Submit(Job(5_000)), vm.Submit(Job(4_000, parallelism: 2)), vm.Submit(Job(1_000)) };
        simulation.Schedule(At(2), () => jobs[1].Cancel());
        simulation.Run();
        Assert.That((jobs[2].StartedAt, jobs[2].EndedAt), Is.EqualTo((At(2), At(3))));
    }

    [Test]
    public void Queue_RunningJobIsCancelled_GivesItsVirtualCpusBack()
    {
        var (simulation, vm) = Machine(TwoCpus);
        var jobs = new[] { vm.Submit(EndlessJob(parallelism: 2)), vm.Submit(Job(4_000, parallelism: 2)) };
        simulation.Schedule(At(2), () => jobs[0].Cancel());
        simulation.Run();
        Assert.That((jobs[1].StartedAt, jobs[1].EndedAt), Is.EqualTo((At(2), At(4))));
    }

    [Test]
    public void Queue_TooManyVirtualCpusAskedFor_IsNeverStartable()
    {
        var (simulation, vm) = Machine(TwoCpus, Host(cores: 4));
        var jobs = new[] { vm.Submit(Job(1_000, parallelism: 3)), vm.Submit(Job(1_000)) };
        simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That((jobs[0].State, jobs[0].EndedAt), Is.EqualTo((JobState.NeverStartable, At(0))));
            Assert.That((jobs[1].State, jobs[1].EndedAt), Is.EqualTo((JobState.Completed, At(1))));
        });
    }

    [Test]
    public void Queue_TooManyVirtualCpusAskedForBehindAWaitingJob_IsReportedWhenItArrives()
    {
        var (simulation, vm) = Machine(TwoCpus);
        var jobs = new[] { vm.Submit(EndlessJob(parallelism: 2)), vm.Submit(Job(1_000, parallelism: 2)), vm.Submit(Job(1_000, parallelism: 3, after: 1)) };
        simulation.Run(For(10));
        Assert.That((jobs[2].State, jobs[2].EndedAt), Is.EqualTo((JobState.NeverStartable, At(1))));
        Assert.That(jobs[1].State, Is.EqualTo(JobState.Waiting));
    }

    [Test]
    public void Queue_PausedJob_FreesItsVirtualCpusAndJoinsTheEnd()
    {
        var (simulation, vm) = Machine(Vm() with { Scheduling = JobScheduling.SpaceShared });
        var jobs = new[] { vm.Submit(Job(10_000)), vm.Submit(Job(2_000)), vm.Submit(Job(2_000)) };
        simulation.Schedule(At(3), () => jobs[0].Pause());
        simulation.Schedule(At(4), () => jobs[0].Resume());
        simulation.Run();

        // The second runs from 3 to 5, the third to 7, and the first's other 7 000 MI to 14.
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(14), At(5), At(7) }));
        Assert.That(jobs[0].StartedAt, Is.EqualTo(At(0)));
    }

    [Test]
    public void Queue_OnAContendedHost_ClaimsByVirtualCpus()
    {
        var datacenter = Datacenter(Host(cores: 2));
        var (queued, other) = (datacenter.Request(TwoCpus), datacenter.Request(Vm(2)));
        var jobs = new[] { queued.Submit(Job(5_000)), queued.Submit(Job(5_000)), other.Submit(Job(10_000, parallelism: 2)) };
        datacenter.Inventory.Simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(10), At(10), At(10) })); // 1 000 MIPS for each machine.
    }
}
