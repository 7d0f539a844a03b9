// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks;

public class NetworkTests
{
    [Test]
    public void Send_FiveFlowsOverOneGigabit_200MegabitEach()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 1, Gigabit);
        var flows = Enumerable.Range(0, 5).Select(_ => network.Send("a", "b", 25)).ToList();

        simulation.Run(SimDuration.FromMilliseconds(500));
        Assert.That(flows.Select(flow => flow.Rate), Is.All.EqualTo(DataRate.Mbps(200)));
        Assert.That(flows.Select(flow => flow.Remaining), Is.All.EqualTo(Bytes.MB(12.5)));
        Assert.That(network.Links[0].UtilisationOf(LinkDirection.Forward), Is.EqualTo(1));
        Assert.That(network.Links[0].UtilisationOf(LinkDirection.Backward), Is.Zero);

        simulation.Run();
        Assert.That(flows.Select(flow => flow.EndedAt.Seconds()), Is.All.EqualTo(1));
        Assert.That(network.Links[0].CarriedBy(LinkDirection.Forward), Is.EqualTo(Bytes.MB(125)));
        Assert.That((network.Sent, network.Completed, network.Delivered), Is.EqualTo((5, 5, Bytes.MB(125))));
    }

    [Test]
    public void Send_OverALatency_PaysItOnce()
    {
        var simulation = new Simulation();
        var flow = Line(simulation).Send("a", "b", 1000);

        Assert.That(flow.State, Is.EqualTo(FlowState.Latent));
        simulation.Run();
        Assert.That(flow.EndedAt, Is.EqualTo(SimTime.FromNanoseconds(8_000_200_000))); // 200 µs + 10^9 / 125 x 10^6.
        Assert.That((flow.State, flow.Delivered, flow.Remaining), Is.EqualTo((FlowState.Completed, Bytes.GB(1), Bytes.Zero)));
    }

    [Test]
    public void Send_BothWays_FullDuplexHasARateEach_HalfDuplexSharesIt()
    {
        foreach (var (duplex, seconds) in ((Duplex, double)[])[(Duplex.Full, 1), (Duplex.Half, 2)])
        {
            var simulation = new Simulation();
            var network = Line(simulation, 1, Gigabit with { Duplex = duplex });
            var (there, back) = (network.Send("a", "b", 125), network.Send("b", "a", 125));
            simulation.Run();

            Assert.That((there.EndedAt.Seconds(), back.EndedAt.Seconds()), Is.EqualTo((seconds, seconds)));
            Assert.That(network.Links[0].CarriedBy(LinkDirection.Forward), Is.EqualTo(Bytes.MB(125)));
            Assert.That(network.Links[0].CarriedBy(LinkDirection.Backward), Is.EqualTo(Bytes.MB(125)));
        }
    }

    [Test]
    public void Send_OverABackboneThatNeverFills_EachFlowHasItsRate()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 1, Gigabit with { Sharing = CapacityKind.PerActivity });
        var flows = Enumerable.Range(0, 10).Select(_ => network.Send("a", "b", 125)).ToList();
        simulation.Run();

        Assert.That(flows.Select(flow => flow.EndedAt.Seconds()), Is.All.EqualTo(1));
    }

    [Test]
    public void Send_WithWeightsAndACap_SharesAccordingly()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 1, Gigabit);
        var capped = network.Send("a", "b", 1000, new FlowTerms { Cap = DataRate.Mbps(100) });
        var heavy = network.Send("a", "b", 1000, new FlowTerms { Weight = 2 });
        var light = network.Send("a", "b", 1000);
        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(new[] { capped.Rate, heavy.Rate, light.Rate }, Is.EqualTo(new[] { DataRate.Mbps(100), DataRate.Mbps(600), DataRate.Mbps(300) }));

        light.SetWeight(2);
        simulation.Run(SimDuration.FromSeconds(2));
        Assert.That(new[] { heavy.Rate, light.Rate }, Is.All.EqualTo(DataRate.Mbps(450)));
    }

    [Test]
    public void Send_ToItself_CrossesNoLink()
    {
        var simulation = new Simulation();
        var network = Line(simulation);
        var (free, capped) = (network.Send("a", "a", 125), network.Send("a", "a", 125, new FlowTerms { Cap = DataRate.Gbps(10) }));
        simulation.Run();

        Assert.That((free.EndedAt.Seconds(), capped.EndedAt.Seconds()), Is.EqualTo((0, 0.1)));
        Assert.That(network.Links.Select(link => link.CarriedBy(LinkDirection.Forward)), Is.All.EqualTo(Bytes.Zero));
    }

    [Test]
    public void Send_NoBytes_ArriveAfterTheLatency()
    {
        var simulation = new Simulation();
        var flow = Line(simulation).Send("a", "b", 0);
        simulation.Run();

        Assert.That((flow.State, flow.EndedAt), Is.EqualTo((FlowState.Completed, SimTime.FromNanoseconds(200_000))));
    }

    [Test]
    public void Send_ThroughADisk_TheSlowestOfAllBoundsIt()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 1, Gigabit);
        var disk = simulation.Fluid.AddResource(100e6);
        var flow = network.Send("a", "b", 100, new FlowTerms { Through = [disk] });
        simulation.Run();

        Assert.That((flow.EndedAt.Seconds(), disk.Served), Is.EqualTo((1, 100e6)));
    }

    [Test]
    public void Cancel_HalfWay_KeepsWhatArrived()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 1, Gigabit);
        var told = 0;
        var (flow, other) = (network.Send("a", "b", 125, null, new Calls(() => told++)), network.Send("a", "b", 125));
        simulation.Schedule(SimDuration.FromSeconds(1), flow.Cancel);
        simulation.Run();

        Assert.That((flow.State, flow.Delivered, told), Is.EqualTo((FlowState.Cancelled, Bytes.MB(62.5), 1)));
        Assert.That(other.EndedAt.Seconds(), Is.EqualTo(1.5)); // 62.5 MB are left, alone.
        Assert.That(network.Links[0].Flows, Is.Zero);
        flow.Cancel();
        Assert.That((told, network.Cancelled), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Send_ThroughAResourceTwice_IsRefusedBeforeAnythingIsSent()
    {
        var simulation = new Simulation();
        var network = Line(simulation);
        network.Links[0].Fail(); // Or it would come out only at the repair, in the midst of the run.
        var disk = simulation.Fluid.AddResource(1);
        var problems = Assert.Throws<ModelException>(() => network.Send("a", "b", 1, new FlowTerms { Through = [disk, disk, null!] }))!.Problems;

        Assert.That(problems.Select(problem => problem.Path), Is.EqualTo(new[] { "terms.through[1]", "terms.through[2]" }));
        Assert.That((network.Sent, network.Stalled), Is.EqualTo((0, 0)));
    }

    [TestCase(long.MaxValue)]
    [TestCase(long.MaxValue - 600)]
    [TestCase((1L << 53) + 1)]
    public void Delivered_OfMoreBytesThanADoubleTellsApart_IsNothingBeforeTheFirst(long size)
    {
        foreach (var frames in (FrameFormat[])[FrameFormat.Unframed, FrameFormat.Ethernet])
        {
            var simulation = new Simulation();
            var network = Line(simulation);
            var flow = network.Send(network.Node("a"), network.Node("b"), Bytes.B(size), new FlowTerms { Frames = frames });
            Assert.That((flow.Delivered, flow.Remaining), Is.EqualTo((Bytes.Zero, Bytes.B(size))));
            network.Links[0].Fail();
            simulation.Run(SimDuration.FromSeconds(1));
            Assert.That((flow.State, flow.Delivered), Is.EqualTo((FlowState.Stalled, Bytes.Zero)));
        }
    }

    [Test]
    public void RateOn_EncryptionThatCostsNothing_IsNoCap() =>
        Assert.That(EncryptionSpec.None.RateOn(Frequency.GHz(3)), Is.EqualTo(FlowTerms.Uncapped));

    [Test]
    public void Send_WrongArguments_Throws()
    {
        var network = Line(new Simulation());
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Send(new NodeId(0), new NodeId(3), Bytes.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Send(new NodeId(0), new NodeId(2), Bytes.B(-1)));
        var terms = new FlowTerms { Weight = 0, Cap = DataRate.Zero, Patience = SimDuration.FromSeconds(-1), Encryption = EncryptionSpec.Tls13 with { RecordSize = 0 } };
        Assert.That(Assert.Throws<ModelException>(() => network.Send("a", "b", 1, terms))!.Problems, Has.Count.EqualTo(4));
    }

    private sealed class Calls(Action action) : IEventHandler
    {
        public void Handle(long tag) => action();
    }
}
