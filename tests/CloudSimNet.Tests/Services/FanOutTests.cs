// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Specs;

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

    private static CallStage Calls(string service, int times) => new(service) { Times = times };

    private static string[] Problems(params ServiceSpec[] services) =>
        [.. new ApplicationSpec { Name = "shop", Services = services }.Problems().Select(problem => problem.ToString())];
}
