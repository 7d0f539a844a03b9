// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Services;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>Random applications whose machines come, pause and end at random while a network loses messages: nothing may be lost from the accounts.</summary>
public sealed class DisturbedServicesTests
{
    [Test]
    public void Run_Disturbed_AccountsForEveryRequestAndCycle([Range(1, 150)] int seed)
    {
        var (simulation, shop, vms) = Disturbed((ulong)seed);

        simulation.Run(Given.For(60));
        foreach (var workload in shop.Workloads)
            AssertSound(workload.Statistics);
        simulation.Run(); // Until nobody is left.

        foreach (var statistics in shop.Services.Select(service => service.Statistics).Concat(shop.Workloads.Select(workload => workload.Statistics)))
        {
            AssertSound(statistics);
            Assert.That(statistics.UnderWay, Is.Zero);
            Assert.That(statistics.UnderWayNanoseconds, Is.EqualTo(statistics.Response.TotalNanoseconds + statistics.LostNanoseconds));
        }

        Assert.That(shop.Services.SelectMany(service => service.Instances), Has.All.Matches<ServiceInstance>(one => (one!.Outstanding, one.InWork, one.Queued) == (0, 0, 0)));
        Assert.That(shop.Workloads.Sum(workload => workload.Statistics.Made), Is.GreaterThan(100));
        foreach (var vm in vms.Where(vm => vm.Host is not null))
        {
            Assert.That(vm.ActiveJobs, Is.Zero);
            Assert.That((double)vm.Cycles.Used.Total, Is.EqualTo(vm.CyclesDone).Within((1e-9 * vm.CyclesDone) + 100 + (shop.Services.Sum(service => service.Statistics.Made) * 4)), "what was served stands in the account, but for what is dropped in each last nanosecond");
        }
    }

    [Test]
    public void Run_DisturbedTwice_IsTheSame([Range(1, 5)] int seed)
    {
        var (one, _, _) = Disturbed((ulong)seed);
        var (other, _, _) = Disturbed((ulong)seed);
        one.Run();
        other.Run();

        Assert.That(one.Fingerprint, Is.EqualTo(other.Fingerprint));
    }

    private static void AssertSound(RequestStatistics statistics)
    {
        Assert.That(statistics.Completed, Is.EqualTo(statistics.Response.Count));
        Assert.That(statistics.UnderWay, Is.GreaterThanOrEqualTo(0));
    }

    private static (Simulation Simulation, Application Shop, VirtualMachine[] Vms) Disturbed(ulong seed)
    {
        var simulation = new Simulation(seed);
        var random = simulation.Random("test");
        var datacenter = simulation.AddDatacenter("test", new FirstFit());
        datacenter.AddHosts(3, Given.Host(4) with { CpuOvercommit = 2 });
        var network = new RandomNetwork(simulation);
        IBalancingPolicy[] policies = [new RoundRobinBalancing(), new LeastOutstanding(), new RandomBalancing()];
        var services = new ServiceSpec[4];
        for (var i = 0; i < services.Length; i++)
        {
            services[i] = new ServiceSpec
            {
                Name = $"s{i}",
                Stages = [.. Enumerable.Range(0, 1 + (int)random.NextInteger(4)).Select(_ => Stage(i))],
                Threads = (int)random.NextInteger(5) + 1,
                QueueLimit = (int)random.NextInteger(8),
                Balancing = policies[random.NextInteger(3)],
            };
        }

        var shop = simulation.AddApplication(new ApplicationSpec { Name = "shop", Services = services, Network = network });
        var vms = new VirtualMachine[10];
        for (var i = 0; i < vms.Length; i++)
        {
            var vm = vms[i] = simulation.Request(
                Given.Vm(1 + (int)random.NextInteger(2)) with
                {
                    StartDelay = Given.For(random.NextInteger(3)),
                    StopDelay = Given.For(random.NextInteger(2)),
                    Scheduling = random.NextInteger(4) == 0 ? JobScheduling.SpaceShared : JobScheduling.TimeShared,
                },
                Given.For(random.NextInteger(20)));
            shop.Services[i % 4].AddInstance(vm);
            if (random.NextInteger(2) == 0)
                shop.Services[(int)random.NextInteger(4)].AddInstance(vm);
            if (random.NextInteger(3) == 0)
                vm.Submit(Given.Job(random.NextInteger(20_000)));
            Later(() => vm.Pause());
            Later(() => vm.Resume());
            Later(() => shop.Services[(int)random.NextInteger(4)].Instances[0].Retire());
            Later(() => vm.Stop());
        }

        simulation.Schedule(Given.At(100), () => Array.ForEach(vms, vm => vm.Resume()));
        shop.Add(new OpenWorkloadSpec { Name = "open", Service = "s0", Rate = new RateProfile(new(Given.For(0), 20), new(Given.For(30), 2)), Until = Given.At(80) });
        shop.Add(new ClosedWorkloadSpec { Name = "closed", Service = "s1", Users = 5, ThinkTime = Distributions.Uniform(0, 0.2), Until = Given.At(80) });
        return (simulation, shop, vms);

        void Later(Action action) => simulation.Schedule(SimTime.FromNanoseconds(random.NextInteger(90) * 1_000_000_000), action);

        IServiceStage Stage(int service) => random.NextInteger(service == 3 ? 2 : 4) switch
        {
            0 => new ComputeStage(random.NextInteger(3) == 0 ? Distributions.Constant(random.NextInteger(2) * 1e8) : Distributions.Exponential(5e7)),
            1 => new DelayStage(Distributions.Constant(random.NextInteger(2) * 0.25)),
            2 => Call(service),
            _ => new ForkStage(Call(service), Call(service)),
        };

        CallStage Call(int service) => new($"s{service + 1 + random.NextInteger(3 - service)}") { Times = 1 + (int)random.NextInteger(3), Probability = random.NextUniform(0.2, 1) };
    }

    private sealed class RandomNetwork(Simulation simulation) : IServiceNetwork
    {
        private readonly Engine.Randomness.RandomStream random = simulation.Random("network");

        public Delivery Send(Endpoint from, Endpoint to, Bytes size, IEventHandler receiver, long tag)
        {
            var fate = random.NextInteger(100);
            if (fate < 60)
                return Delivery.AtOnce;
            if (fate == 60)
                return Delivery.Refused;
            simulation.Schedule(simulation.Now.AddSaturating(SimDuration.FromNanoseconds(random.NextInteger(20) * 50_000_000)), receiver, fate == 61 ? -tag : tag);
            return Delivery.UnderWay;
        }
    }
}
