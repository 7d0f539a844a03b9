// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Services;
using CloudSimNet.Tests.Networks;

namespace CloudSimNet.Tests.Services;

/// <summary>Messages of services as flows over links of 1 Gbit/s, which carry 125 MB a second.</summary>
public sealed class FlowNetworkTests
{
    private static readonly Topology Star = new StarShape { Hosts = 2, Link = GivenNetwork.Gigabit }.Build();

    [Test]
    public void Send_BetweenHosts_TakesTheBytesOverTheRate()
    {
        var (simulation, network, shop) = Shop();
        simulation.Run();

        Assert.That(shop["db"].Statistics.Network.Minimum, Is.EqualTo(SimDuration.FromSeconds(0.75))); // 62.5 MB there, 31.25 MB back.
        Assert.That(network.Completed, Is.EqualTo(2));
    }

    [Test]
    public void Send_TwoAtOnce_ShareTheLink()
    {
        var (simulation, _, shop) = Shop(times: 2);
        simulation.Run();

        // Both requests take a second together and so do both answers, for the calls' computing takes as long for both.
        Assert.That(shop["db"].Statistics.Network.Mean, Is.EqualTo(SimDuration.FromSeconds(1.5)));
    }

    [Test]
    public void Send_WithinAHost_CrossesNoLink()
    {
        var (simulation, network, shop) = Shop(nodes: [new NodeId(1), new NodeId(1)]);
        simulation.Run();

        Assert.That((shop["db"].Statistics.Completed, shop["db"].Statistics.Network.Maximum, network.Sent), Is.EqualTo((1L, SimDuration.Zero, 0L)));
    }

    [Test]
    public void Send_FromOutside_CrossesTheWayFromItsNode()
    {
        var (simulation, network, shop) = Shop(outside: Star.Find("switch"));
        simulation.Run();

        Assert.That(shop.Workloads[0].Statistics.Network.Minimum, Is.EqualTo(SimDuration.FromSeconds(1))); // 125 MB and nothing back.
        Assert.That(network.Sent, Is.EqualTo(4));
    }

    [Test]
    public void Send_WithoutAPathAndWithPatience_IsLost()
    {
        var (simulation, network, shop) = Shop(terms: new FlowTerms { Patience = SimDuration.FromSeconds(2) });
        network.Links[0].Fail();
        simulation.Run();

        Assert.That((shop["db"].Statistics.Failed, shop.Workloads[0].Statistics.Failed), Is.EqualTo((1L, 1L)));
        Assert.That(simulation.Now, Is.EqualTo(Given.At(3)));
    }

    [Test]
    public void Send_WithoutAPath_WaitsForOne()
    {
        var (simulation, network, shop) = Shop();
        network.Links[0].Fail();
        simulation.Schedule(Given.At(6), network.Links[0].Repair);
        simulation.Run();

        Assert.That(shop["db"].Statistics.Network.Minimum, Is.EqualTo(SimDuration.FromSeconds(5.75)));
    }

    [Test]
    public void Send_BetweenConnectedHosts_GoesFromTheirNodes()
    {
        var (simulation, network, shop) = Shop();
        var hosts = simulation.Datacenters[0].Hosts;
        hosts[0].Connect(network[Star.Hosts[1]]);
        hosts[1].Connect(network[Star.Hosts[0]]);
        simulation.Run();

        Assert.That(shop["db"].Statistics.Network.Minimum, Is.EqualTo(SimDuration.FromSeconds(0.75)));
        Assert.That(network.Links.Select(static link => link.CarriedBy(LinkDirection.Forward)), Is.EqualTo(new[] { Bytes.MB(31.25), Bytes.MB(62.5) }), "What each node sends: the database stands at the first.");
    }

    [Test]
    public void Send_ToAHostWithoutANode_SaysSo()
    {
        var (simulation, _, _) = Shop(nodes: [new NodeId(1)]);

        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.Contains("Host 1 has no node; there are nodes for 1 hosts."));
    }

    [Test]
    public void New_NodeOfNoNetwork_IsRefused() =>
        Assert.That(() => new FlowNetwork(new Simulation(1).AddNetwork(Star), [new NodeId(9)]), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("no node 9"));

    // One request at 1 s to a web server, which calls the database on the other host.
    private static (Simulation Simulation, Network Network, Application Shop) Shop(IReadOnlyList<NodeId>? nodes = null, NodeId? outside = null, FlowTerms? terms = null, int times = 1)
    {
        var (simulation, vms) = Serve.Machines(2);
        var network = simulation.AddNetwork(Star);
        var call = new CallStage("db") { Request = Bytes.MB(62.5), Response = Bytes.MB(31.25), Times = times };
        var shop = simulation.AddApplication(new ApplicationSpec
        {
            Name = "shop", Services = [Serve.Service("web", new ForkStage(call)), Serve.Service("db")], Network = new FlowNetwork(network, nodes, outside, terms),
        });
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        shop.Add(new OpenWorkloadSpec { Name = "clock", Service = "web", Rate = RateProfile.Constant(1), Interarrival = CloudSimNet.Workloads.Distributions.Constant(1), Requests = 1, Request = Bytes.MB(125) });
        return (simulation, network, shop);
    }
}
