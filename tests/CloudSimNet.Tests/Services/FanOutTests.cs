// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Services;

namespace CloudSimNet.Tests.Services;

/// <summary>How many requests one may lead to.</summary>
public sealed class FanOutTests
{
    [Test]
    public void Problems_MillionCallsOfMillionCallsOfNothing_SaysHowManyAndTheRemedy()
    {
        var problems = Problems(Serve.Service("web", Calls("app", 1_000_000)), Serve.Service("app", Calls("db", 1_000_000)), Serve.Service("db"));

        Assert.That(problems, Is.EqualTo(new[]
        {
            "services[0].stages: a request to 'web' leads to 1000001000001 requests, itself and all calls of calls included; it must be at most 1000000000: lower times, or let one call stand for many.",
        }));
    }

    [Test]
    public void Problems_MillionsAtOnce_SaysHowMany()
    {
        var problems = Problems(Serve.Service("web", new ForkStage(Calls("app", 1000))), Serve.Service("app", new ForkStage(Calls("db", 100_000))), Serve.Service("db"));

        Assert.That(problems, Is.EqualTo(new[]
        {
            "services[0].stages: a request to 'web' leads to 100001001 requests at one time; it must be at most 10000000: lower times, or make calls one after the other.",
        }));
    }

    [TestCase(999, 1, true)] // 1 + 999 x 1 000 001 = 999 000 1000.
    [TestCase(1000, 1, false)]
    [TestCase(1_000_000, 0.0005, true)] // 500 are expected.
    [TestCase(1_000_000, 0.002, false)]
    [TestCase(1_000_000, 0, true)]
    public void Problems_CallsOfAMillionCalls_AreBoundedByHowManyAreExpected(int times, double probability, bool isGood)
    {
        var problems = Problems(Serve.Service("web", Calls("app", times) with { Probability = probability }), Serve.Service("app", Calls("db", 1_000_000)), Serve.Service("db"));

        Assert.That(problems, isGood ? Is.Empty : Has.Length.EqualTo(1));
    }

    [Test]
    public void Problems_LongChainBehindTooMany_TellsWhereItBecomesTooMuchAlone()
    {
        var services = Enumerable.Range(0, 150).Select(i => Serve.Service($"s{i}", i == 149 ? [] : [Calls($"s{i + 1}", 10)])).ToArray();

        // s140 leads to 1 + 10 + … + 10^9.
        Assert.That(Problems(services).Single(), Does.StartWith("services[140].stages: a request to 's140' leads to 1111111111 requests"));
    }

    [TestCase(1)]
    [TestCase(0)]
    public void Run_ThousandCallsOfThousandCallsOfNothing_EndsAtTheBoundOfAnInstant(double probability)
    {
        var simulation = Nothing(probability);
        simulation.StepsPerInstant = 10_000;

        var thrown = Assert.Throws<InstantTooLongException>(() => simulation.Run());

        Assert.That((thrown!.Time, thrown.Steps), Is.EqualTo((Given.At(1), 10_000L)));
    }

    [TestCase(1)]
    [TestCase(0)]
    public void Run_CancelledWhileAnInstantGoesOn_Ends(double probability)
    {
        using var source = new CancellationTokenSource();
        var simulation = Nothing(probability);
        simulation.Schedule(Given.At(1), source.Cancel, Phase.Release);
        simulation.StepsPerInstant = long.MaxValue;

        // In the midst of the request, which would make some hundred millions of others.
        Assert.That(simulation.Run(source.Token).EndCause, Is.EqualTo(EndCause.Cancelled));
        Assert.That(simulation.EventCount, Is.LessThan(10));
    }

    /// <summary>A request at 1 s that makes so many others that take no time.</summary>
    private static Simulation Nothing(double probability)
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = Serve.Application(simulation, Serve.Service("web", Calls("app", 500)), Serve.Service("app", new ForkStage(Calls("db", 500))), Serve.Service("db", Calls("disk", 1000) with { Probability = probability }), Serve.Service("disk"));
        foreach (var service in shop.Services)
            service.AddInstance(vms[0]);
        Serve.EverySecond(shop, "web", 1);
        return simulation;
    }

    private static CallStage Calls(string service, int times) => new(service) { Times = times };

    private static string[] Problems(params ServiceSpec[] services) =>
        [.. new ApplicationSpec { Name = "shop", Services = services }.Problems().Select(problem => problem.ToString())];
}
