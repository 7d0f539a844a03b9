// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Extensions;
using CloudSimNet.GuestIo;
using CloudSimNet.Services;
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>Stages that aren't the library's: those of another assembly, which sees what is public, and small ones that do one thing.</summary>
public sealed class UserStageTests
{
    [Test]
    public void CircuitBreaker_CalleeIsBusyForAWhile_TriesAgainAfterThePause()
    {
        var (simulation, shop) = Given2(new CircuitBreakerStage(new CallStage("db")), busyFor: 1.5);
        Serve.EverySecond(shop, "web", 1, every: 2);
        simulation.Run();

        // Rejected at 2 s and answered from 3 s to 4.5 s.
        var web = shop["web"].Statistics;
        Assert.That((web.Completed, web.Response.Maximum, web.Delay.Maximum, web.Downstream.Maximum), Is.EqualTo((1L, Given.For(2.5), Given.For(1), Given.For(1.5))));
        Assert.That((shop["db"].Statistics.Rejected, simulation.Now), Is.EqualTo((1L, Given.At(4.5))));
    }

    [Test]
    public void CircuitBreaker_TooManyFailuresInARow_GivesUpAtOnceWhileItIsOpen()
    {
        var (simulation, shop) = Given2(new CircuitBreakerStage(new CallStage("db")) { Threshold = 2, OpenFor = Given.For(10) }, busyFor: 3.5, takes: 3.5);
        Serve.EverySecond(shop, "web", 7, every: 2);
        simulation.Run();

        // Rejected at 2 and 3 s: open until 13 s. The requests of 4, 6, 8, 10 and 12 s give up; that of 14 s is answered at 17.5 s.
        var web = shop["web"].Statistics;
        Assert.That((web.Completed, web.LostBy(RequestFailure.StageFailed), web.LostNanoseconds), Is.EqualTo((1L, 6L, (Int128)1_000_000_000)));
        Assert.That((shop["db"].Statistics.Made, shop["db"].Statistics.Rejected, simulation.Now), Is.EqualTo((4L, 2L, Given.At(17.5))));
        Assert.That((shop["web"].Instances[0].InWork, shop["web"].Instances[0].Outstanding), Is.EqualTo((0, 0)));
    }

    [Test]
    public void CircuitBreaker_CallsInACircle_AreFoundAsThoseOfBuiltInStagesAre() =>
        Assert.That(() => Serve.Application(new Simulation(), Serve.Service("web", new CircuitBreakerStage(new CallStage("web")))), Throws.TypeOf<ModelException>().With.Message.Contains("in a circle: web -> web"));

    [Test]
    public void CircuitBreaker_ArgumentsOutOfRange_AreProblemsOfTheSpec()
    {
        var thrown = Assert.Throws<ModelException>(() => Serve.Application(new Simulation(), Serve.Service("web", new CircuitBreakerStage(new CallStage("db") { Times = 0 }) { Attempts = 0 }), Serve.Service("db")));

        Assert.That(thrown!.Problems.Select(problem => problem.Path), Is.EqualTo(new[] { "services[0].stages[0].call.times", "services[0].stages[0].attempts" }));
    }

    [Test]
    public void CacheAside_FirstRequestForARecord_ReadsTheDiskAndOthersDoNot()
    {
        var (simulation, vms) = Serve.Machines(1);
        var disk = vms[0].Attach(new RatedArray(simulation, "array", new RatedArraySpec { Capacity = Bytes.GB(1), ReadIops = 1000 }));
        var shop = Serve.Application(simulation, Serve.Service("web", new CacheAsideStage(Distributions.Constant(7)) { LookUp = Instructions.Mega(2), Parse = Instructions.Mega(5) }));
        shop["web"].AddInstance(vms[0], disk);
        Serve.EverySecond(shop, "web", 3);
        simulation.Run();

        // 2 ms of looking up; the first in addition 10 µs of its cores and 1 ms of the array, and 5 ms of parsing.
        var web = shop["web"].Statistics;
        Assert.That((web.Completed, web.Response.Maximum, web.Response.Minimum), Is.EqualTo((3L, SimDuration.FromMilliseconds(8.01), SimDuration.FromMilliseconds(2))));
        Assert.That((web.Storage.Maximum, web.Compute.Maximum, disk.Reads), Is.EqualTo((SimDuration.FromMilliseconds(1.01), SimDuration.FromMilliseconds(7), 1L)));
    }

    [Test]
    public void Access_DiskOfAMachineThatFails_TheRequestFailsOrGoesOnAsItSays()
    {
        var (simulation, vms) = Serve.Machines(1);
        var array = new RatedArray(simulation, "array", new RatedArraySpec { Capacity = Bytes.GB(1), ReadIops = 1000 });
        var read = new BlockRequest(IoKind.Read, 0, 4096);
        RequestFailure? seen = null;
        var shop = Serve.Application(simulation,
            Serve.Service("hard", Does((turn, db) => turn.Number == 0 ? StageStep.Access(0, read) : StageStep.Done)),
            Serve.Service("soft", Does((turn, db) =>
            {
                seen = turn.Failure;
                return turn.Number == 0 ? StageStep.TryAccess(0, read) : StageStep.Done;
            })));
        foreach (var service in shop.Services)
        {
            service.AddInstance(vms[0], array);
            Serve.EverySecond(shop, service.Name, 1);
        }

        array.Fail();
        simulation.Run();

        Assert.That((shop["hard"].Statistics.LostBy(RequestFailure.DiskFailed), shop["soft"].Statistics.Completed, seen), Is.EqualTo((1L, 1L, (RequestFailure?)RequestFailure.DiskFailed)));
    }

    [Test]
    public void BeginCall_ThenCompute_BothGoOnAtOnce()
    {
        var (simulation, shop) = Given2(
            Does((turn, db) => turn.Number switch { 0 => StageStep.BeginCall(db), 1 => StageStep.Compute(2e9), _ => StageStep.Done }, "db"), takes: 3);
        Serve.EverySecond(shop, "web", 1);
        simulation.Run();

        // Two seconds of computing; the call is answered after three.
        var web = shop["web"].Statistics;
        Assert.That((web.Response.Maximum, web.Compute.Maximum, web.Downstream.Maximum), Is.EqualTo((Given.For(3), Given.For(2), Given.For(1))));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void BeginCall_FailsWhileTheRequestComputes_IsNoticedWhenThatIsDone(bool isTried)
    {
        var lost = -1;
        var (simulation, shop) = Given2(
            Does((turn, db) =>
            {
                lost = turn.Lost;
                return turn.Number switch { 0 => isTried ? StageStep.TryBeginCall(db) : StageStep.BeginCall(db), 1 => StageStep.Compute(2e9), 2 => StageStep.Join, _ => StageStep.Done };
            }, "db"), takes: 3);
        Serve.EverySecond(shop, "web", 1);
        simulation.Schedule(Given.At(2), () => simulation.VirtualMachines[1].Stop());
        simulation.Run();

        Assert.That((shop["web"].Statistics.LostBy(RequestFailure.CallFailed), shop["web"].Statistics.Completed, lost), Is.EqualTo(isTried ? (0L, 1L, 1) : (1L, 0L, 0)));
        Assert.That((simulation.Now, shop["web"].Instances[0].InWork), Is.EqualTo((Given.At(3), 0)));
    }

    [TestCase(1, 0.6)]
    [TestCase(3, 0.4)]
    public void Compute_WithAWeight_CompetesWithTheMachinesJobsByIt(double weight, double seconds)
    {
        var terms = ComputeTerms.Default with { Weight = weight };
        var (simulation, shop) = Given2(Does((turn, _) => turn.Number == 0 ? StageStep.Compute(300e6, terms) : StageStep.Done));
        Serve.EverySecond(shop, "web", 1);
        simulation.VirtualMachines[0].Submit(Given.EndlessJob());
        simulation.Run(Given.For(5));

        Assert.That(shop["web"].Statistics.Response.Maximum, Is.EqualTo(Given.For(seconds)));
        Assert.That(() => new ComputeTerms { Weight = 0 }, Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Callee_ThatTheStageDoesNotName_IsRefused() =>
        Assert.That(() => Serve.Application(new Simulation(), Serve.Service("web", new Sneaky()), Serve.Service("db")), Throws.ArgumentException.With.Message.Contains("doesn't say that it calls 'db'"));

    [Test]
    public void Go_AnswersWithNothing_IsAnError()
    {
        var (simulation, shop) = Given2(Does((_, _) => default));
        Serve.EverySecond(shop, "web", 1);

        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.Contains("stage 0 of service 'web' has answered with nothing"));
    }

    [Test]
    public void Go_AgainForEver_EndsAtTheBoundOfAnInstant()
    {
        var (simulation, shop) = Given2(Does((_, _) => StageStep.Again));
        Serve.EverySecond(shop, "web", 1);
        simulation.StepsPerInstant = 5000;

        Assert.That(() => simulation.Run(), Throws.TypeOf<InstantTooLongException>());
    }

    /// <summary>Web on the first machine, whose one stage is given; db on the second, on one thread without a queue, and busy from 1 s on for so long.</summary>
    private static (Simulation Simulation, Application Shop) Given2(IServiceStage stage, double busyFor = 0, double takes = 1.5)
    {
        var (simulation, vms) = Serve.Machines(2);
        var shop = Serve.Application(simulation, Serve.Service("web", stage), Serve.Service("db", new OnceElse(Given.For(busyFor), Given.For(takes))) with { Threads = 1, QueueLimit = 0 });
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        if (busyFor > 0)
            Serve.EverySecond(shop, "db", 1);
        return (simulation, shop);
    }

    private static Scripted Does(Script script, params string[] calls) => new(script, calls);

    private delegate StageStep Script(StageTurn turn, ServiceId db);

    private sealed record Scripted(Script Script, params string[] Callees) : IServiceStage, IStageRunner
    {
        private ServiceId db;

        public IReadOnlyList<CallStage> Calls => [.. Callees.Select(name => new CallStage(name))];

        public IStageRunner Begin(StageSite site)
        {
            db = Callees.Length == 0 ? default : site.Callee(Callees[0]);
            return this;
        }

        public StageStep Go(StageTurn turn) => Script(turn, db);
    }

    /// <summary>A delay of one length for the first request and another for the others.</summary>
    private sealed record OnceElse(SimDuration First, SimDuration Others) : IServiceStage, IStageRunner
    {
        public IStageRunner Begin(StageSite site) => this;

        public StageStep Go(StageTurn turn) => turn.Number > 0 ? StageStep.Done : StageStep.Wait(turn.Request == 0 && First > SimDuration.Zero ? First : Others);
    }

    private sealed record Sneaky : IServiceStage
    {
        public IStageRunner Begin(StageSite site)
        {
            site.Callee("db");
            return null!;
        }
    }
}
