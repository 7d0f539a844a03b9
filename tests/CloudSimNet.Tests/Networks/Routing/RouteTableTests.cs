// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks.Routing;

public class RouteTableTests
{
    [Test]
    public void Find_NodeOrLinkThatIsNotThere_SaysWhichThereAre()
    {
        var table = new RouteTable(new StarShape { Hosts = 2, Link = GivenNetwork.Gigabit }.Build());
        Assert.Multiple(() =>
        {
            Assert.That(() => table.Find(new NodeId(0), new NodeId(3)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("3 nodes"));
            Assert.That(() => table.Find(new NodeId(-1), new NodeId(0)), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => table.Set(new NodeId(3), false), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => table.Set(new LinkId(2), false), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("2 links"));
        });
    }

    [Test]
    public void Find_ManyFlows_SpreadOverAllCoresEvenly()
    {
        var topology = new FatTreeShape { Ports = 8, Link = Gigabit }.Build();
        var (routes, counts) = (new RouteTable(topology), new Dictionary<LinkId, int>());
        for (var key = 0; key < 16_000; key++)
        {
            var hop = routes.Find(topology.Hosts[0], topology.Hosts[^1], key)!.Hops[2]; // From aggregation to core.
            counts[hop.Link] = counts.GetValueOrDefault(hop.Link) + 1;
        }

        Assert.That(counts, Has.Count.EqualTo(16), "each core, over the aggregation switch it hangs on");
        Assert.That(counts.Values, Is.All.InRange(1000 - 130, 1000 + 130)); // Four standard deviations of a binomial.
    }

    [Test]
    public void Find_OneFlow_TakesTheSamePathAlways()
    {
        var topology = new FatTreeShape { Ports = 8, Link = Gigabit }.Build();
        var (from, to) = (topology.Hosts[3], topology.Hosts[100]);
        var (first, second) = (new RouteTable(topology), new RouteTable(topology));

        for (var key = 0; key < 100; key++)
            Assert.That(first.Find(from, to, key)!.Hops, Is.EqualTo(second.Find(from, to, key)!.Hops));
    }

    [Test]
    public void Choose_KnownFlows_TakeTheWaysTheyAlwaysTook()
    {
        // Frozen: computed once, by hand of another language, from the definition.
        var ways = Enumerable.Range(0, 12).Select(key => FlowHash.Choose(FlowHash.Of(3, 100, key), key * 7, 8));
        Assert.That(ways, Is.EqualTo(Frozen));
    }

    [Test]
    public void Find_ByLatency_TakesTheLongerButFasterWay()
    {
        var plan = new TopologyPlan();
        foreach (var name in (string[])["a", "b", "c"])
            plan.AddSwitch(name);
        plan.AddLink("a", "b", Slow(100));
        plan.AddLink("a", "c", Slow(40));
        plan.AddLink("c", "b", Slow(40));
        var topology = plan.Build();

        Assert.That(new RouteTable(topology).Find(new NodeId(0), new NodeId(1))!.Hops.Select(hop => hop.Link.Value), Is.EqualTo(new[] { 0 }));
        Assert.That(new RouteTable(topology, RouteMetric.Latency).Find(new NodeId(0), new NodeId(1))!.Hops.Select(hop => hop.Link.Value), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Find_OnlyThroughAHost_ThereIsNoWay()
    {
        var plan = new TopologyPlan();
        plan.AddSwitch("a");
        plan.AddHost("b");
        plan.AddSwitch("c");
        plan.AddHost("d");
        plan.AddLink("a", "b", Gigabit);
        plan.AddLink("b", "c", Gigabit);
        plan.AddLink("d", "b", Gigabit);
        var routes = new RouteTable(plan.Build());

        Assert.That(routes.Find(new NodeId(0), new NodeId(2)), Is.Null);
        Assert.That(routes.Find(new NodeId(0), new NodeId(3)), Is.Null);
        Assert.That(routes.Find(new NodeId(0), new NodeId(1))!.Hops, Has.Count.EqualTo(1));
        Assert.That(routes.Find(new NodeId(1), new NodeId(3))!.Hops, Is.EqualTo(new[] { new Hop(new LinkId(2), LinkDirection.Backward) }));
    }

    [Test]
    public void Set_NodesAndLinksDownAndUp_PathsFollow()
    {
        var topology = new LeafSpineShape { Leaves = 2, Spines = 2, HostsPerLeaf = 1, HostLink = Gigabit, SpineLink = Gigabit }.Build();
        var routes = new RouteTable(topology);
        var (from, to) = (topology.Hosts[0], topology.Hosts[1]);

        routes.Set(topology.Find("spine-0"), isUp: false);
        for (var key = 0; key < 20; key++)
            Assert.That(topology[routes.Find(from, to, key)!.Hops[1].Link].Across(topology.Find("leaf-0")), Is.EqualTo(topology.Find("spine-1")));
        routes.Set(topology.Find("spine-1"), isUp: false);
        Assert.That(routes.Find(from, to), Is.Null);
        routes.Set(topology.Find("spine-1"), isUp: true);
        Assert.That(routes.Find(from, to), Is.Not.Null);
        routes.Set(to, isUp: false);
        Assert.That(routes.Find(from, to), Is.Null);
        Assert.That(routes.Find(to, to), Is.Null);
    }

    private static readonly int[] Frozen = [1, 0, 2, 6, 5, 1, 5, 7, 1, 1, 0, 7];
}
