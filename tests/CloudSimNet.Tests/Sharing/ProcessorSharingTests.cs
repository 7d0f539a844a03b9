// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Sharing;

public sealed class ProcessorSharingTests
{
    [Test]
    public void Run_SecondJobFiveSecondsLater_EndsAt15And20()
    {
        var (simulation, jobs) = Staggered();
        simulation.Run();

        // Alone for 5 s: 5 000 MI. Then half each: the first has 5 000 MI left and needs 10 s, in which the second does 5 000; alone it needs 5 s more.
        Assert.That(Ends(jobs), Is.EqualTo(new[] { SimTime.FromNanoseconds(15_000_000_000), SimTime.FromNanoseconds(20_000_000_000) }));
    }

    [Test]
    public void Run_SomebodyLooksEvery700Milliseconds_ChangesNothing()
    {
        var (simulation, jobs) = Staggered();
        var (plain, _) = Staggered();
        var seen = 0.0;
        for (var i = 0; i < 30; i++)
            simulation.Schedule(At(0.7 * i), () => seen += jobs.Sum(Look), Phase.Observe);

        var (result, expected) = (simulation.Run(), plain.Run());

        Assert.Multiple(() =>
        {
            Assert.That(Ends(jobs), Is.EqualTo(new[] { At(15), At(20) }));
            Assert.That(seen, Is.GreaterThan(0));
            Assert.That(result.Fingerprint, Is.EqualTo(expected.Fingerprint));
            Assert.That(result.Events, Is.EqualTo(expected.Events));
        });
    }

    [Test]
    public void Run_InManySmallSteps_GivesTheSame()
    {
        var (simulation, jobs) = Staggered();
        var (plain, _) = Staggered();
        for (var i = 1; i <= 40; i++)
        {
            simulation.Run(For(0.7 * i));
            Assert.That(simulation.Now, Is.EqualTo(At(0.7 * i)));
            _ = jobs.Sum(Look);
        }

        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(15), At(20) }));
        Assert.That(simulation.Fingerprint, Is.EqualTo(plain.Run().Fingerprint));
    }

    [Test]
    public void WorkLeft_DuringTheRun_IsExact()
    {
        var (simulation, jobs) = Staggered();
        simulation.Run(For(8)); // 5 000 MI alone and 3 s x 500 MIPS for each since.
        Assert.Multiple(() =>
        {
            Assert.That(jobs[0].WorkLeft, Is.EqualTo(Instructions.Mega(3_500)));
            Assert.That(jobs[0].WorkDone, Is.EqualTo(Instructions.Mega(6_500)));
            Assert.That(jobs[1].WorkDone, Is.EqualTo(Instructions.Mega(1_500)));
        });
    }

    [Test]
    public void Run_DifferentLengths_ShorterLeavesItsShare()
    {
        var (simulation, vm) = Machine(Vm());
        var jobs = new[] { vm.Submit(Job(10_000)), vm.Submit(Job(20_000)) };
        simulation.Run();

        // At half speed the first needs 20 s; the other 10 000 MI of the second run alone.
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(20), At(30) }));
    }

    [TestCase(1, 1, 10_000_000_000)]
    [TestCase(2, 4, 10_000_000_000)]
    [TestCase(4, 2, 20_000_000_000)]
    [TestCase(3, 2, 15_000_000_000)]
    [TestCase(7, 3, 23_333_333_334)] // 70 / 3 s, rounded up to the nanosecond.
    [TestCase(1000, 1, 10_000_000_000_000)]
    public void Run_EqualJobsOnCores_EndTogether(int count, int cores, long nanoseconds)
    {
        var (simulation, vm) = Machine(Vm(cores));
        var jobs = Enumerable.Range(0, count).Select(_ => vm.Submit(Job(10_000))).ToArray();
        simulation.Run();
        Assert.That(Ends(jobs), Is.All.EqualTo(SimTime.FromNanoseconds(nanoseconds)));
    }

    [Test]
    public void Run_NoWork_EndsWhenItStarts()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(0, after: 3));
        simulation.Run();
        Assert.That((job.State, job.StartedAt, job.EndedAt), Is.EqualTo((JobState.Completed, At(3), At(3))));
    }

    private static (Simulation Simulation, Job[] Jobs) Staggered()
    {
        var (simulation, vm) = Machine(Vm());
        return (simulation, [vm.Submit(Job(10_000)), vm.Submit(Job(10_000, after: 5))]);
    }

    private static double Look(Job job)
    {
        var vm = job.VirtualMachine!;
        return job.WorkLeft.Count + job.WorkDone.Count + vm.CyclesDone + (vm.Host is { } host ? host.Energy.Joules + host.Utilisation + host.CyclesDone : 0);
    }
}
