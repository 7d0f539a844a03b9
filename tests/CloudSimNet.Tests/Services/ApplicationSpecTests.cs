// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>What can't be simulated is told, all of it at once.</summary>
public sealed class ApplicationSpecTests
{
    [Test]
    public void Add_CallsInACircle_TellsEachCircle()
    {
        var thrown = Assert.Throws<ModelException>(() => Serve.Application(new Simulation(),
            Serve.Service("web", new CallStage("app"), Serve.Milliseconds(1)),
            Serve.Service("app", new ForkStage(new CallStage("db"), new CallStage("app"))),
            Serve.Service("db", Serve.Milliseconds(1), new CallStage("web"))));

        Assert.That(thrown!.Problems.Select(problem => problem.ToString()), Is.EqualTo(new[]
        {
            "services[2].stages[1]: services call each other in a circle: web -> app -> db -> web; a request would never end.",
            "services[1].stages[0]: services call each other in a circle: app -> app; a request would never end.",
        }));
    }

    [Test]
    public void Add_SharedCallee_IsNoCircle() =>
        Assert.DoesNotThrow(() => Serve.Application(new Simulation(),
            Serve.Service("web", new CallStage("app"), new CallStage("db")),
            Serve.Service("app", new CallStage("db")),
            Serve.Service("db")));

    [Test]
    public void Add_UnknownAndTwice_TellsBoth()
    {
        var thrown = Assert.Throws<ModelException>(() => Serve.Application(new Simulation(), Serve.Service("web", new CallStage("dbb")), Serve.Service("web")));

        Assert.That(thrown!.Problems.Select(problem => problem.Path), Is.EqualTo(new[] { "services[1].name", "services[0].stages[0]" }));
    }

    [Test]
    public void Add_FieldsOutOfRange_TellsAll()
    {
        var service = new ServiceSpec
        {
            Name = "",
            Threads = 0,
            QueueLimit = -1,
            Balancing = null!,
            Stages = [Serve.Milliseconds(1) with { Weight = 0 }, new CallStage("x") { Times = 0, Probability = 2, Request = Bytes.B(-1) }, new ForkStage()],
        };
        var thrown = Assert.Throws<ModelException>(() => new Simulation().AddApplication(new ApplicationSpec { Name = "", Network = null!, WarmUp = SimDuration.Forever, Services = [service] }));

        Assert.That(thrown!.Problems.Select(problem => problem.Path), Is.EqualTo(new[]
        {
            "application.name", "application.network", "application.warmUp", "services[0].name", "services[0].threads", "services[0].queueLimit", "services[0].balancing",
            "services[0].stages[0].weight", "services[0].stages[1].request", "services[0].stages[1].times", "services[0].stages[1].probability", "services[0].stages[2].calls",
        }));
    }

    [TestCase(200, false, false)]
    [TestCase(201, false, true)]
    [TestCase(201, true, true)]
    [TestCase(100_000, false, true)]
    public void Problems_ChainOfCalls_TellsOfOneThatWouldUseTheStackUp(int length, bool isBackward, bool isTooLong)
    {
        var services = Enumerable.Range(0, length).Select(i => i == length - 1 ? Serve.Service($"s{i}") : Serve.Service($"s{i}", new CallStage($"s{i + 1}"))).ToList();
        if (isBackward)
            services.Reverse();

        var problems = new ApplicationSpec { Name = "shop", Services = services }.Problems();

        Assert.That(problems.Count(problem => problem.Message.Contains("more than 200")), Is.EqualTo(isTooLong ? 1 : 0));
        Assert.That(problems, Has.Count.EqualTo(isTooLong ? 1 : 0));
    }

    [Test]
    public void Run_LongestChainOfCalls_IsAnswered()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = Serve.Application(simulation, [.. Enumerable.Range(0, 200).Select(i => i == 199 ? Serve.Service($"s{i}") : Serve.Service($"s{i}", new CallStage($"s{i + 1}")))]);
        foreach (var service in shop.Services)
            service.AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "s0", 2);

        simulation.Run();

        Assert.That(workload.Statistics.Completed, Is.EqualTo(2));
    }

    [Test]
    public void Add_Workloads_TellsAll()
    {
        var shop = Serve.Application(new Simulation(), Serve.Service("web"));
        shop.Add(new ClosedWorkloadSpec { Name = "u", Service = "web", Users = 1, ThinkTime = Distributions.Constant(1) });

        var open = Assert.Throws<ModelException>(() => shop.Add(new OpenWorkloadSpec { Name = "u", Service = "wbe", Rate = new RateProfile(new RateStep(Given.For(1), -1)), Interarrival = Distributions.Constant(0) }));
        var closed = Assert.Throws<ModelException>(() => shop.Add(new ClosedWorkloadSpec { Name = "v", Service = "web", Users = 0, ThinkTime = null!, PauseAfterLoss = SimDuration.Zero }));

        Assert.That(open!.Problems.Select(problem => problem.Path), Is.EqualTo(new[] { "workloads[1].name", "workloads[1].service", "workloads[1].rate[0].perSecond", "workloads[1].rate[0].from", "workloads[1].gaps" }));
        Assert.That(closed!.Problems.Select(problem => problem.Path), Is.EqualTo(new[] { "workloads[1].users", "workloads[1].thinkTime", "workloads[1].pauseAfterLoss" }));
    }

    [Test]
    public void AddInstance_MachineOfAnotherSimulationOrOver_IsRefused()
    {
        var shop = Serve.Application(new Simulation(), Serve.Service("web"));
        var (_, vms) = Serve.Machines(1);
        Assert.Throws<ArgumentException>(() => shop["web"].AddInstance(vms[0]));

        var (simulation, others) = Serve.Machines(1);
        others[0].Stop();
        var own = Serve.Application(simulation, Serve.Service("web"));
        Assert.Throws<InvalidOperationException>(() => own["web"].AddInstance(others[0]));
        Assert.Throws<ArgumentException>(() => _ = own["wbe"]);
    }
}
