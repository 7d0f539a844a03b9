// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Activities that use their resources in proportions, and those who hear of rates.</summary>
public sealed class DemandTests
{
    [Test]
    public void Rate_FourUnitsOfAResourceForEachOfWork_IsAQuarterOfItsCapacity()
    {
        var network = new Network();
        var disk = network.Link(900);
        var flow = new Flow(network, network.System.AddActivity([new FluidDemand(disk, 4)]));

        Assert.That(network.Rates(flow), Is.EqualTo(new[] { 225.0 }));
        Assert.That(disk.Usage, Is.EqualTo(900));
    }

    [Test]
    public void Rate_TwoActivitiesWithDifferentDemands_HaveTheSameRateAndFillTheResource()
    {
        var network = new Network();
        var disk = network.Link(100);
        var (light, heavy) = (new Flow(network, network.System.AddActivity([new FluidDemand(disk)])), new Flow(network, network.System.AddActivity([new FluidDemand(disk, 4)])));

        Assert.That(network.Rates(light, heavy), Is.EqualTo(new[] { 20.0, 20.0 })); // 1 x 20 + 4 x 20.
    }

    [Test]
    public void Served_WorkWithDemands_IsWorkTimesDemandOnEachResource()
    {
        var network = new Network();
        var (disk, link) = (network.Link(100), network.Link(4096 * 30));
        var flow = new Flow(network, network.System.AddActivity([new FluidDemand(disk, 4), new FluidDemand(link, 4096)]));
        flow.Start(50);
        network.Run();

        Assert.That(flow.End, Is.EqualTo(2)); // 25 a second by the disk, 30 by the link.
        Assert.That(disk.Served, Is.EqualTo(200));
        Assert.That(link.Served, Is.EqualTo(50 * 4096));
    }

    [Test]
    public void SetReservation_DemandOfTwo_TakesTwiceAsMuchOfTheResource()
    {
        var network = new Network();
        var disk = network.Link(100);
        var one = network.System.AddActivity([new FluidDemand(disk, 2)], new FluidTerms { Reservation = 40 });
        one.Start(double.PositiveInfinity);

        Assert.That(disk.Reserved, Is.EqualTo(80));
        Assert.That(() => network.System.AddActivity([disk], new FluidTerms { Reservation = 21 }).Start(1), Throws.InvalidOperationException.With.Message.Contains("at most 20"));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void AddActivity_DemandOutOfRange_IsRefused(double perUnit)
    {
        var network = new Network();
        var link = network.Link(1);

        Assert.That(() => network.System.AddActivity([new FluidDemand(link, perUnit)]), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("finite and above 0"));
    }

    [Test]
    public void WhenRateChanges_AnotherComesAndGoes_TellsOfEachRateOnce()
    {
        var network = new Network();
        var link = network.Link(12);
        var flow = network.Flow(link);
        var heard = new Hearing(network, flow.Activity);
        flow.Activity.WhenRateChanges(heard, 5);
        flow.Start(double.PositiveInfinity);
        network.Flow(link).StartAt(1, 6);
        network.Flow(link, cap: 1e-300).StartAt(5, 1e-300); // Takes nothing that a double would show.
        network.RunTo(10);

        Assert.That(heard.Rates, Is.EqualTo(new[] { (0.0, 12.0), (1.0, 6.0), (2.0, 12.0) }));
    }

    [Test]
    public void WhenRateChanges_HandlerStartsAnotherActivity_TheInstantGoesOn()
    {
        var network = new Network();
        var link = network.Link(12);
        var (first, second) = (network.Flow(link), network.Flow(link));
        var heard = new Hearing(network, first.Activity) { Then = () => second.Start(double.PositiveInfinity) };
        first.Activity.WhenRateChanges(heard, 5);
        first.Start(double.PositiveInfinity);
        network.RunTo(0);

        Assert.That(heard.Rates, Is.EqualTo(new[] { (0.0, 12.0), (0.0, 6.0) }));
        Assert.That(second.Activity.Rate, Is.EqualTo(6));
    }

    [Test]
    public void WhenRateChanges_HandlerEndsOrRestartsAnother_ThatOneHearsOfItsOwnRunsAlone()
    {
        var network = new Network();
        var link = network.Link(12);
        var (first, ended, restarted) = (network.Flow(link), network.Flow(link), network.Flow(link));
        List<Hearing> heard = [];
        heard.Add(new Hearing(network, first.Activity)
        {
            Then = () =>
            {
                ended.Activity.Cancel();
                restarted.Activity.Cancel();
                restarted.Start(double.PositiveInfinity);
            },
        });
        heard.Add(new Hearing(network, ended.Activity));
        heard.Add(new Hearing(network, restarted.Activity));
        foreach (var (flow, hearing) in ((Flow, Hearing)[])[(first, heard[0]), (ended, heard[1]), (restarted, heard[2])])
        {
            flow.Activity.WhenRateChanges(hearing, 5);
            flow.Start(double.PositiveInfinity);
        }

        network.RunTo(1);

        Assert.That(heard[0].Rates, Is.EqualTo(new[] { (0.0, 4.0), (0.0, 6.0) }));
        Assert.That(heard[1].Rates, Is.Empty);
        Assert.That(heard[2].Rates, Is.EqualTo(new[] { (0.0, 6.0) }));
    }

    [Test]
    public void WhenRateChanges_HandlerThrows_TheOthersHearWhenTheRunGoesOn()
    {
        var network = new Network();
        var link = network.Link(12);
        var (first, second) = (network.Flow(link), network.Flow(link));
        var (failing, heard) = (new Hearing(network, first.Activity) { Then = () => throw new InvalidOperationException("once") }, new Hearing(network, second.Activity));
        first.Activity.WhenRateChanges(failing, 5);
        second.Activity.WhenRateChanges(heard, 5);
        first.Start(double.PositiveInfinity);
        second.Start(double.PositiveInfinity);

        Assert.That(() => network.RunTo(0), Throws.InvalidOperationException);
        Assert.That(heard.Rates, Is.Empty);
        network.RunTo(1);

        Assert.That(heard.Rates, Is.EqualTo(new[] { (0.0, 6.0) }));
        Assert.That(failing.Rates, Has.Count.EqualTo(1));
    }

    [Test]
    public void WhenRateChanges_StartedInAnotherOrderThanAdded_AreToldInThatOfStarts()
    {
        var network = new Network();
        var link = network.Link(12);
        var flows = Enumerable.Range(0, 5).Select(_ => network.Flow(link)).ToArray();
        var order = new List<int>();
        for (var i = 0; i < flows.Length; i++)
        {
            var me = i;
            flows[i].Activity.WhenRateChanges(new Hearing(network, flows[i].Activity) { Then = () => order.Add(me) }, 5);
        }

        foreach (var i in (int[])[3, 0, 4, 1, 2])
            flows[i].Start(double.PositiveInfinity);
        flows[0].Activity.SetWeight(2); // Looked at anew, and so last by the solver.
        network.RunTo(0);

        Assert.That(order, Is.EqualTo(new[] { 3, 0, 4, 1, 2 }));
    }

    private sealed class Hearing(Network network, FluidActivity activity) : IEventHandler
    {
        public List<(double Seconds, double Rate)> Rates { get; } = [];

        public Action? Then { get; init; }

        public void Handle(long tag)
        {
            Assert.That(tag, Is.EqualTo(5));
            Rates.Add((network.Simulation.Now.Seconds, activity.Rate));
            if (Rates.Count == 1)
                Then?.Invoke();
        }
    }
}
