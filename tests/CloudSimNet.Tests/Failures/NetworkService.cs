// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Tests.Failures;

/// <summary>Two leaves and two spines, with hosts whose links are ten times as wide as those to the spines; flows that go on, and messages.</summary>
internal sealed class NetworkService : Service, IEventHandler
{
    private const double Spine = 100e6;
    private const double Host = 1000e6;
    private static readonly (int From, int To)[] Ways = [(0, 2), (0, 2), (1, 3), (1, 3), (0, 1), (2, 3)];

    private static readonly (string Name, string A, string B)[] Links =
        [.. SitePlan.Parts.Where(part => part.Kind == PartKind.NetworkLink && part.Service == "net").Select(part => part.Name[4..]).Select(name => (name, name.Split(':')[0], name.Split(':')[1]))];

    private readonly Network network;
    private readonly List<Flow> flows = [];
    private readonly List<Flow> messages = [];
    private readonly Dictionary<long, int> ends = [];
    private readonly List<(Flow Flow, bool IsReached)> probes = [];

    public NetworkService(SiteRun run)
        : base(run, "net")
    {
        var shape = new LeafSpineShape { Leaves = 2, Spines = 2, HostsPerLeaf = 2, HostLink = LinkSpec.Of(DataRate.Gbps(1)), SpineLink = LinkSpec.Of(DataRate.Mbps(100)) };
        network = Simulation.AddNetwork(shape.Build());
        foreach (var link in network.Links)
            Part($"net/{NameOf(link)}", link.Fail, link.Repair);
        foreach (var node in network.Nodes)
        {
            if (!node.Name.StartsWith("host", StringComparison.Ordinal))
                Part($"net/{node.Name}", node.Fail, node.Repair);
            else
                run.AddPowered((node.Name[^1] - '0') / 2, node.Name, node.Fail, node.Repair);
        }

        foreach (var (from, to) in Ways)
            flows.Add(Send(from, to, 1e6));
    }

    /// <inheritdoc/>
    public override (Outcome Reads, Outcome Writes) Expected => (Outcome.Served, Outcome.Served); // It has no requests.

    public override string[] Accounted => [];

    public void Handle(long tag) => ends[tag] = ends.GetValueOrDefault(tag) + 1;

    public override void BeginProbe()
    {
        for (var from = 0; from < 4; from++)
        {
            for (var to = 0; to < 4; to++)
            {
                if (from != to)
                    probes.Add((Send(from, to, 0.01), IsReached($"host-{from}", $"host-{to}")));
            }
        }

        messages.AddRange(probes.Select(probe => probe.Flow));
    }

    public override void EndProbe()
    {
        foreach (var (flow, isReached) in probes)
            Assert.That(flow.State, Is.EqualTo(isReached ? FlowState.Completed : FlowState.Stalled), $"{Run}: from {flow.From} to {flow.To}");
        probes.Clear();
    }

    public override void CheckRates()
    {
        for (var i = 0; i < flows.Count; i++)
        {
            var (flow, (from, to)) = (flows[i], Ways[i]);
            var isReached = IsReached($"host-{from}", $"host-{to}");
            Assert.That(flow.State, Is.EqualTo(isReached ? FlowState.Running : FlowState.Stalled), $"{Run}: flow {i}");
            Assert.That(flow.Path.All(hop => IsUp(NameOf(network[hop.Link]))), $"{Run}: flow {i} is on what is up");
            var rate = !isReached ? 0 : from / 2 != to / 2 ? Spine / Sharers(flow, flow) : Host - CrossFrom(from, to);
            Assert.That(flow.Rate.BitsPerSecond, Is.EqualTo(rate).Within(10), $"{Run}: flow {i}");
        }

        // As many spines as lead across are used up by four flows, unless those that were moved have stayed where they were.
        var cross = flows.Take(4).Sum(flow => (double)flow.Rate.BitsPerSecond);
        var spines = Enumerable.Range(0, 2).Count(spine => IsUp($"leaf-0:spine-{spine}") && IsUp($"leaf-1:spine-{spine}"));
        Assert.That(cross, Is.LessThanOrEqualTo((spines * Spine) + 10), $"{Run}");
    }

    public override void Stop() => flows.ForEach(flow => flow.Cancel());

    public override void CheckEnd()
    {
        Assert.That(flows.Concat(messages).Select(flow => ends.GetValueOrDefault(flow.Id)), Is.All.EqualTo(1), $"{Run}: each flow ends once");
        Assert.That(messages.Select(flow => flow.State), Is.All.EqualTo(FlowState.Completed), $"{Run}");
    }

    private Flow Send(int from, int to, double megabytes) =>
        network.Send(network.Topology.Find($"host-{from}"), network.Topology.Find($"host-{to}"), Bytes.MB(megabytes), null, this, network.Sent);

    private string NameOf(Link link)
    {
        var (a, b) = (network.Topology[link.Plan.A].Name, network.Topology[link.Plan.B].Name);
        return $"{a}:{b}";
    }

    // How many flows have the same narrow link as this one.
    private int Sharers(Flow flow, Flow of) => flows.Count(other => of == flow && other.Path.Any(hop => hop == flow.Path[1]));

    // What flows to the other rack take of the way between two hosts of a rack.
    private double CrossFrom(int from, int to) => Math.Max(
        flows.Where((_, i) => Ways[i].From == from && Ways[i].To / 2 != from / 2).Sum(flow => flow.Rate.BitsPerSecond),
        flows.Where((_, i) => Ways[i].To == to && Ways[i].From / 2 != to / 2).Sum(flow => flow.Rate.BitsPerSecond));

    // By the plan: what stands in a dark rack is down, and a link with its ends.
    private bool IsUp(string name)
    {
        if (name.Contains(':', StringComparison.Ordinal))
            return Plan.IsUp($"net/{name}") && name.Split(':').All(IsUp);
        return name.StartsWith("host", StringComparison.Ordinal) ? Plan.HasPower((name[^1] - '0') / 2) : Plan.IsUp($"net/{name}");
    }

    private bool IsReached(string from, string to)
    {
        var seen = new HashSet<string> { from };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var node))
        {
            foreach (var (link, a, b) in Links)
            {
                if ((a == node || b == node) && IsUp(link) && seen.Add(a == node ? b : a))
                    next.Enqueue(a == node ? b : a);
            }
        }

        return IsUp(from) && seen.Contains(to);
    }
}
