// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Services;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>Machines that aren't there yet, end, or are full, and networks that don't deliver.</summary>
public sealed class FailureTests
{
    [Test]
    public void Stop_RequestsInWorkAndQueued_FailAtThatInstant()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(10_000)) with { Threads = 2 });
        var instance = shop["web"].AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "web", 5);
        simulation.Schedule(Given.At(4.5), () =>
        {
            Assert.That((instance.InWork, instance.Queued, instance.Outstanding), Is.EqualTo((2, 2, 4)));
            vms[0].Stop();
            Assert.That((instance.InWork, instance.Queued, instance.Outstanding), Is.EqualTo((0, 0, 0)));
        });

        simulation.Run();

        Assert.That(workload.Statistics.Failed, Is.EqualTo(5), "the last one finds no instance");
        Assert.That(workload.Statistics.LostNanoseconds, Is.EqualTo((Int128)((3.5 + 2.5 + 1.5 + 0.5) * 1e9)));
        Assert.That(workload.Statistics.UnderWayNanoseconds, Is.EqualTo(workload.Statistics.LostNanoseconds));
        Assert.That((long)vms[0].Cycles.Used.Total, Is.EqualTo(3_500_000_000), "what was done of them was done");
    }

    [Test]
    public void Stop_CalledServiceOnTheSameMachine_QueuedRequestsAreNotAnsweredByADeadMachine()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = Serve.Application(simulation,
            Serve.Service("web", new CallStage("db") { Probability = 0.5 }) with { Threads = 1 },
            Serve.Service("db", Serve.Milliseconds(10_000)));
        shop["db"].AddInstance(vms[0]); // Hears of the end first, and frees the caller's thread.
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "web", 30, 0.01);
        long answered = -1;
        simulation.Schedule(Given.At(1), () =>
        {
            answered = workload.Statistics.Completed;
            vms[0].Stop();
        });

        simulation.Run();

        Assert.That((workload.Statistics.Completed, workload.Statistics.Failed), Is.EqualTo((answered, 30 - answered)));
        Assert.That(workload.Statistics.Failed, Is.GreaterThan(10), "many waited for the thread");
    }

    [Test]
    public void ReleaseWhenIdle_RequestInADelay_TheMachineIsNotIdleUntilItIsAnswered()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("test", new FirstFit());
        datacenter.AddHost(Given.Host());
        var vm = datacenter.Request(Given.Vm() with { ReleaseWhenIdle = Given.For(2) });
        simulation.Run(SimDuration.Zero);
        var shop = Serve.Application(simulation, Serve.Service("web", new DelayStage(Given.For(5))));
        shop["web"].AddInstance(vm);
        var workload = Serve.EverySecond(shop, "web", 2);

        simulation.Run();

        Assert.That(workload.Statistics.Completed, Is.EqualTo(2));
        Assert.That((vm.State, vm.EndedAt), Is.EqualTo((VmState.Ended, Given.At(2 + 5 + 2))));
    }

    [Test]
    public void Stop_OfTheCalled_FailsTheCallerAndFreesItsThread()
    {
        var (simulation, vms) = Serve.Machines(3);
        var shop = Serve.Application(simulation,
            Serve.Service("web", Serve.Milliseconds(100), new CallStage("db")) with { Threads = 1 },
            Serve.Service("db", Serve.Milliseconds(10_000)));
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        var workload = Serve.EverySecond(shop, "web", 2);
        simulation.Schedule(Given.At(3), () => vms[1].Stop());

        simulation.Run();

        Assert.That(shop["db"].Statistics.Failed, Is.EqualTo(2), "one in work, and one that finds no instance");
        Assert.That(shop["web"].Statistics.Failed, Is.EqualTo(2));
        Assert.That(workload.Statistics.LostNanoseconds, Is.EqualTo((Int128)((2 + 1.1) * 1e9)));
    }

    [Test]
    public void Stop_OfTheCaller_LetsTheCalledFinishForNobody()
    {
        var (simulation, vms) = Serve.Machines(2);
        var shop = Serve.Application(simulation, Serve.Service("web", new ForkStage(new CallStage("db") { Times = 2 })), Serve.Service("db", Serve.Milliseconds(2000)));
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        var workload = Serve.EverySecond(shop, "web", 1);
        simulation.Schedule(Given.At(2), () => vms[0].Stop());

        var result = simulation.Run();

        Assert.That(workload.Statistics.Failed, Is.EqualTo(1));
        Assert.That(shop["db"].Statistics.Completed, Is.EqualTo(2));
        Assert.That(result.Time, Is.EqualTo(Given.At(5)));
    }

    [Test]
    public void Stop_ClosedUsers_GoOn()
    {
        var (simulation, vms) = Serve.Machines(2);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(100)));
        shop["web"].AddInstance(vms[0]);
        shop["web"].AddInstance(vms[1]);
        var users = shop.Add(new ClosedWorkloadSpec { Name = "users", Service = "web", Users = 2, ThinkTime = Distributions.Constant(0), Until = Given.At(2) });
        simulation.Schedule(Given.At(0.25), () => vms[0].Stop());

        simulation.Run();

        // Each has a machine to itself and is answered at 0.1 and 0.2 s; one fails at 0.25 s and comes back a second later. Until 1.25 s the other is alone: 0.3 to 1.2, and 0.05 s of the next.
        Assert.That(users.Statistics.Failed, Is.EqualTo(1));
        Assert.That(users.Statistics.Completed, Is.GreaterThan(16).And.LessThanOrEqualTo(24));
        Assert.That(users.Statistics.UnderWay, Is.Zero);
        Assert.That(users.IsOver, Is.True);
    }

    [Test]
    public void Requests_BeforeAnyMachineRuns_WaitAndAreSharedOut()
    {
        var datacenter = Given.Datacenter(Given.Host(), Given.Host());
        var simulation = datacenter.Inventory.Simulation;
        var vm = Given.Vm() with { StartDelay = Given.For(10), Reservation = CpuReservation.AllVirtualCpus };
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(1000)));
        var one = shop["web"].AddInstance(datacenter.Request(vm));
        var other = shop["web"].AddInstance(datacenter.Request(vm));
        var workload = Serve.EverySecond(shop, "web", 4);
        var seen = (0, 0);
        simulation.Schedule(Given.At(10.5), () => seen = (one.InWork, other.InWork));

        simulation.Run();

        Assert.That(seen, Is.EqualTo((2, 2)));
        Assert.That(workload.Statistics.Completed, Is.EqualTo(4));
        Assert.That(workload.Statistics.Queueing.TotalNanoseconds, Is.EqualTo((Int128)(9 + 8 + 7 + 6) * 1_000_000_000));
        Assert.That(workload.Statistics.Compute.TotalNanoseconds, Is.EqualTo((Int128)(4 * 2) * 1_000_000_000));
    }

    [Test]
    public void Requests_WhenTheOnlyMachineIsRefused_Fail()
    {
        var datacenter = Given.Datacenter(Given.Host());
        var simulation = datacenter.Inventory.Simulation;
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(1)));
        shop["web"].AddInstance(datacenter.Request(Given.Vm() with { Memory = Bytes.GiB(1000), WaitAtMost = Given.For(5) }));
        var workload = Serve.EverySecond(shop, "web", 3);

        simulation.Run();

        Assert.That(workload.Statistics.Failed, Is.EqualTo(3));
        Assert.That(workload.Statistics.LostNanoseconds, Is.EqualTo((Int128)(4 + 3 + 2) * 1_000_000_000));
    }

    [Test]
    public void Pause_InTheMidstOfARequest_TakesThatLonger()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(1000)));
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "web", 1);
        simulation.Schedule(Given.At(1.5), () => vms[0].Pause());
        simulation.Schedule(Given.At(4.5), () => vms[0].Resume());

        simulation.Run();

        Assert.That(workload.Statistics.Response.Maximum, Is.EqualTo(Given.For(4)));
    }

    [Test]
    public void QueueLimit_Reached_RejectsAndTheCallerFails()
    {
        var (simulation, vms) = Serve.Machines(2);
        var shop = Serve.Application(simulation,
            Serve.Service("web", new CallStage("db")),
            Serve.Service("db", Serve.Milliseconds(2500)) with { Threads = 1, QueueLimit = 1 });
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        var workload = Serve.EverySecond(shop, "web", 3);

        simulation.Run();

        Assert.That((shop["db"].Statistics.Completed, shop["db"].Statistics.Rejected), Is.EqualTo((2, 1)));
        Assert.That((shop["web"].Statistics.Failed, workload.Statistics.Failed, workload.Statistics.Rejected), Is.EqualTo((1, 1, 0)));
        Assert.That(workload.Statistics.Response.Maximum, Is.EqualTo(Given.For(4)));
    }

    [Test]
    public void Queue_OfAThousandThatFailAtOnce_NeedsNoDepth()
    {
        var (simulation, vms) = Serve.Machines(2);
        var shop = Serve.Application(simulation,
            Serve.Service("web", new DelayStage(SimDuration.FromSeconds(100_000)), new CallStage("db")) with { Threads = 1 },
            Serve.Service("db"));
        var instance = shop["web"].AddInstance(vms[0]);
        var workload = Serve.Requests(shop, "web", 1, 20_000);
        simulation.Schedule(Given.At(99_000), () =>
        {
            Assert.That(instance.Queued, Is.EqualTo(19_999));
            vms[0].Stop();
        });

        simulation.Run();

        Assert.That(workload.Statistics.Failed, Is.EqualTo(20_000));
    }

    [Test]
    public void Retire_Instance_FinishesWhatItHas()
    {
        var (simulation, vms) = Serve.Machines(2);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(5000)));
        var first = shop["web"].AddInstance(vms[0]);
        var second = shop["web"].AddInstance(vms[1]);
        var workload = Serve.EverySecond(shop, "web", 4);
        simulation.Schedule(Given.At(1.5), () => first.Retire());

        simulation.Run();

        Assert.That(workload.Statistics.Completed, Is.EqualTo(4));
        Assert.That((vms[0].CyclesDone, vms[1].CyclesDone), Is.EqualTo((5e9, 15e9)));
        Assert.That((first.IsRetired, second.IsRetired), Is.EqualTo((true, false)));
    }

    [TestCase(Delivery.Refused)]
    [TestCase(Delivery.UnderWay)]
    public void Network_ThatLosesEveryThird_FailsThoseRequests(Delivery way)
    {
        var (simulation, vms) = Serve.Machines(1);
        var network = new LossyNetwork(simulation, way);
        var shop = simulation.AddApplication(new ApplicationSpec { Name = "shop", Services = [Serve.Service("web", Serve.Milliseconds(1))], Network = network });
        var instance = shop["web"].AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "web", 6);

        simulation.Run();

        // Messages 3, 6 and 9 are lost: the request of the second, the answer of the third; then a request again.
        Assert.That((workload.Statistics.Completed, workload.Statistics.Failed), Is.EqualTo((3, 3)));
        Assert.That(instance.Outstanding, Is.Zero);
    }

    [Test]
    public void Network_ThatDeliversTwice_IsHeardOnce()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = simulation.AddApplication(new ApplicationSpec { Name = "shop", Services = [Serve.Service("web", Serve.Milliseconds(1300))], Network = new EchoingNetwork(simulation) });
        var instance = shop["web"].AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "web", 3, every: 2);

        simulation.Run();

        // Each message takes 0.1 s, and comes again 1 s and 2 s later: to a call that computes, and to one that has become another request.
        Assert.That(workload.Statistics.Completed, Is.EqualTo(3));
        Assert.That(workload.Statistics.Response.Minimum, Is.EqualTo(Given.For(1.5)));
        Assert.That(workload.Statistics.Response.Maximum, Is.EqualTo(Given.For(1.5)));
        Assert.That(instance.Outstanding, Is.Zero);
    }

    private sealed class EchoingNetwork(Simulation simulation) : IServiceNetwork
    {
        public Delivery Send(Endpoint from, Endpoint to, Bytes size, IEventHandler receiver, long tag)
        {
            foreach (var delay in new[] { 0.1, 1.1, 2.1 })
                simulation.Schedule(simulation.Now.AddSaturating(Given.For(delay)), receiver, tag);
            return Delivery.UnderWay;
        }
    }

    private sealed class LossyNetwork(Simulation simulation, Delivery way) : IServiceNetwork
    {
        private int count;

        public Delivery Send(Endpoint from, Endpoint to, Bytes size, IEventHandler receiver, long tag)
        {
            if (++count % 3 != 0)
                return Delivery.AtOnce;
            if (way == Delivery.UnderWay)
                simulation.Schedule(simulation.Now.AddSaturating(Given.For(0.1)), receiver, -tag);
            return way;
        }
    }
}
