// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Tests.Networks;

public class NetworkProperties
{
    [Test]
    public void Run_WithAnyFailures_NoLinkIsOverfullAndNoByteIsLost() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var (simulation, random) = (new Simulation((ulong)seed), new Random(seed));
            var network = simulation.AddNetwork(RandomNetwork.Of(seed));
            var flows = Send(network, random, 12);
            for (var i = 0; i < 10; i++)
            {
                var at = SimDuration.FromMilliseconds(random.Next(400));
                var link = network.Links[random.Next(network.Links.Count)];
                var node = network.Nodes[random.Next(network.Nodes.Count)];
                var what = random.Next(8);
                simulation.Schedule(at, what switch { 0 or 1 => link.Fail, 2 or 3 => link.Repair, 4 => node.Fail, _ => node.Repair });
            }

            for (var ms = 0; ms <= 400; ms += 20)
            {
                simulation.Run(SimDuration.FromMilliseconds(ms));
                MustHold(network, flows);
            }

            foreach (var link in network.Links)
                link.Repair();
            foreach (var node in network.Nodes)
                node.Repair();
            simulation.Run();
            MustHold(network, flows);
            foreach (var flow in flows)
                Assert.That(flow.State, Is.EqualTo(network.FindRoute(flow.From, flow.To) is null ? FlowState.Stalled : FlowState.Completed));
            var hops = network.Links.Sum(link => link.CarriedBy(LinkDirection.Forward).Count + link.CarriedBy(LinkDirection.Backward).Count);
            Assert.That(hops, Is.GreaterThanOrEqualTo(flows.Where(flow => flow.From != flow.To).Sum(flow => flow.Delivered.Count) - network.Links.Count));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Fail_AnySingleLink_FlowsWithAnotherPathGoOnAndTheOthersStall() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var topology = RandomNetwork.Of(seed);
            for (var failing = 0; failing < topology.Links.Count; failing++)
            {
                var (simulation, random) = (new Simulation((ulong)seed), new Random(seed));
                var network = simulation.AddNetwork(topology);
                var flows = Send(network, random, 8);
                simulation.Run(SimDuration.FromMilliseconds(10));
                var before = flows.Select(flow => (flow.Path, flow.Remaining, flow.State)).ToList();
                network.Links[failing].Fail();
                simulation.Run(SimDuration.FromMilliseconds(10));
                for (var i = 0; i < flows.Count; i++)
                {
                    var flow = flows[i];
                    if (flow.IsOver || before[i].State == FlowState.Stalled)
                        continue;
                    var isHit = before[i].Path.Any(hop => hop.Link.Value == failing);
                    Assert.That(flow.Remaining, Is.EqualTo(before[i].Remaining));
                    Assert.That(flow.Reroutes, Is.EqualTo(isHit ? 1 : 0));
                    if (!isHit)
                        Assert.That(flow.Path, Is.EqualTo(before[i].Path));
                    else
                        Assert.That(flow.State == FlowState.Stalled, Is.EqualTo(network.FindRoute(flow.From, flow.To) is null));
                }
            }
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Run_AgainWithTheSameSeed_HasTheSameFingerprint()
    {
        var (first, second) = (Fingerprint(), Fingerprint());
        Assert.That(second, Is.EqualTo(first));

        static ulong Fingerprint()
        {
            var simulation = new Simulation(5);
            var network = simulation.AddNetwork(new FatTreeShape { Ports = 4, Link = GivenNetwork.Slow(2) }.Build());
            Send(network, new Random(5), 200);
            simulation.Schedule(SimDuration.FromMilliseconds(30), network[network.Topology.Find("core-1")].Fail);
            simulation.Schedule(SimDuration.FromMilliseconds(60), network[network.Topology.Find("core-1")].Repair);
            return simulation.Run().Fingerprint;
        }
    }

    private static List<Flow> Send(Network network, Random random, int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => network.Send(Host(network, random), Host(network, random), Bytes.B(random.Next(1, 4_000_000)), new FlowTerms { Weight = random.Next(1, 4) })),
    ];

    private static NodeId Host(Network network, Random random) => network.Topology.Hosts[random.Next(network.Topology.Hosts.Count)];

    private static double Carried(Network network, NodeId node, bool isOut)
    {
        var sum = 0.0;
        foreach (var id in network.Topology.LinksOf(node))
            sum += network[id].CarriedBy((network[id].Plan.A == node) == isOut ? LinkDirection.Forward : LinkDirection.Backward).Count;
        return sum;
    }

    private static void MustHold(Network network, List<Flow> flows)
    {
        foreach (var link in network.Links)
        {
            var (there, back) = (link.UtilisationOf(LinkDirection.Forward), link.UtilisationOf(LinkDirection.Backward));
            Assert.That(link.Spec.Duplex == Duplex.Half ? there + back : Math.Max(there, back), Is.LessThanOrEqualTo(1 + 1e-9));
            if (!link.IsUsable)
                Assert.That((link.Flows, there, back), Is.EqualTo((0, 0.0, 0.0)));
        }

        foreach (var host in network.Topology.Hosts)
        {
            // Hosts forward nothing, so that what their links carry out is what they have sent, whatever paths it took.
            var (sent, got) = (0.0, 0.0);
            foreach (var flow in flows.Where(flow => flow.From != flow.To))
            {
                sent += flow.From == host ? flow.Delivered.Count : 0;
                got += flow.To == host ? flow.Delivered.Count : 0;
            }

            Assert.That((Carried(network, host, isOut: true), Carried(network, host, isOut: false)), Is.EqualTo((sent, got)).Using<(double Out, double In)>(AreNear));
        }

        bool AreNear((double Out, double In) left, (double Out, double In) right) =>
            Math.Abs(left.Out - right.Out) <= flows.Count + network.Links.Count && Math.Abs(left.In - right.In) <= flows.Count + network.Links.Count;

        Assert.That(network.Stalled, Is.EqualTo(flows.Count(flow => flow.State == FlowState.Stalled)));
    }
}
