// SPDX-License-Identifier: MIT
using CloudSimNet.Scheduling;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Jobs;

/// <summary>Space-shared machines under different disciplines; cores of 1 000 MHz, so that a megainstruction takes a millisecond.</summary>
public sealed class JobSchedulerTests
{
    [Test]
    public void SpaceShared_NarrowBehindWide_Waits() => Assert.That(Starts(JobScheduling.SpaceShared), Is.EqualTo(new[] { 0.0, 10, 20, 20 }));

    [Test]
    public void FirstThatFits_NarrowBehindWide_Overtakes() => Assert.That(Starts(new FirstThatFits()), Is.EqualTo(new[] { 0.0, 12, 0, 10 }));

    [Test]
    public void EasyBackfill_NarrowBehindWide_OvertakesWhereThatDelaysNobody()
    {
        // The third would hold a core until 12 s, and the second is promised both from 10 s on; the fourth is done in time.
        Assert.That(Starts(new EasyBackfill()), Is.EqualTo(new[] { 0.0, 10, 20, 1 }));
    }

    [Test]
    public void EasyBackfill_MoreCoresThanTheHeadNeeds_LongOneOvertakesOnTheOthers()
    {
        // Three cores: one runs until 10 s, the head needs two of them, so one is left over for a long one.
        var (simulation, vm) = Machine(Vm(3) with { Scheduling = new EasyBackfill() });
        var first = vm.Submit(Job(20_000, parallelism: 2));
        var head = vm.Submit(Job(2_000, parallelism: 2));
        var length = vm.Submit(Job(100_000));
        simulation.Run();
        Assert.That(new[] { first.StartedAt, head.StartedAt, length.StartedAt }, Is.EqualTo(new[] { At(0), At(10), At(0) }));
    }

    [Test]
    public void EasyBackfill_RandomQueues_EveryHeadStartsWhenItWasPromisedOrBefore([Range(0, 19)] int seed)
    {
        var random = new Random(seed);
        var watched = new Watched(new EasyBackfill());
        var (simulation, vm) = Machine(Vm(8) with { Scheduling = watched });
        var jobs = Enumerable.Range(0, 60).Select(_ => vm.Submit(Job(random.Next(1, 20_000), 1 + random.Next(8), random.Next(0, 30)))).ToList();
        simulation.Run();
        Assert.That(jobs.Select(static job => job.State), Is.All.EqualTo(JobState.Completed));
        Assert.That(watched.Promises, Has.Count.GreaterThan(10));
        foreach (var (job, promise) in watched.Promises)
            Assert.That(jobs[job.Value].StartedAt, Is.LessThanOrEqualTo(promise), $"job {job}");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Scheduler_TwoJobsEndAtOneInstant_TheWideOneBehindThemStartsThen(bool isBackfilling)
    {
        var (simulation, vm) = Machine(Vm(2) with { Scheduling = isBackfilling ? new EasyBackfill() : new FirstThatFits() });
        vm.Submit(Job(10_000));
        vm.Submit(Job(10_000));
        var wide = vm.Submit(Job(2_000, parallelism: 2));
        vm.Submit(Job(100_000));
        simulation.Run();
        Assert.That(wide.StartedAt, Is.EqualTo(At(10)));
    }

    [Test]
    public void Scheduler_ChoosesWhatDoesntFit_IsTold()
    {
        var (simulation, vm) = Machine(Vm() with { Scheduling = new Greedy() });
        vm.Submit(Job(1000));
        vm.Submit(Job(1000));
        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.Contains("Greedy").And.Message.Contains("virtual cores"));
    }

    [Test]
    public void Scheduler_TimeSharedWithAtMostTwo_LetsTwoShare()
    {
        var (simulation, vm) = Machine(Vm() with { Scheduling = new AtMostTwo() });
        var jobs = Enumerable.Range(0, 3).Select(_ => vm.Submit(Job(1000))).ToArray();
        simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(2), At(2), At(3) }));
    }

    // Two cores: one job of one core until 10 s; one of both; one of one core for 12 s; one, which comes at 1 s, for 2 s.
    private static double[] Starts(IJobScheduler scheduler)
    {
        var (simulation, vm) = Machine(Vm(2) with { Scheduling = scheduler });
        var jobs = new[] { vm.Submit(Job(10_000)), vm.Submit(Job(20_000, parallelism: 2)), vm.Submit(Job(12_000)), vm.Submit(Job(2_000, after: 1)) };
        simulation.Run();
        return Array.ConvertAll(jobs, static job => job.StartedAt.Seconds);
    }

    /// <summary>Notes, when a job is first seen at the head of the queue and doesn't start, when what runs will have left it enough virtual cores.</summary>
    private sealed class Watched(IJobScheduler scheduler) : IJobScheduler
    {
        public Dictionary<TaskId, SimTime> Promises { get; } = [];

        public bool HoldsVirtualCpus => true;

        public void Choose(JobSchedulingView view, List<TaskId> start)
        {
            scheduler.Choose(view, start);
            var left = view.Waiting.Where(job => !start.Contains(job.Id)).ToList();
            if (left.Count == 0)
                return;
            var ends = view.Running.Select(static job => (job.EndsAt, job.Parallelism))
                .Concat(view.Waiting.TakeWhile(job => job.Id != left[0].Id).Select(job => (EndsAt: view.Now + job.RunTime, job.Parallelism)))
                .Append((EndsAt: view.Now, Parallelism: 0)).ToList();
            var promise = ends.Select(static end => end.EndsAt).Where(at => 8 - ends.Where(end => end.EndsAt > at).Sum(static end => end.Parallelism) >= left[0].Parallelism).Min();
            Promises.TryAdd(left[0].Id, promise);
        }
    }

    private sealed class Greedy : IJobScheduler
    {
        public bool HoldsVirtualCpus => true;

        public void Choose(JobSchedulingView view, List<TaskId> start) => start.AddRange(view.Waiting.Select(static job => job.Id));
    }

    private sealed class AtMostTwo : IJobScheduler
    {
        public bool HoldsVirtualCpus => false;

        public void Choose(JobSchedulingView view, List<TaskId> start) =>
            start.AddRange(view.Waiting.Take(2 - view.Running.Count).Select(static job => job.Id));
    }
}
