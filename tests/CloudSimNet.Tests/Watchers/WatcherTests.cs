// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Watchers;

/// <summary>Watchers may do anything to the model, and find every step completed. Each test is named for what once went wrong.</summary>
public sealed class WatcherTests
{
    [Test]
    public void JobEnded_CancelsANeighbourWhileTheMachineStops_DoesNotThrow()
    {
        var (simulation, vm) = Machine(Vm(2));
        var (first, second) = (vm.Submit(EndlessJob()), vm.Submit(EndlessJob()));
        simulation.JobEnded.Watch(job => { if (job == first) second.Cancel(); });
        simulation.Schedule(For(1), () => vm.Stop());
        simulation.Run();
        Assert.That((first.State, second.State, vm.State), Is.EqualTo((JobState.Failed, JobState.Failed, VmState.Ended)));
    }

    [Test]
    public void JobEnded_StopsTheMachineOfACancelledJob_JobEndsOnce()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(EndlessJob());
        var ends = new List<JobState>();
        simulation.JobEnded.Watch(ended => { ends.Add(ended.State); vm.Stop(); });
        simulation.Schedule(For(1), () => job.Cancel());
        simulation.Run();
        Assert.That(ends, Is.EqualTo(new[] { JobState.Cancelled }));
    }

    [Test]
    public void JobEnded_CancelsTheRunningJobOfACancelledWaitingOne_TheCancelledOneIsNotStarted()
    {
        var (simulation, vm) = Machine(Vm() with { Scheduling = JobScheduling.SpaceShared });
        var (running, waiting) = (vm.Submit(EndlessJob()), vm.Submit(Job(10_000)));
        simulation.JobEnded.Watch(job => { if (job == waiting) running.Cancel(); });
        simulation.Schedule(For(1), () => waiting.Cancel());
        simulation.Run();
        Assert.That((waiting.State, waiting.EndedAt, waiting.StartedAt.IsNever, vm.ActiveJobs), Is.EqualTo((JobState.Cancelled, At(1), true, 0)));
    }

    [Test]
    public void JobEnded_LastJobDone_MachineHasNoActiveJobs()
    {
        var (simulation, vm) = Machine(Vm());
        vm.Submit(Job(1_000));
        simulation.JobEnded.Watch(_ => { if (vm.ActiveJobs == 0) vm.Stop(); });
        simulation.Run();
        Assert.That((vm.State, vm.EndedAt), Is.EqualTo((VmState.Ended, At(1))));
    }

    [Test]
    public void JobEnded_ResubmitsToARefusedMachine_DoesNotRecurse()
    {
        var (simulation, vm) = Machine(Vm() with { Memory = Bytes.TiB(1) });
        vm.Submit(Job(1));
        var (ends, depth) = (0, 0);
        simulation.JobEnded.Watch(_ =>
        {
            Assert.That(++depth, Is.EqualTo(1));
            if (++ends < 5_000)
                vm.Submit(Job(1));
            depth--;
        });
        simulation.Run();
        Assert.That((ends, simulation.Now), Is.EqualTo((5_000, At(0))));
    }

    [Test]
    public void JobEnded_ThrowsOnce_RunGoesOnWithNothingLost()
    {
        var (simulation, vm) = Machine(Vm(2));
        var jobs = new[] { vm.Submit(Job(1_000)), vm.Submit(Job(1_000)) };
        var told = new List<JobId>();
        simulation.JobEnded.Watch(job =>
        {
            told.Add(job.Id);
            if (told.Count == 1)
                throw new TimeoutException();
        });
        Assert.That(() => simulation.Run(), Throws.InstanceOf<TimeoutException>());
        simulation.Run();
        Assert.That(told, Is.EqualTo(new[] { jobs[0].Id, jobs[1].Id }));
        Assert.That(vm.ActiveJobs, Is.Zero);
    }

    [Test]
    public void VmPlaced_StopsAMachineWhileWaitingOnesArePlaced_TheCapacityIsUsed()
    {
        var datacenter = Datacenter(Host(4));
        var simulation = datacenter.Inventory.Simulation;
        var four = new VmSpec { VirtualCpus = 4, Memory = Bytes.Zero, WaitAtMost = SimDuration.Forever };
        var first = datacenter.Request(four);
        var small = datacenter.Request(four with { VirtualCpus = 2 });
        var big = datacenter.Request(four with { VirtualCpus = 3 });
        simulation.VmPlaced.Watch(vm => { if (vm == small) small.Stop(); });
        simulation.Schedule(For(1), () => first.Stop());
        simulation.Run();
        Assert.That((small.State, big.State, big.PlacedAt), Is.EqualTo((VmState.Ended, VmState.Running, At(1))));
    }

    [Test]
    public void VmStarted_MachineWithAStartDelay_IsToldOfOnceWhenItRuns()
    {
        var datacenter = Datacenter(Host(4));
        var simulation = datacenter.Inventory.Simulation;
        var told = new List<(VmId, VmState, SimTime)>();
        simulation.VmStarted.Watch(vm => told.Add((vm.Id, vm.State, simulation.Now)));
        var one = new VmSpec { VirtualCpus = 1, Memory = Bytes.Zero };
        var late = datacenter.Request(one with { StartDelay = For(3) });
        var prompt = datacenter.Request(one);
        datacenter.Request(one with { VirtualCpus = 9 }); // Refused.
        simulation.Schedule(For(4), () => prompt.Pause());
        simulation.Schedule(For(5), () => prompt.Resume());
        simulation.Run();
        Assert.That(told, Is.EqualTo(new[] { (prompt.Id, VmState.Running, At(0)), (late.Id, VmState.Running, At(3)) }));
    }
}
