// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks;

public class FailureTests
{
    [Test]
    public void Fail_WithAnotherPath_TheRestGoesOnThere()
    {
        var simulation = new Simulation();
        var network = Diamond(simulation);
        var flow = network.Send("a", "b", 250);
        var (first, second) = flow.Way() == "xuy" ? ("u", "v") : ("v", "u");
        simulation.Schedule(SimDuration.FromMilliseconds(500), network[network.Node(first)].Fail);
        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That((flow.Way(), flow.Reroutes, flow.State), Is.EqualTo(($"x{second}y", 1, FlowState.Running)));
        simulation.Run();

        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(2));
        Assert.That(Over(network, first), Is.EqualTo(Bytes.MB(62.5)));
        Assert.That(Over(network, second), Is.EqualTo(Bytes.MB(187.5)));
        Assert.That(network.Links[0].CarriedBy(LinkDirection.Forward), Is.EqualTo(Bytes.MB(250)));
    }

    [Test]
    public void Fail_AcrossALatency_TheNewPathsLatencyAndConvergenceArePaid()
    {
        var simulation = new Simulation();
        var network = Diamond(simulation, Slow(1000), new NetworkSpec { Convergence = SimDuration.FromMilliseconds(50) });
        var flow = network.Send("a", "b", 125);
        simulation.Schedule(SimDuration.FromMilliseconds(504), network[flow.Path[1].Link].Fail);
        simulation.Run();

        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(1.058)); // 4 ms, 0.5 s, 50 ms + 4 ms, 0.5 s.
    }

    [Test]
    public void Fail_WithoutAnotherPath_StallsUntilTheRepair()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 2, Gigabit);
        var flow = network.Send("a", "b", 125);
        simulation.Schedule(SimDuration.FromMilliseconds(400), network.Links[1].Fail);
        simulation.Schedule(SimDuration.FromSeconds(10), network.Links[1].Repair);
        simulation.Run(SimDuration.FromSeconds(5));
        Assert.That((flow.State, flow.Remaining, network.Stalled, network.Links[0].Flows), Is.EqualTo((FlowState.Stalled, Bytes.MB(75), 1, 0)));
        simulation.Run();

        Assert.That((flow.EndedAt.Seconds(), network.Stalled), Is.EqualTo((10.6, 0)));
        Assert.That(network.Links[1].CarriedBy(LinkDirection.Forward), Is.EqualTo(Bytes.MB(125)));
    }

    [Test]
    public void Repair_RunningFlows_StayWhereTheyAre()
    {
        var simulation = new Simulation();
        var network = Diamond(simulation);
        var flow = network.Send("a", "b", 250);
        var before = flow.Way();
        var link = network[flow.Path[1].Link];
        simulation.Schedule(SimDuration.FromMilliseconds(500), link.Fail);
        simulation.Schedule(SimDuration.FromMilliseconds(600), link.Repair);
        simulation.Run(SimDuration.FromSeconds(1));

        Assert.That(flow.Way(), Is.Not.EqualTo(before));
        Assert.That(flow.Reroutes, Is.EqualTo(1));
    }

    [Test]
    public void Fail_AndRepairInOneInstant_ChangesNothing()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 2, Gigabit);
        var flow = network.Send("a", "b", 125);
        simulation.Schedule(SimDuration.FromMilliseconds(400), () =>
        {
            network.Links[0].Fail();
            network.Links[0].Repair();
        });
        simulation.Run();

        Assert.That((flow.EndedAt.Seconds(), flow.Reroutes), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Send_WithoutAPathAndPatience_Fails()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 2, Gigabit);
        network.Nodes[2].Fail();
        var terms = new FlowTerms { Patience = SimDuration.FromSeconds(3) };
        var (patient, other) = (network.Send("a", "b", 1), network.Send("a", "b", 1, terms));
        Assert.That(other.State, Is.EqualTo(FlowState.Stalled));
        simulation.Run();

        Assert.That((other.State, other.EndedAt.Seconds(), other.Delivered), Is.EqualTo((FlowState.Failed, 3, Bytes.Zero)));
        Assert.That((patient.State, network.Failed, network.Stalled), Is.EqualTo((FlowState.Stalled, 1, 1)));
    }

    [Test]
    public void Fail_InTheInstantInWhichTheLastByteArrives_ItHasArrived()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 2, Gigabit);
        var flow = network.Send("a", "b", 125);
        simulation.Schedule(SimDuration.FromSeconds(1), network.Links[0].Fail);
        simulation.Run();

        Assert.That((flow.State, flow.EndedAt.Seconds()), Is.EqualTo((FlowState.Completed, 1)));
    }

    private static Bytes Over(Network network, string node) =>
        network[network.Topology.LinksOf(network.Node(node))[0]].CarriedBy(LinkDirection.Forward);
}
