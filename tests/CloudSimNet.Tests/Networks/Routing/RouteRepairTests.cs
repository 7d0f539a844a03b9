// SPDX-License-Identifier: MIT
using System.Diagnostics;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using FsCheck;
using FsCheck.Fluent;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks.Routing;

/// <summary>Distances that are repaired are those that a table which has never known anything else finds.</summary>
public class RouteRepairTests
{
    [Test]
    public void Find_AfterAnyFailuresAndRepairs_TakesThePathsOfAFreshTable() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var topology = random.Next(3) switch
            {
                0 => new FatTreeShape { Ports = 4, Link = Gigabit }.Build(),
                1 => new DragonflyShape { RoutersPerGroup = 3, HostsPerRouter = 1, GlobalLinksPerRouter = 1, LocalLink = Gigabit, GlobalLink = Slow(3), HostLink = Gigabit }.Build(),
                _ => RandomNetwork.Of(seed),
            };
            foreach (var metric in (RouteMetric[])[RouteMetric.Hops, RouteMetric.Latency])
                MustFollow(topology, metric, random);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Given.Count(2000)).WithReplay(2026, 42_424_243));

    [Test]
    public void Find_AfterALinkFailureInALargeFatTree_TakesNoHalfSecond()
    {
        var topology = new FatTreeShape { Ports = 48, Link = Gigabit }.Build();
        var routes = new RouteTable(topology);
        var perEdge = topology.Hosts.Where((_, i) => i % 24 == 0).ToArray();
        FindAll(routes, perEdge);

        var (links, least) = (topology.LinksOf(topology.Find("aggregation-7-3")).ToArray(), TimeSpan.MaxValue);
        foreach (var link in (LinkId[])[links[0], links[1], links[^2], links[^1]])
        {
            var watch = Stopwatch.StartNew();
            routes.Set(link, isUp: false);
            FindAll(routes, perEdge);
            least = watch.Elapsed < least ? watch.Elapsed : least;
        }

        TestContext.Out.WriteLine($"{least.TotalMilliseconds:0.000} ms");
        var fresh = new RouteTable(topology);
        foreach (var link in topology.Links)
            fresh.Set(link.Id, routes.IsUsable(link.Id));
        Assert.That(perEdge.Select(host => routes.Find(perEdge[^1], host, 5)!.Hops), Is.EqualTo(perEdge.Select(host => fresh.Find(perEdge[^1], host, 5)!.Hops)));
        Assert.That(least, Is.LessThan(TimeSpan.FromMilliseconds(20)), "with a path found to each of 1 152 edge switches; from nothing that takes half a second");
    }

    private static void FindAll(RouteTable routes, NodeId[] hosts)
    {
        var path = new PathBuffer();
        foreach (var host in hosts)
            Assert.That(routes.TryFind(host == hosts[0] ? hosts[1] : hosts[0], host, 5, path));
    }

    private static void MustFollow(Topology topology, RouteMetric metric, Random random)
    {
        var routes = new RouteTable(topology, metric);
        var (downLinks, downNodes) = (new HashSet<int>(), new HashSet<int>());
        for (var round = 0; round < 12; round++)
        {
            for (var change = random.Next(random.Next(20) == 0 ? 120 : 5); change > 0; change--) // Now and then more than is kept.
            {
                if (random.Next(4) > 0)
                    Flip(downLinks, random.Next(topology.Links.Count), (link, isUp) => routes.Set(new LinkId(link), isUp));
                else
                    Flip(downNodes, random.Next(topology.Nodes.Count), (node, isUp) => routes.Set(new NodeId(node), isUp));
            }

            var fresh = new RouteTable(topology, metric);
            foreach (var link in downLinks)
                fresh.Set(new LinkId(link), isUp: false);
            foreach (var node in downNodes)
                fresh.Set(new NodeId(node), isUp: false);
            for (var pair = 0; pair < 30; pair++) // Not to all nodes, so that some tables have more to follow than others.
            {
                var (from, to, key) = (new NodeId(random.Next(topology.Nodes.Count)), new NodeId(random.Next(topology.Nodes.Count)), random.Next(100));
                Assert.That(routes.Find(from, to, key)?.Hops, Is.EqualTo(fresh.Find(from, to, key)?.Hops), $"{from} to {to} in round {round}");
            }
        }
    }

    private static void Flip(HashSet<int> down, int which, Action<int, bool> set)
    {
        if (!down.Remove(which))
            down.Add(which);
        set(which, !down.Contains(which));
    }
}
