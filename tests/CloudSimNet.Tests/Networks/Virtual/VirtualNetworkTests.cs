// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Networks.Virtual;

public class VirtualNetworkTests
{
    [Test]
    public void Send_TwoTenantsWithTheSameAddresses_NeverMeet()
    {
        var given = new GivenFabric();
        var (red, blue) = (given.Tenant("red", 1), given.Tenant("blue", 2));
        var (redA, blueA) = (given.Nic(red, 0, "10.0.0.1"), given.Nic(blue, 0, "10.0.0.1"));
        var (redB, blueB) = (given.Nic(red, 1, "10.0.0.2"), given.Nic(blue, 2, "10.0.0.2"));
        var onlyBlue = given.Nic(blue, 1, "10.0.0.3");
        var (fromRed, fromBlue) = (given.Send(redA, "10.0.0.2", 10), given.Send(blueA, "10.0.0.2", 20));
        var missed = given.Send(redA, "10.0.0.3", 30);
        given.Simulation.Run();

        Assert.That((fromRed.Receiver, fromBlue.Receiver), Is.EqualTo((redB, blueB)));
        Assert.That((missed.Outcome, missed.Flow), Is.EqualTo((SendOutcome.NoRoute, (Flow?)null)));
        Assert.That(new[] { redB.BytesReceived, blueB.BytesReceived, onlyBlue.BytesReceived }, Is.EqualTo(new[] { Bytes.MB(10), Bytes.MB(20), Bytes.Zero }));
        Assert.That((redA.BytesSent, blueA.BytesSent), Is.EqualTo((Bytes.MB(10), Bytes.MB(20))));
    }

    [Test]
    public void Send_BetweenNetworks_OnlyWithARouter()
    {
        var given = new GivenFabric();
        var (web, data) = (given.Tenant("t", 1), given.Tenant("t", 2, "10.0.1.0/24"));
        var a = given.Nic(web, 0, "10.0.0.1");
        var b = given.Nic(data, 1, "10.0.1.1");

        Assert.That(given.Send(a, "10.0.1.1", 1).Outcome, Is.EqualTo(SendOutcome.NoRoute));
        given.Fabric.AddRouter("r", web, data);
        Assert.That(given.Send(a, "10.0.1.1", 1).Receiver, Is.EqualTo(b));
        Assert.That(given.Send(a, "10.0.2.1", 1).Outcome, Is.EqualTo(SendOutcome.NoRoute));
    }

    [Test]
    public void AddRouter_PrefixesOverlap_Throws()
    {
        var given = new GivenFabric();
        var (wide, narrow) = (given.Tenant("a", 1, "10.0.0.0/8"), given.Tenant("b", 2));
        Assert.Throws<ModelException>(() => given.Fabric.AddRouter("r", wide, narrow));
        Assert.Throws<ModelException>(() => given.Fabric.AddRouter("r", wide));
    }

    [TestCase(SegmentKind.Vlan, 0, false)]
    [TestCase(SegmentKind.Vlan, 1, true)]
    [TestCase(SegmentKind.Vlan, 4094, true)]
    [TestCase(SegmentKind.Vlan, 4095, false)]
    [TestCase(SegmentKind.Vxlan, 0, true)]
    [TestCase(SegmentKind.Vxlan, 16_777_215, true)]
    [TestCase(SegmentKind.Vxlan, 16_777_216, false)]
    public void AddNetwork_SegmentIds_HaveTheirRanges(SegmentKind kind, int id, bool fits)
    {
        var given = new GivenFabric();
        var spec = new VirtualNetworkSpec { Name = "n", Tenant = "t", Segment = new Segment(kind, id), Prefix = IPNetwork.Parse("10.0.0.0/24") };
        Assert.That(() => given.Fabric.AddNetwork(spec), fits ? Throws.Nothing : Throws.InstanceOf<ModelException>());
        if (fits)
            Assert.Throws<ModelException>(() => given.Fabric.AddNetwork(spec), "the segment is taken");
    }

    [TestCase(SegmentKind.Vxlan, 1410.0 / 1538)]
    [TestCase(SegmentKind.Vlan, 1460.0 / 1542)]
    public void Send_BetweenHosts_EachFrameCarriesTheEncapsulation(SegmentKind kind, double goodput)
    {
        var given = new GivenFabric(FrameFormat.Ethernet);
        var network = given.Fabric.AddNetwork(new VirtualNetworkSpec { Name = "n", Tenant = "t", Segment = new Segment(kind, 7), Prefix = IPNetwork.Parse("10.0.0.0/24") });
        var (a, b) = (given.Nic(network, 0, "10.0.0.1"), given.Nic(network, 1, "10.0.0.2"));
        var flow = given.Send(a, "10.0.0.2", 100).Flow!;
        given.Simulation.Run();

        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(100 / (125 * goodput)).Within(1e-9));
        Assert.That(given.OnLinks.Count, Is.EqualTo(2 * 100e6 / goodput).Within(1), "two links");
        Assert.That(b.BytesReceived, Is.EqualTo(Bytes.MB(100)));
    }

    [Test]
    public void Firewall_TheFirstRuleThatMatches_Decides()
    {
        var given = new GivenFabric();
        var (red, blue) = (given.Tenant("red", 1), given.Tenant("blue", 2));
        var (a, other) = (given.Nic(red, 0, "10.0.0.1"), given.Nic(blue, 0, "10.0.0.1"));
        given.Nic(red, 1, "10.0.0.2");
        given.Nic(red, 1, "10.0.0.130");
        given.Nic(blue, 1, "10.0.0.2");
        var firewall = given.Fabric.Firewall;
        firewall.Add(new FirewallRule { Action = FirewallAction.Allow, Tenant = "red", FirstPort = 443, LastPort = 443 });
        firewall.Add(new FirewallRule { Action = FirewallAction.Deny, FromNetwork = red, To = IPNetwork.Parse("10.0.0.128/25") });
        firewall.Add(new FirewallRule { Action = FirewallAction.Allow, Tenant = "red", From = IPNetwork.Parse("10.0.0.0/25"), ToNetwork = red });
        firewall.Otherwise = FirewallAction.Deny;

        Assert.That(given.Send(a, "10.0.0.130", 1, 443).Outcome, Is.EqualTo(SendOutcome.Sent));
        Assert.That(given.Send(a, "10.0.0.130", 1, 80).Outcome, Is.EqualTo(SendOutcome.Denied));
        Assert.That(given.Send(a, "10.0.0.2", 1, 80).Outcome, Is.EqualTo(SendOutcome.Sent));
        Assert.That(given.Send(other, "10.0.0.2", 1, 443).Outcome, Is.EqualTo(SendOutcome.Denied));
        Assert.That((firewall.Hits, firewall.OtherwiseHits), Is.EqualTo((new[] { 1L, 1, 1 }, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => firewall.Add(new FirewallRule { Action = FirewallAction.Deny, FirstPort = 2, LastPort = 1 }));
        Assert.That(given.Network.Sent, Is.EqualTo(2), "what is denied never leaves");
    }

    [Test]
    public void Attach_AddressOfALoadBalancer_IsTaken()
    {
        var given = new GivenFabric();
        var (balancer, _) = Balanced(given, BalancingRule.RoundRobin);
        var spec = new VirtualNicSpec { Network = balancer.Network, Address = balancer.Address };

        Assert.That(given.Fabric.Attach(given.Host(0), spec), Is.EqualTo(new AttachResult(AttachOutcome.AddressTaken, null)));
        Assert.That(given.Fabric.AddLoadBalancer(balancer.Network, balancer.Address, 443, BalancingRule.RoundRobin).Port, Is.EqualTo(443), "another port of it is free");
    }

    [Test]
    public void PartsOfAnotherFabric_AreRefused()
    {
        var (given, other) = (new GivenFabric(), new GivenFabric());
        var (own, foreign) = (given.Tenant("t", 1), other.Tenant("u", 2, "10.0.1.0/24"));
        given.Nic(own, 0, "10.0.0.1");
        var nic = other.Nic(foreign, 0, "10.0.1.1");
        Assert.Multiple(() =>
        {
            Assert.That(() => given.Fabric.AddRouter("r", own, foreign), Throws.ArgumentException.With.Message.Contains("another fabric"));
            Assert.That(() => given.Send(nic, "10.0.1.1", 1), Throws.ArgumentException.With.Message.Contains("another fabric"));
            Assert.That(() => given.Fabric.Move(nic, given.Host(1)), Throws.ArgumentException.With.Message.Contains("another fabric"));
            Assert.That(() => given.Fabric.Detach(nic), Throws.ArgumentException.With.Message.Contains("another fabric"));
            Assert.That(nic.IsAttached);
            Assert.That(() => given.Fabric.AddNetwork(new VirtualNetworkSpec { Name = "n", Tenant = "t", Segment = new Segment((SegmentKind)7, 9), Prefix = IPNetwork.Parse("10.0.0.0/24") }), Throws.TypeOf<ModelException>());
        });
    }

    [Test]
    public void LoadBalancer_InTurn_PassesTheUnhealthyBy()
    {
        var given = new GivenFabric();
        var (balancer, client) = Balanced(given, BalancingRule.RoundRobin);
        balancer.Backends[1].IsHealthy = false;
        for (var i = 0; i < 4; i++)
            given.Send(client, "10.0.0.100", 1);
        Assert.That(balancer.Backends.Select(backend => backend.Served), Is.EqualTo(new[] { 2, 0, 2 }));
        Assert.That(given.Send(client, "10.0.0.100", 1, 81).Outcome, Is.EqualTo(SendOutcome.NoRoute), "it listens on one port");

        foreach (var backend in balancer.Backends)
            backend.IsHealthy = false;
        Assert.That(given.Send(client, "10.0.0.100", 1).Outcome, Is.EqualTo(SendOutcome.NoBackend));
    }

    [Test]
    public void LoadBalancer_LeastConnections_FollowsWhatIsOver()
    {
        var given = new GivenFabric();
        var (balancer, client) = Balanced(given, BalancingRule.LeastConnections);
        foreach (var megabytes in (double[])[1000, 1, 1000, 1000])
            given.Send(client, "10.0.0.100", megabytes);
        Assert.That(balancer.Backends.Select(backend => backend.Connections), Is.EqualTo(new[] { 2, 1, 1 }));
        given.Simulation.Run(SimDuration.FromSeconds(1));
        given.Send(client, "10.0.0.100", 1);

        Assert.That(balancer.Backends.Select(backend => backend.Served), Is.EqualTo(new[] { 2, 2, 1 }));
        Assert.That(balancer.Backends.Select(backend => backend.Connections), Is.EqualTo(new[] { 2, 1, 1 }));
    }

    [Test]
    public void LoadBalancer_SourceHash_KeepsASenderWhereItIs()
    {
        var given = new GivenFabric();
        var (balancer, client) = Balanced(given, BalancingRule.SourceHash);
        for (var i = 0; i < 5; i++)
            given.Send(client, "10.0.0.100", 1);
        Assert.That(balancer.Backends.Select(backend => backend.Served).Order(), Is.EqualTo(new[] { 0, 0, 5 }));
        for (var i = 10; i < 60; i++)
            given.Send(given.Nic(balancer.Network, 2, $"10.0.0.{i}"), "10.0.0.100", 1);
        Assert.That(balancer.Backends.Select(backend => backend.Served), Is.All.GreaterThan(5));
    }

    private static (LoadBalancer Balancer, VirtualNic Client) Balanced(GivenFabric given, BalancingRule rule)
    {
        var network = given.Tenant("t", 1);
        var balancer = given.Fabric.AddLoadBalancer(network, IPAddress.Parse("10.0.0.100"), 80, rule);
        for (var i = 1; i <= 3; i++)
            balancer.Add(given.Nic(network, 1, $"10.0.0.{i}"));
        return (balancer, given.Nic(network, 0, "10.0.0.9"));
    }
}
