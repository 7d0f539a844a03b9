// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Services;

/// <summary>One request at a time through web, app, cache and db, worked out by hand.</summary>
public sealed class ThreeTierTests
{
    // web: 2 ms, call app (1 250 B there, 12 500 B back), 1 ms.
    // app: 3 ms, at once cache and db twice (125 B there, 1 250 B back each), wait 0.5 ms.
    // cache: 1 ms. db: 4 ms on one core, so that the two calls share it: 8 ms.
    private static readonly ServiceSpec[] Tiers =
    [
        Serve.Service("web", Serve.Milliseconds(2), new CallStage("app") { Request = Bytes.B(1250), Response = Bytes.B(12_500) }, Serve.Milliseconds(1)),
        Serve.Service("app", Serve.Milliseconds(3), new ForkStage(Fork("cache", 1), Fork("db", 2)), new DelayStage(SimDuration.FromMilliseconds(0.5))),
        Serve.Service("cache", Serve.Milliseconds(1)),
        Serve.Service("db", Serve.Milliseconds(4)),
    ];

    [Test]
    public void Response_NoNetwork_IsTheSumOfTheLongestWay()
    {
        var (shop, workload) = Run(UnlimitedNetwork.Instance);

        Assert.That(Ms(workload.Statistics.Response), Is.EqualTo(2 + 3 + 8 + 0.5 + 1));
        Assert.That(Parts(shop["web"]), Is.EqualTo(new[] { 0, 0, 3, 0, 3 + 8 + 0.5 }));
        Assert.That(Parts(shop["app"]), Is.EqualTo(new[] { 0, 0, 3, 0.5, 8 }));
        Assert.That(Parts(shop["cache"]), Is.EqualTo(new[] { 0, 0, 1.0, 0, 0 }));
        Assert.That(Parts(shop["db"]), Is.EqualTo(new[] { 0, 0, 8.0, 0, 0 }));
        Assert.That(shop["db"].Statistics.Completed, Is.EqualTo(2 * 10));
    }

    [Test]
    public void Response_LatencyAndRate_AddsTheMessagesOnTheWay()
    {
        // 100 us and 100 Mbit/s: 10 us for 125 B, 100 us for 1 250 B, 1 ms for 12 500 B.
        var (shop, workload) = Run(null);

        Assert.That(Ms(workload.Statistics.Response), Is.EqualTo(0.2 + 14.5 + (0.2 + 1.1) + (0.11 + 0.2)).Within(1e-9));
        Assert.That(Parts(shop["web"]), Is.EqualTo(new[] { 0.2, 0, 3, 0, 11.5 + 1.3 + 0.31 }).Within(1e-9));
        Assert.That(Parts(shop["app"]), Is.EqualTo(new[] { 1.3, 0, 3, 0.5, 8.31 }).Within(1e-9));
        Assert.That(Parts(shop["db"]), Is.EqualTo(new[] { 0.31, 0, 8.0, 0, 0 }).Within(1e-9));
    }

    [Test]
    public void Threads_HeldWhileTheOtherServiceWorks_MakeTheNextRequestWait()
    {
        var (simulation, vms) = Serve.Machines(2);
        var shop = Serve.Application(simulation,
            Serve.Service("web", Serve.Milliseconds(1), new CallStage("db")) with { Threads = 1 },
            Serve.Service("db", Serve.Milliseconds(9)));
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        var workload = Serve.EverySecond(shop, "web", 3, every: 0.004);

        simulation.Run();

        // At 4, 8 and 12 ms; done at 14, 24 and 34 ms.
        Assert.That(workload.Statistics.Response.Maximum, Is.EqualTo(SimDuration.FromMilliseconds(22)));
        Assert.That(workload.Statistics.Queueing.TotalNanoseconds, Is.EqualTo((Int128)(6 + 12) * 1_000_000));
        Assert.That(workload.Statistics.Response.TotalNanoseconds, Is.EqualTo((Int128)(10 + 16 + 22) * 1_000_000));
    }

    [Test]
    public void Times_Sequential_WaitsForEachAnswer()
    {
        var (simulation, vms) = Serve.Machines(2);
        var shop = Serve.Application(simulation, Serve.Service("web", new CallStage("db") { Times = 1000 }), Serve.Service("db", Serve.Milliseconds(2)));
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        var workload = Serve.EverySecond(shop, "web", 1);

        simulation.Run();

        Assert.That(workload.Statistics.Response.Maximum, Is.EqualTo(SimDuration.FromSeconds(2)));
        Assert.That(shop["db"].Statistics.Response.Maximum, Is.EqualTo(SimDuration.FromMilliseconds(2)));
    }

    [Test]
    public void Times_CallsThatTakeNoTime_NeedNoDepth()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = Serve.Application(simulation, Serve.Service("web", new CallStage("db") { Times = 1_000_000 }), Serve.Service("db"));
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "web", 1);

        simulation.Run();

        Assert.That(shop["db"].Statistics.Completed, Is.EqualTo(1_000_000));
        Assert.That(workload.Statistics.Response.Maximum, Is.EqualTo(SimDuration.Zero));
    }

    [Test]
    public void Compute_BesideAJob_SharesTheCore()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(10) with { Weight = 4 }));
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "web", 1);
        var job = vms[0].Submit(Given.Job(2000));

        simulation.Run();

        Assert.That(workload.Statistics.Response.Maximum.Seconds, Is.EqualTo(0.010 * 5 / 4));
        Assert.That(job.EndedAt, Is.EqualTo(Given.At(2.010)));
    }

    [Test]
    public void Compute_ChargedMachine_CostsWhatAJobCosts()
    {
        var (simulation, vm) = Given.Machine(Given.ChargedVm(), Given.ModelledHost());
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(10)));
        shop["web"].AddInstance(vm);
        var workload = Serve.EverySecond(shop, "web", 2);

        simulation.Run();

        // 1.5 cycles an instruction and 1 for calls.
        Assert.That(workload.Statistics.Response.Maximum, Is.EqualTo(SimDuration.FromMilliseconds(25)));
        Assert.That((long)vm.Cycles.Used.Total, Is.EqualTo(2 * 25_000_000));
        Assert.That((long)vm.Cycles.Used[Cpu.Costs.CycleCause.Work], Is.EqualTo(2 * 15_000_000));
        Assert.That((long)vm.Cycles.Used[Cpu.Costs.CycleCause.KernelTransitions], Is.EqualTo(2 * 10_000_000));
        Assert.That((long)vm.Host!.Cycles.Used.Total, Is.EqualTo(2 * 25_000_000));
    }

    [Test]
    public void Compute_SpaceSharedMachine_WaitsForACore()
    {
        var (simulation, vm) = Given.Machine(Given.Vm() with { Scheduling = JobScheduling.SpaceShared });
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(10)));
        shop["web"].AddInstance(vm);
        var workload = Serve.EverySecond(shop, "web", 3, every: 0.004);

        simulation.Run();

        Assert.That(workload.Statistics.Response.TotalNanoseconds, Is.EqualTo((Int128)(10 + 16 + 22) * 1_000_000));
        Assert.That(workload.Statistics.Response.Minimum, Is.EqualTo(SimDuration.FromMilliseconds(10)));
    }

    private static CallStage Fork(string service, int times) => new(service) { Times = times, Request = Bytes.B(125), Response = Bytes.B(1250) };

    private static (Application Shop, OpenWorkload Workload) Run(IServiceNetwork? network)
    {
        var (simulation, vms) = Serve.Machines(4);
        network ??= new FixedLatencyNetwork(simulation, SimDuration.FromMilliseconds(0.1), DataRate.Mbps(100));
        var shop = simulation.AddApplication(new ApplicationSpec { Name = "shop", Services = Tiers, Network = network });
        for (var i = 0; i < 4; i++)
            shop.Services[i].AddInstance(vms[i]);
        var workload = Serve.EverySecond(shop, "web", 10);
        simulation.Run();
        Assert.That(workload.Statistics.Completed, Is.EqualTo(10));
        Assert.That(workload.Statistics.Response.Minimum, Is.EqualTo(workload.Statistics.Response.Maximum));
        return (shop, workload);
    }

    private static double[] Parts(Service service)
    {
        var s = service.Statistics;
        return [Ms(s.Network), Ms(s.Queueing), Ms(s.Compute), Ms(s.Delay), Ms(s.Downstream)];
    }

    private static double Ms(DurationHistogram histogram) => histogram.Maximum.Seconds * 1000;
}
