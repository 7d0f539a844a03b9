// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Who is told of completions, when, and in which order.</summary>
public sealed class CompletionTests
{
    private readonly Network network = new();

    [Test]
    public void Handle_SeveralAtOneInstant_AreToldInTheOrderOfTheirStarts()
    {
        var links = Enumerable.Range(0, 4).Select(i => network.Link(10 * (i + 1))).ToArray();
        var flows = Enumerable.Range(0, 12).Select(i => network.Flow(links[i % 4])).ToArray();
        int[] order = [5, 2, 11, 0, 7, 1, 10, 3, 9, 4, 8, 6];
        foreach (var i in order)
            flows[i].Start(100 * ((i % 4) + 1)); // All at 30 s, three on each link.
        network.Run();

        Assert.That(network.Done, Is.EqualTo(order.Select(i => flows[i])));
        Assert.That(flows.Select(static flow => flow.End), Is.All.EqualTo(30));
    }

    [Test]
    public void Handle_StartedLaterButDoneAtTheSameInstant_IsToldLater()
    {
        var (late, early) = (network.Flow(network.Link(10)), network.Flow(network.Link(10)));
        early.Start(20);
        late.StartAt(1, 10);
        network.Run();

        Assert.That(network.Done, Is.EqualTo(new[] { early, late }));
    }

    [Test]
    public void Start_FromItsOwnCompletion_BeginsAtThatInstant()
    {
        var flow = network.Flow(network.Link(10), latency: 0.5).Start(10);
        flow.Then = () =>
        {
            if (flow.Ends.Count < 4)
                flow.Start(10);
        };
        network.Run();

        Assert.That(flow.Ends, Is.EqualTo(new[] { 1.5, 3, 4.5, 6 }));
    }

    [Test]
    public void Cancel_FromAnothersCompletion_EndsIt()
    {
        var link = network.Link(10);
        var (first, other) = (network.Flow(link).Start(10), network.Flow(link).Start(10.1));
        first.Then = other.Activity.Cancel;
        network.Run();

        Assert.That((first.End, other.End, link.Served), Is.EqualTo((2.0, -1.0, 20.0)));
    }

    [Test]
    public void Cancel_FromAnothersCompletionAtTheSameInstant_ComesTooLate()
    {
        var link = network.Link(10);
        var (first, other) = (network.Flow(link).Start(10), network.Flow(link).Start(10));
        first.Then = other.Activity.Cancel;
        network.Run();

        Assert.That((first.End, other.End, link.Served), Is.EqualTo((2.0, 2.0, 20.0)), "All work of both was done.");
    }

    [Test]
    public void Completion_AwaitedByProcesses_ResumesThemAtItsInstant()
    {
        var flow = network.Flow(network.Link(10));
        var heard = new List<(string Who, double At)>();
        _ = Wait("before the start");
        flow.StartAt(1, 20);
        network.At(2, () => _ = Wait("under way"));
        network.At(9, () => _ = Wait("afterwards"));
        network.Run();

        Assert.That(heard, Is.EqualTo(new[] { ("before the start", 3.0), ("under way", 3.0), ("afterwards", 9.0) }));

        async Process Wait(string who)
        {
            await flow.Activity.Completion;
            heard.Add((who, network.Simulation.Now.Seconds));
        }
    }

    [Test]
    public void Completion_AwaitedInALoop_IsThatOfEachRun()
    {
        var flow = network.Flow(network.Link(10));
        var times = new List<double>();
        _ = Transfer();
        network.Run();

        Assert.That(times, Is.EqualTo(new[] { 1.0, 4, 7 }));

        async Process Transfer()
        {
            for (var i = 0; i < 3; i++)
            {
                flow.Start(10);
                await flow.Activity.Completion;
                times.Add(network.Simulation.Now.Seconds);
                await network.Simulation.Delay(SimDuration.FromSeconds(2));
            }
        }
    }

    [TestCase(3, 1.0, 3_000_000_000)]
    [TestCase(1, 3.0, 333_333_334)]
    [TestCase(1, 1e9, 1)]
    [TestCase(1, 0.9e9, 2)]
    [TestCase(1, 1e13, 0)]
    public void Handle_BetweenTwoNanoseconds_IsToldAtTheLater(double amount, double capacity, long ns)
    {
        network.Flow(network.Link(capacity)).Start(amount);
        network.Run();

        Assert.That(network.Simulation.Now.Nanoseconds, Is.EqualTo(ns));
    }

    [Test]
    public void Handle_AfterManyOtherChanges_IsExactToTheNanosecond()
    {
        // A third of 3e9 for the long one all the time, whoever the others are: 1e15 in a million seconds.
        var link = network.Link(3e9);
        var longOne = network.Flow(link).Start(1e15);
        foreach (var amount in (double[])[3e9 + 7, 5e9 + 11])
        {
            var other = network.Flow(link).Start(amount);
            other.Then = () =>
            {
                other.Ends.Clear();
                network.Done.Clear();
                if (longOne.Ends.Count == 0)
                    other.Start(amount);
            };
        }

        network.Run();

        Assert.That(longOne.End, Is.EqualTo(1e6).Within(2e-9));
    }
}
