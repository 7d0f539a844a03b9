// SPDX-License-Identifier: MIT
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Jobs;

/// <summary>How jobs come to an end, other than by doing all their work undisturbed.</summary>
public sealed class JobLifeTests
{
    [Test]
    public void Lifetime_ShorterThanTheWork_ExpiresWithWhatWasDone()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(10_000, after: 2) with { Lifetime = For(5) });
        simulation.Run();
        Assert.That((job.State, job.EndedAt, job.WorkDone), Is.EqualTo((JobState.Expired, At(7), Instructions.Mega(5_000))));
    }

    [Test]
    public void Lifetime_EndsTogetherWithTheWork_IsCompleted()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(10_000) with { Lifetime = For(10) });
        simulation.Run();
        Assert.That(job.EndedAt, Is.EqualTo(At(10)));
        Assert.That(job.WorkLeft, Is.EqualTo(Instructions.Zero));
    }

    [Test]
    public void Lifetime_OfAJobThatWaits_CountsFromItsStart()
    {
        var (simulation, vm) = Machine(Vm() with { Scheduling = Specs.JobScheduling.SpaceShared });
        var jobs = new[] { vm.Submit(Job(10_000)), vm.Submit(Job(3_000) with { Lifetime = For(4) }) };
        simulation.Run();
        Assert.That((jobs[1].State, jobs[1].EndedAt), Is.EqualTo((JobState.Completed, At(13))));
    }

    [Test]
    public void Cancel_WhileRunning_LeavesTheCoreToTheOther()
    {
        var (simulation, vm) = Machine(Vm());
        var jobs = new[] { vm.Submit(Job(10_000)), vm.Submit(Job(10_000)) };
        simulation.Schedule(At(4), () => Assert.That(jobs[0].Cancel(), Is.True));
        simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That((jobs[0].State, jobs[0].EndedAt, jobs[0].WorkDone), Is.EqualTo((JobState.Cancelled, At(4), Instructions.Mega(2_000))));
            Assert.That(jobs[1].EndedAt, Is.EqualTo(At(12))); // 2 000 by then, 8 000 alone.
            Assert.That(jobs[0].Cancel(), Is.False);
        });
    }

    [Test]
    public void Cancel_BeforeItArrives_NeverStarts()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(10_000, after: 5));
        simulation.Schedule(At(1), () => job.Cancel());
        var result = simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That((job.State, job.EndedAt), Is.EqualTo((JobState.Cancelled, At(1))));
            Assert.That(job.StartedAt.IsNever, Is.True);
            Assert.That(result.Time, Is.EqualTo(At(1)));
        });
    }

    [Test]
    public void Pause_AndResume_KeepsWhatWasDone()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(10_000));
        simulation.Schedule(At(3), () => Assert.That(job.Pause(), Is.True));
        simulation.Schedule(At(5), () => Assert.That((job.WorkLeft, job.State, job.Pause()), Is.EqualTo((Instructions.Mega(7_000), JobState.Paused, false))));
        simulation.Schedule(At(8), () => Assert.That((job.Resume(), job.Resume()), Is.EqualTo((true, false))));
        simulation.Run();
        Assert.That((job.StartedAt, job.EndedAt), Is.EqualTo((At(0), At(15)))); // 10 s of work and 5 s of pause.
    }

    [Test]
    public void Cancel_WhilePaused_Ends()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(10_000));
        simulation.Schedule(At(3), () => job.Pause());
        simulation.Schedule(At(4), () => job.Cancel());
        simulation.Run();
        Assert.That((job.State, job.EndedAt, job.WorkDone, job.Resume()), Is.EqualTo((JobState.Cancelled, At(4), Instructions.Mega(3_000), false)));
    }

    [Test]
    public void Complete_AnEndlessJob_IsAGoodEnd()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(EndlessJob());
        simulation.Schedule(At(20), () => job.Complete());
        simulation.Run();
        Assert.That((job.State, job.EndedAt, job.WorkDone, job.WorkLeft), Is.EqualTo((JobState.Completed, At(20), Instructions.Mega(20_000), Instructions.Endless)));
    }

    [Test]
    public void Endless_BesideAJobThatEnds_GoesOn()
    {
        var (simulation, vm) = Machine(Vm());
        var (endless, job) = (vm.Submit(EndlessJob()), vm.Submit(Job(5_000)));
        simulation.Run(For(30));
        Assert.Multiple(() =>
        {
            Assert.That(job.EndedAt, Is.EqualTo(At(10)));
            Assert.That(endless.State, Is.EqualTo(JobState.Running));
            Assert.That(endless.WorkDone, Is.EqualTo(Instructions.Mega(25_000))); // Half for 10 s, all for 20 s.
        });
    }

    [Test]
    public void Endless_WithAnotherDemandThanTheJobThatEnds_GoesOn()
    {
        var (simulation, vm) = Machine(Vm());
        var endless = vm.Submit(EndlessJob() with { Demand = Specs.CpuDemand.Fraction(0.25) });
        var job = vm.Submit(Job(7_500));
        simulation.Run(For(30));
        Assert.That((job.EndedAt, endless.State, endless.WorkDone), Is.EqualTo((At(10), JobState.Running, Instructions.Mega(7_500))));
    }

    [Test]
    public void JobEnded_WatcherSubmitsTheNext_FollowsWithoutAGap()
    {
        var (simulation, vm) = Machine(Vm());
        var left = 3;
        simulation.JobEnded.Watch(_ => { if (--left > 0) vm.Submit(Job(1_000)); });
        vm.Submit(Job(1_000));
        simulation.Run();
        Assert.That(simulation.Jobs.Select(static job => job.EndedAt), Is.EqualTo(new[] { At(1), At(2), At(3) }));
    }
}
