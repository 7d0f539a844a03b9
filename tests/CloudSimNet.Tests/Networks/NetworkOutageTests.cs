// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using FsCheck;
using FsCheck.Fluent;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks;

/// <summary>Outages of links and nodes nest: each is down until the last of its own has ended.</summary>
public class NetworkOutageTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void FailFor_AShortOutageWithinALongOne_FlowsWaitForTheLast(bool isNode)
    {
        var simulation = new Simulation();
        var network = Line(simulation, link: Gigabit);
        var part = isNode ? network[network.Node("s0")].Part : network.Links[0].Part;
        simulation.Schedule(Given.At(1), () => part.FailFor(Given.For(10)));
        simulation.Schedule(Given.At(2), () => part.FailFor(Given.For(1)));
        var flow = network.Send("a", "b", 250);
        simulation.Run();

        Assert.That(flow.EndedAt, Is.EqualTo(Given.At(12)), "a second before the outage and a second after it");
    }

    [Test]
    public void Repair_DuringAnOutage_EndsTheDefectAlone()
    {
        var simulation = new Simulation();
        var link = Line(simulation).Links[0];
        var outage = link.Part.Begin();
        link.Fail();
        link.Fail();
        link.Repair();
        Assert.That((link.HasFailed, link.IsUsable), Is.EqualTo((true, false)));
        outage.End();

        Assert.That((link.HasFailed, link.IsUsable), Is.EqualTo((false, true)));
    }

    [Test]
    public void FailFor_AnyOutagesOfLinksAndNodes_EachIsDownDuringTheirUnionAndPathsFollow() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), static seed =>
        {
            var (random, simulation) = (new Random(seed), new Simulation());
            var network = simulation.AddNetwork(RandomNetwork.Of(seed));
            FailurePart[] parts = [.. network.Links.Select(static link => link.Part), .. network.Nodes.Select(static node => node.Part)];
            var outages = new List<(int Part, int From, int To)>();
            for (var i = random.Next(40); i >= 0; i--)
            {
                var (part, from, length) = (random.Next(parts.Length), random.Next(30), 1 + random.Next(20));
                outages.Add((part, from, from + length));
                simulation.Schedule(Given.At(from), () => parts[part].FailFor(Given.For(length)));
            }

            for (var second = 0; second < 52; second++)
            {
                simulation.Run(Given.At(second + 0.5));
                bool IsUp(int part) => !outages.Exists(outage => outage.Part == part && outage.From <= second && second < outage.To);
                var fresh = new RouteTable(network.Topology);
                foreach (var node in network.Nodes)
                {
                    Assert.That(node.HasFailed, Is.EqualTo(!IsUp(network.Links.Count + node.Id.Value)));
                    fresh.Set(node.Id, !node.HasFailed);
                }

                foreach (var link in network.Links)
                {
                    Assert.That(link.HasFailed, Is.EqualTo(!IsUp(link.Id.Value)));
                    fresh.Set(link.Id, !link.HasFailed);
                    Assert.That(link.IsUsable, Is.EqualTo(fresh.IsUsable(link.Id)));
                }

                var (a, b) = (new NodeId(random.Next(network.Nodes.Count)), new NodeId(random.Next(network.Nodes.Count)));
                Assert.That(network.FindRoute(a, b)?.Hops, Is.EqualTo(fresh.Find(a, b)?.Hops));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Given.Count(1000)).WithReplay(2026, 42_424_243));
}
