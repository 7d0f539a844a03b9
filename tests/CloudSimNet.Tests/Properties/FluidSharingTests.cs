// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Properties;

/// <summary>Random systems against the slow reference, and what must hold in every one of them.</summary>
public sealed class FluidSharingTests
{
    private const int Systems = 400;

    [Test]
    public void EndedAt_RandomSystems_AgreesWithTheReference([Values] bool disturbed)
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var system = new RandomSystem(seed);
            var expected = new FluidReference(system).Run(disturbed);
            var (simulation, _, jobs) = system.Build(disturbed);
            simulation.Run();
            for (var i = 0; i < jobs.Length; i++)
            {
                var what = $"seed {seed}, job {i} of {jobs.Length}";
                Assert.That(jobs[i].State, Is.EqualTo(expected[i].State), what);
                if (expected[i].End < long.MaxValue)
                    Assert.That(jobs[i].EndedAt.Nanoseconds, Is.EqualTo(expected[i].End).Within(2), what);
            }
        }
    }

    [Test]
    public void CyclesDone_RandomSystems_IsTheWorkDone()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var (simulation, vms, jobs) = new RandomSystem(seed).Build();
            foreach (var pause in new[] { 3.3, 11.7, 25 })
            {
                simulation.Run(For(pause));
                CheckSums(vms, jobs, seed);
            }

            simulation.Run();
            CheckSums(vms, jobs, seed);
            foreach (var job in jobs.Where(static job => job.State == JobState.Completed))
                Assert.That((job.WorkDone, job.WorkLeft.Count), Is.EqualTo((job.Spec.Work, 0L)), $"seed {seed}");
        }
    }

    [Test]
    public void Load_RandomSystems_NeverExceedsCapacity()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var (simulation, _, _) = new RandomSystem(seed).Build();
            var host = simulation.Datacenters[0].Hosts[0];
            for (var at = 0.0; at < 40; at += 0.31)
            {
                simulation.Schedule(At(at), () => Assert.That(host.Load, Is.LessThanOrEqualTo(host.Spec.Capacity)), Phase.Observe);
                simulation.Schedule(At(at), () => Assert.That(host.Load, Is.EqualTo(host.Demand < host.Spec.Capacity ? host.Demand : host.Spec.Capacity), "work is conserved"), Phase.Observe);
            }

            simulation.Run();
            Assert.That(host.CyclesDone, Is.LessThanOrEqualTo(host.Spec.Capacity.Hertz * simulation.Now.Seconds * (1 + 1e-12)));
        }
    }

    [Test]
    public void Energy_LinearCurve_IsThatOfIdlingAndOfTheWork([Values] bool disturbed)
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var (simulation, vms, _) = new RandomSystem(seed).Build(disturbed);
            simulation.Run(For(60));
            var host = vms[0].Host!;

            // 100 W all the time, and 150 W for each second in which all cores are busy.
            var joules = (100 * 60) + (150 * host.CyclesDone / host.Spec.Capacity.Hertz);
            Assert.That(host.Energy.Joules, Is.EqualTo(joules).Within(1e-9 * joules), $"seed {seed}");
            Assert.That(vms.Sum(static vm => vm.CyclesDone), Is.EqualTo(host.CyclesDone).Within(1 + (1e-12 * host.CyclesDone)), $"seed {seed}");
        }
    }

    /// <summary>A completion is rounded up to the nanosecond, in which a core counts as busy: two nanoseconds of the host for each job.</summary>
    private static void CheckSums(VirtualMachine[] vms, Job[] jobs, int seed)
    {
        var host = vms[0].Host!;
        var tolerance = 2e-9 * host.Spec.Capacity.Hertz * jobs.Length;
        var work = jobs.Sum(static job => (double)job.WorkDone.Count);
        Assert.Multiple(() =>
        {
            Assert.That(vms.Sum(static vm => vm.CyclesDone), Is.EqualTo(work).Within(tolerance + (1e-12 * work)), $"machines, seed {seed}");
            Assert.That(host.CyclesDone, Is.EqualTo(work).Within(tolerance + (1e-12 * work)), $"host, seed {seed}");
        });
    }
}
