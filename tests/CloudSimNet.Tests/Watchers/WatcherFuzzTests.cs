// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Watchers;

/// <summary>Random operations from watchers leave a model whose books agree.</summary>
public sealed class WatcherFuzzTests
{
    [Test]
    public void Watchers_RandomOperations_BooksAgree([Range(0, 9)] int block)
    {
        for (var seed = block * 100; seed < (block + 1) * 100; seed++)
            Run((ulong)seed);
    }

    private static void Run(ulong seed)
    {
        var simulation = new Simulation(seed);
        var datacenter = simulation.AddDatacenter("fuzz", new FirstFit());
        datacenter.AddHosts(2, Host(2));
        var stream = simulation.Random("fuzz");
        var budget = 60;
        for (var i = 0; i < 4; i++)
        {
            var spec = Vm(2) with { Scheduling = stream.NextInteger(2) == 0 ? Specs.JobScheduling.TimeShared : Specs.JobScheduling.SpaceShared, ReleaseWhenIdle = For(stream.NextInteger(5)), WaitAtMost = For(3) };
            var vm = datacenter.Request(spec, For(stream.NextInteger(2)));
            for (var j = 0; j < 4; j++)
                vm.Submit(Job(500 * (1 + stream.NextInteger(4)), parallelism: 1 + (int)stream.NextInteger(2), after: stream.NextInteger(3)));
        }

        var ends = new HashSet<int>();
        simulation.JobEnded.Watch(job =>
        {
            Assert.That(ends.Add(job.Id.Value), Is.True, $"seed {seed}: job {job.Id} ended twice");
            Disturb(simulation, stream, ref budget);
        });
        simulation.VmEnded.Watch(_ => Disturb(simulation, stream, ref budget));
        simulation.VmPlaced.Watch(_ => Disturb(simulation, stream, ref budget));
        simulation.Run(For(1000));

        foreach (var vm in simulation.VirtualMachines)
        {
            var active = simulation.Jobs.Count(job => job.VirtualMachine == vm && job.State is JobState.Running or JobState.Waiting && job.VirtualMachine == vm);
            Assert.That(vm.ActiveJobs, Is.EqualTo(active), $"seed {seed}: machine {vm.Id}");
        }

        var ended = simulation.Jobs.Count(static job => job.IsOver);
        Assert.That(ends, Has.Count.EqualTo(ended), $"seed {seed}");
    }

    private static void Disturb(Simulation simulation, RandomStream stream, ref int budget)
    {
        if (budget-- <= 0)
            return;
        var job = simulation.Jobs[(int)stream.NextInteger(simulation.Jobs.Count)];
        var vm = simulation.VirtualMachines[(int)stream.NextInteger(simulation.VirtualMachines.Count)];
        switch (stream.NextInteger(8))
        {
            case 0: job.Cancel(); break;
            case 1: job.Pause(); break;
            case 2: job.Resume(); break;
            case 3: job.Complete(); break;
            case 4: vm.Pause(); break;
            case 5: vm.Resume(); break;
            case 6: vm.Submit(Job(700)); break;
            default: vm.Stop(); break;
        }
    }
}
