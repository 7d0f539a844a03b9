// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Runs;

/// <summary>A thousand hosts, two thousand machines and four thousand jobs at once: every job ends when the closed form says, whatever the placement.</summary>
public sealed class ScaleTests
{
    [Test]
    public void Run_ThousandHosts_EveryJobEndsExactly([Values] bool worstFit)
    {
        const int Hosts = 1_000;
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("scale", worstFit ? new WorstFit() : new FirstFit());
        datacenter.AddHosts(Hosts, new HostSpec { Cores = 8, Clock = Frequency.MHz(1000), Memory = Bytes.GiB(64) });
        var type = new VmSpec { VirtualCpus = 2, Memory = Bytes.GiB(2), ClockLimit = Frequency.MHz(1000) };
        var machines = Enumerable.Range(0, 2 * Hosts).Select(_ => datacenter.Request(type)).ToArray();
        var jobs = Enumerable.Range(0, 4 * Hosts).Select(i => machines[i % machines.Length].Submit(new JobSpec { Work = Instructions.Mega(WorkOf(i)) })).ToArray();
        var result = simulation.Run();

        // Two jobs on two virtual cores: each has one to itself, and a MI takes it a millisecond.
        for (var i = 0; i < jobs.Length; i++)
            Assert.That(jobs[i].EndedAt.Nanoseconds, Is.EqualTo(WorkOf(i) * 1_000_000));
        Assert.That(machines.Select(static vm => vm.Host!.Id.Value), Is.EqualTo(Enumerable.Range(0, 2 * Hosts).Select(i => worstFit ? i % Hosts : i / 4)));

        // One event for all requests, and at most one for each job.
        Assert.That(result.Events, Is.LessThanOrEqualTo(1 + (4 * Hosts)));
    }

    private static long WorkOf(int job) => 10_000 + ((long)job * 7919 % 90_000);
}
