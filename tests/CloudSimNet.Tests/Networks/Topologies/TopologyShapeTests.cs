// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks.Topologies;

public class TopologyShapeTests
{
    [TestCase(4, 16, 4, 20)]
    [TestCase(16, 1024, 64, 320)]
    [TestCase(48, 27648, 576, 2880)]
    public void FatTree_OfSwitchesWithKPorts_HasTheCountsOfThePaper(int ports, int hosts, int cores, int switches)
    {
        var shape = new FatTreeShape { Ports = ports, Link = Gigabit };
        var topology = shape.Build();

        Assert.That((shape.HostCount, shape.CoreCount, shape.SwitchCount), Is.EqualTo((hosts, cores, switches)));
        Assert.That(topology.Hosts, Has.Count.EqualTo(hosts));
        Assert.That(topology.Nodes, Has.Count.EqualTo(hosts + switches));
        Assert.That(topology.Links, Has.Count.EqualTo(3 * hosts), "as many links at each level");
        Assert.That(topology.Nodes.Where(node => node.Kind == NodeKind.Switch).All(node => topology.LinksOf(node.Id).Length == ports), "each port is used");
    }

    [TestCase("host-0", "host-1", 2)]
    [TestCase("host-0", "host-2", 4)]
    [TestCase("host-0", "host-4", 6)]
    [TestCase("host-0", "host-15", 6)]
    public void FatTree_HostsApart_ArePathsApart(string from, string to, int hops)
    {
        var topology = new FatTreeShape { Ports = 4, Link = Gigabit }.Build();
        Assert.That(new RouteTable(topology).Find(topology.Find(from), topology.Find(to))!.Hops, Has.Count.EqualTo(hops));
    }

    [Test]
    public void LeafSpine_ItsCounts_AndOversubscription()
    {
        var shape = new LeafSpineShape { Leaves = 6, Spines = 4, HostsPerLeaf = 48, HostLink = LinkSpec.Of(DataRate.Gbps(10)), SpineLink = LinkSpec.Of(DataRate.Gbps(40)) };
        var topology = shape.Build();

        Assert.That(shape.Oversubscription, Is.EqualTo(3)); // 480 Gbit/s down, 160 up.
        Assert.That((topology.Hosts.Count, topology.Nodes.Count, topology.Links.Count), Is.EqualTo((288, 298, (6 * 4) + 288)));
        var routes = new RouteTable(topology);
        Assert.That(routes.Find(topology.Find("host-0"), topology.Find("host-47"))!.Hops, Has.Count.EqualTo(2));
        Assert.That(routes.Find(topology.Find("host-0"), topology.Find("host-48"))!.Hops, Has.Count.EqualTo(4));
    }

    [Test]
    public void Dragonfly_AllGroups_EachPairHasOneLink()
    {
        // The example of the paper's figure 5: p = h = 2, a = 4: 9 groups, 72 hosts.
        var shape = new DragonflyShape { HostsPerRouter = 2, RoutersPerGroup = 4, GlobalLinksPerRouter = 2, HostLink = Gigabit, LocalLink = Gigabit, GlobalLink = Slow(1) };
        var topology = shape.Build();

        Assert.That((shape.GroupCount, topology.Hosts.Count, topology.Nodes.Count), Is.EqualTo((9, 72, 72 + 36)));
        Assert.That(topology.Links, Has.Count.EqualTo(72 + (9 * 6) + 36));
        var pairs = topology.Links.Where(link => link.Spec == shape.GlobalLink).Select(link => (Group(topology, link.A), Group(topology, link.B))).ToList();
        Assert.That(pairs, Is.Unique);
        Assert.That(pairs, Has.Count.EqualTo(36));
        Assert.That(topology.Nodes.Where(node => node.Kind == NodeKind.Router).All(node => topology.LinksOf(node.Id).Length == 2 + 3 + 2));
        var routes = new RouteTable(topology);
        var lengths = from host in topology.Hosts where host != topology.Hosts[0] select routes.Find(topology.Hosts[0], host)!.Hops.Count;
        Assert.That((lengths.Min(), lengths.Max()), Is.EqualTo((2, 5)));
    }

    [Test]
    public void Dragonfly_FewerGroups_NoRouterHasMoreThanItsPorts()
    {
        var topology = new DragonflyShape { HostsPerRouter = 1, RoutersPerGroup = 3, GlobalLinksPerRouter = 2, Groups = 4, HostLink = Gigabit, LocalLink = Gigabit, GlobalLink = Slow(1) }.Build();

        Assert.That(topology.Links, Has.Count.EqualTo(12 + (4 * 3) + 12)); // 6 pairs of groups, two links each.
        Assert.That(topology.Nodes.Where(node => node.Kind == NodeKind.Router).All(node => topology.LinksOf(node.Id).Length == 1 + 2 + 2));
    }

    [Test]
    public void Tree_OfTwoLevels_HasLeavesInOrder()
    {
        var topology = new TreeShape { Levels = [new(3, LinkSpec.Of(DataRate.Gbps(10))), new(4, Gigabit)] }.Build();

        Assert.That((topology.Hosts.Count, topology.Nodes.Count, topology.Links.Count), Is.EqualTo((12, 16, 15)));
        var route = new RouteTable(topology).Find(topology.Find("host-0"), topology.Find("host-11"))!;
        Assert.That(route.Hops.Select(hop => topology[hop.Link].Spec.Rate), Is.EqualTo(new[] { DataRate.Gbps(1), DataRate.Gbps(10), DataRate.Gbps(10), DataRate.Gbps(1) }));
    }

    [Test]
    public void TwoSites_AStarAndALeafSpine_MeetOverTheWan()
    {
        var shape = new TwoSitesShape
        {
            First = new StarShape { Hosts = 3, Link = Gigabit },
            Second = new LeafSpineShape { Leaves = 2, Spines = 2, HostsPerLeaf = 2, HostLink = Gigabit, SpineLink = Gigabit },
            Uplink = Gigabit,
            Wan = Slow(5000) with { IsEncrypted = true },
        };
        var topology = shape.Build();
        var route = new RouteTable(topology).Find(topology.Find("a/host-0"), topology.Find("b/host-3"))!;

        Assert.That(topology.Hosts, Has.Count.EqualTo(7));
        Assert.That(topology.LinksOf(topology.Find("b/wan")).Length, Is.EqualTo(3), "both spines and the WAN");
        Assert.That((route.Hops.Count, route.Latency), Is.EqualTo((6, SimDuration.FromMilliseconds(5))));
    }

    [Test]
    public void Build_NumbersOutOfRange_TellsAllAtOnce()
    {
        TopologyShape[] shapes =
        [
            new StarShape { Hosts = 0, Link = LinkSpec.Of(DataRate.Zero) }, new FatTreeShape { Ports = 5, Link = LinkSpec.Of(DataRate.Zero) }, new TreeShape { Levels = [new(0, LinkSpec.Of(DataRate.Zero))] },
            new DragonflyShape { HostsPerRouter = 1, RoutersPerGroup = 1, GlobalLinksPerRouter = 1, Groups = 3, HostLink = LinkSpec.Of(DataRate.Zero), LocalLink = Gigabit, GlobalLink = Gigabit },
            new LeafSpineShape { Leaves = 1, Spines = 0, HostsPerLeaf = 1, HostLink = LinkSpec.Of(DataRate.Zero), SpineLink = Gigabit },
        ];
        foreach (var shape in shapes)
            Assert.That(Assert.Throws<ModelException>(() => shape.Build())!.Problems, Has.Count.EqualTo(2), shape.ToString());
    }

    private static string Group(Topology topology, NodeId router) => topology[router].Name.Split('-')[1];
}
