// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Rates and finish times of networks, disks and other shared things, by our own arithmetic.</summary>
public sealed class SharingTests
{
    private readonly Network network = new();

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(1000)]
    public void Start_EqualFlowsOnOneLink_EndTogether(int flows)
    {
        var link = network.Link(250);
        var all = Enumerable.Range(0, flows).Select(_ => network.Flow(link, latency: 0.125).Start(500)).ToArray();
        network.Run();

        Assert.That(all.Select(static flow => flow.End), Is.All.EqualTo(0.125 + (flows * 2)));
        Assert.That(link.Served, Is.EqualTo(flows * 500.0));
    }

    [Test]
    public void Start_UnlikeFlowsOnOneLink_ShareWhileTheyAreThere()
    {
        // 100 a second: from 0 to 1 the first alone, to 3 two of them at 50 each, to 4.5 three at a third, and so on.
        var link = network.Link(100);
        var first = network.Flow(link).StartAt(0, 300);
        var second = network.Flow(link).StartAt(1, 250);
        var third = network.Flow(link).StartAt(3, 50);
        network.Run();

        Assert.That(third.End, Is.EqualTo(4.5), "50 at a third of 100.");
        Assert.That(first.End, Is.EqualTo(5.5), "100 in 0..1, 100 in 1..3, 50 in 3..4.5, and 50 at 50.");
        Assert.That(second.End, Is.EqualTo(6), "100 in 1..3, 50 in 3..4.5, 50 in 4.5..5.5, and 50 at 100.");
    }

    [Test]
    public void Rate_Caps_LeaveTheRestToTheOthers()
    {
        var link = network.Link(100);
        var rates = network.Rates(network.Flow(link, cap: 10), network.Flow(link, cap: 22), network.Flow(link, cap: 60), network.Flow(link));

        Assert.That(rates, Is.EqualTo(new[] { 10.0, 22, 34, 34 }));
        Assert.That(link.IsSaturated, Is.True);
    }

    [TestCase(3, 0.1)]
    [TestCase(0.7, 1.7)]
    public void Rate_AtItsCap_IsTheCapToTheLastBit(double weight, double cap) =>
        Assert.That(network.Rates(network.Flow(network.Link(100), weight, cap)), Is.EqualTo(new[] { cap }));

    [Test]
    public void Rate_Weights_DivideInProportion()
    {
        var link = network.Link(120);
        var rates = network.Rates(network.Flow(link, weight: 1), network.Flow(link, weight: 2), network.Flow(link, weight: 5, cap: 48), network.Flow(link, weight: 3));

        Assert.That(rates, Is.EqualTo(new[] { 12.0, 24, 48, 36 }).Within(1e-13));
    }

    [Test]
    public void Rate_Dumbbell_IsLimitedByTheMiddleOrByItsOwnEnds()
    {
        var middle = network.Link(12);
        FluidResource[] Path(double left, double right) => [network.Link(left), middle, network.Link(right)];
        var rates = network.Rates(network.Flow(Path(10, 10)), network.Flow(Path(2, 10)), network.Flow(Path(10, 10)), network.Flow(Path(10, 3)));

        Assert.That(rates, Is.EqualTo(new[] { 3.5, 2, 3.5, 3 }));
    }

    [Test]
    public void Rate_ParkingLot_GivesTheLongFlowTheLeastOfItsShares()
    {
        FluidResource[] links = [network.Link(10), network.Link(20), network.Link(30)];
        var rates = network.Rates(network.Flow(links), network.Flow(links[0]), network.Flow(links[1]), network.Flow(links[2]));

        Assert.That(rates, Is.EqualTo(new[] { 5.0, 5, 15, 25 }));
    }

    [Test]
    public void Start_ParkingLotWithWeightsByLatency_SharesByThem()
    {
        // Weight is one by latency: the long flow has a third of the others' weight, so a quarter of each link.
        FluidResource[] links = [network.Link(12), network.Link(12), network.Link(12)];
        var longFlow = network.Flow(links, weight: 1 / 0.3, latency: 0.3).Start(30);
        var shortFlows = links.Select(link => network.Flow(link, weight: 1 / 0.1, latency: 0.1).Start(18)).ToArray();
        network.Run();

        // The short ones: 2.4 in 0.1..0.3 at 12, then 15.6 at 9.
        Assert.That(shortFlows.Select(static flow => flow.End), Is.All.EqualTo(0.3 + (15.6 / 9)).Within(2e-9));
        Assert.That(longFlow.End, Is.EqualTo(0.3 + (15.6 / 9) + ((30 - (3 * 15.6 / 9)) / 12)).Within(2e-9));
    }

    [Test]
    public void Start_TwoLevelTree_FreesWhatABottleneckElsewhereLeaves()
    {
        // Hosts a, b under one switch, c, d under another; each host's link has 10, each switch's uplink 12.
        var (a, b, c, d) = (network.Link(10), network.Link(10), network.Link(10), network.Link(10));
        var (up, down) = (network.Link(12), network.Link(12));
        var flows = (Flow[])[
            network.Flow([a, up, down, c]).Start(60), network.Flow([a, up, down, d]).Start(90), network.Flow([b, up, down, d]).Start(60), network.Flow([b, a]).Start(100)];
        network.RunTo(0);

        // Three share a; the third flow over the uplinks gets what they leave there, of which d has no less.
        Assert.That(flows.Select(static flow => flow.Activity.Rate), Is.EqualTo(new[] { 10 / 3.0, 10 / 3.0, 16 / 3.0, 10 / 3.0 }).Within(1e-12));
        network.Run();
        Assert.That(flows[2].End, Is.EqualTo(11.25), "60 at 16/3.");
        Assert.That(flows[0].End, Is.EqualTo(18), "60 at 10/3: a limits its three all the time.");
        Assert.That(flows[1].End, Is.EqualTo(24), "60 in 18 s, and 30 at 5.");
        Assert.That(flows[3].End, Is.EqualTo(25), "60 in 18 s, 30 in 6 s, 10 at 10.");
    }

    [Test]
    public void Rate_ResourceThatBoundsEachByItself_DoesntShare()
    {
        var (backbone, last) = (network.Link(10, CapacityKind.PerActivity), network.Link(18));
        var rates = network.Rates(network.Flow(backbone), network.Flow([backbone, last]), network.Flow([backbone, last], weight: 2), network.Flow(backbone, cap: 4), network.Flow(backbone, weight: 0.5));

        Assert.That(rates, Is.EqualTo(new[] { 10.0, 8, 10, 4, 10 }), "Not even weights make them share, and none stops the lighter from rising.");
        Assert.That((backbone.IsSaturated, backbone.Usage, last.IsSaturated), Is.EqualTo((false, 42.0, true)));
    }

    [Test]
    public void Start_LatencyThatOutlastsTheTransfer_IsPaidOnceAndOccupiesNothing()
    {
        var link = network.Link(1000);
        var quick = network.Flow(link).Start(100);
        var late = network.Flow(link, latency: 0.5).Start(1);
        var later = network.Flow(link, latency: 0.5).StartAt(0.25, 1);
        network.Run();

        Assert.That((quick.End, late.End, later.End), Is.EqualTo((0.1, 0.501, 0.751)));
    }

    [Test]
    public void Start_FourFlowsThatLeaveLatencyTogether_LowerWhatTheyMeetOnLaterLinks()
    {
        // A simulator that looks only at the first link of those that begin at one date lets the old flow run on at full speed, so that link b carries 4/3 of what it can.
        var (a, b, c, d) = (network.Link(1.2e9), network.Link(1.2e9), network.Link(1.2e9), network.Link(1.2e9));
        var old = network.Flow(b, latency: 0.001).Start(1.2e9);
        var young = (Flow[])[
            network.Flow([a, c], latency: 0.001).StartAt(0.5, 1.2e9), network.Flow([a, d], latency: 0.001).StartAt(0.5, 1.2e9), network.Flow([a, b], latency: 0.001).StartAt(0.5, 1.2e9)];
        network.Observe(0.501, () => Assert.That((old.Activity.Rate, b.Usage), Is.EqualTo((0.8e9, 1.2e9))));
        network.Run();

        Assert.That(old.End, Is.EqualTo(1.251), "Half of it in 0.5 s, half at two thirds in 0.75 s; not 1.001.");
        Assert.That(young.Select(static flow => flow.End), Is.All.EqualTo(3.501));
    }

    [Test]
    public void Start_ReadsAndWritesOfADisk_ShareEachTheirOwnAndTheWhole()
    {
        var (read, write, both) = (network.Link(100), network.Link(60), network.Link(120));
        var reads = (Flow[])[network.Flow([read, both]).Start(120), network.Flow([read, both]).Start(200)];
        var slow = network.Flow([write, both], weight: 0.5).Start(96);
        network.RunTo(0);

        // All at one level: 120 / 2.5 = 48 for each unit of weight.
        Assert.That(reads.Append(slow).Select(static flow => flow.Activity.Rate), Is.EqualTo(new[] { 48.0, 48, 24 }));
        network.Run();
        Assert.That(reads[0].End, Is.EqualTo(2.5));
        Assert.That(slow.End, Is.EqualTo(3.4), "60 by 2.5 s, and 36 at 40.");
        Assert.That(reads[1].End, Is.EqualTo(3.48), "120 by 2.5 s, 72 at 80 by 3.4 s, and 8 at 100.");
    }

    [Test]
    public void Served_TimesWhatAByteCosts_IsTheEnergyOfALink()
    {
        // 2 W idle and 6 W at 100 a second, so 0.04 J for each unit served.
        var link = network.Link(100);
        network.Flow(link, cap: 25).StartAt(1, 50);
        network.Flow(link).StartAt(2, 200);
        double Joules() => (2 * network.Simulation.Now.Seconds) + (0.04 * link.Served);
        network.RunTo(1.5);
        Assert.That(Joules(), Is.EqualTo(3 + (0.04 * 12.5)).Within(1e-12));
        network.RunTo(10);

        Assert.That(Joules(), Is.EqualTo(20 + (0.04 * 250)).Within(1e-12));
    }
}
