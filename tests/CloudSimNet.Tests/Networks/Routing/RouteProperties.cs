// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Tests.Networks.Routing;

public class RouteProperties
{
    [Test]
    public void Find_OnAnyGraph_IsAShortestPathOverWhatIsUp() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var topology = RandomNetwork.Of(seed);
            var random = new Random(seed);
            foreach (var metric in (RouteMetric[])[RouteMetric.Hops, RouteMetric.Latency])
            {
                var routes = new RouteTable(topology, metric);
                for (var round = 0; round < 4; round++)
                {
                    MustBeShortest(topology, routes, seed);
                    routes.Set(new LinkId(random.Next(topology.Links.Count)), random.Next(2) == 0);
                    routes.Set(new NodeId(random.Next(topology.Nodes.Count)), random.Next(3) > 0);
                }
            }
        }).QuickCheckThrowOnFailure();

    private static void MustBeShortest(Topology topology, RouteTable routes, int seed)
    {
        foreach (var from in topology.Nodes)
        {
            var expected = Distances(topology, routes, from.Id);
            foreach (var to in topology.Nodes)
            {
                var route = routes.Find(from.Id, to.Id, seed);
                if (route is null)
                {
                    Assert.That(expected[to.Id.Value], Is.EqualTo(long.MaxValue));
                    continue;
                }

                var (at, length) = (from.Id, 0L);
                foreach (var hop in route.Hops)
                {
                    var link = topology[hop.Link];
                    Assert.That(hop.Direction == LinkDirection.Forward ? link.A : link.B, Is.EqualTo(at));
                    Assert.That(routes.IsUsable(hop.Link));
                    at = link.Across(at);
                    length += Weight(routes, link);
                }

                Assert.That((at, length), Is.EqualTo((to.Id, expected[to.Id.Value])));
            }
        }
    }

    // Bellman and Ford's method: relax all links until nothing changes.
    private static long[] Distances(Topology topology, RouteTable routes, NodeId from)
    {
        var distances = new long[topology.Nodes.Count];
        Array.Fill(distances, long.MaxValue);
        distances[from.Value] = routes.IsUp(from) ? 0 : long.MaxValue;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var link in topology.Links)
            {
                foreach (var (start, end) in ((NodeId, NodeId)[])[(link.A, link.B), (link.B, link.A)])
                {
                    var known = distances[start.Value];
                    if (known == long.MaxValue || !routes.IsUp(end) || !routes.IsUsable(link.Id) || (start != from && topology[start].Kind == NodeKind.Host) || known + Weight(routes, link) >= distances[end.Value])
                        continue;
                    distances[end.Value] = known + Weight(routes, link);
                    changed = true;
                }
            }
        }

        return distances;
    }

    private static long Weight(RouteTable routes, TopologyLink link) => routes.Metric == RouteMetric.Hops ? 1 : Math.Max(1, link.Spec.Latency.Nanoseconds);
}
