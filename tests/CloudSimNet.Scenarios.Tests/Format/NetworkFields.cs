// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of the network, its flows and its failures.</summary>
internal static class NetworkFields
{
    private const string Own = "{ name: custom, nodes: [{ name: x }, { name: y, kind: storage }], links: [{ a: x, b: y, rate: 4 Gbps";

    public static IEnumerable<FieldEffect> All() => [.. Networks(), .. Flows(), .. Topologies(), .. Failures()];

    private static IEnumerable<FieldEffect> Networks() =>
    [
        new("Scenario.network", Wires.Text(), Wires.End, 1.0),
        new("Network.topology", Wires.Text("{ name: star, hosts: 5, link: { rate: 8 Gbps } }"), run => Wires.Topology(run).Hosts.Count, 5),
        new("Network.transport", Wires.Text(network: "transport: lv08"), run => Wires.Network(run).Spec.Transport, TransportSpec.Lv08),
        new("Network.transport", Wires.Text(network: "transport: fluid"), run => Wires.Network(run).Spec.Transport, TransportSpec.Fluid),
        new("Network.transport", Wires.Text("{ name: star, hosts: 2, link: { rate: 8 Gbps, latency: 250 ms } }", "transport: { name: window, window: 100 MB }"), Wires.End, 10.5), // 100 MB in a round trip of 1 s.
        new("Network.mtu", Wires.Text(network: "mtu: 1500 B"), Wires.End, 1.053424658), // 1538 bytes on the wire for 1460.
        new("Network.encapsulation", Wires.Text(network: "mtu: 1500 B\n  encapsulation: vxlan"), run => Wires.Network(run).Spec.Frames.Payload, 1410),
        new("Network.encapsulation", Wires.Text(network: "mtu: 1500 B\n  encapsulation: mpls"), run => Wires.Network(run).Spec.Frames.Encapsulation, Encapsulation.Mpls),
        new("Network.roomForEncapsulation", Wires.Text(network: "mtu: 1500 B\n  encapsulation: vxlan\n  roomForEncapsulation: true"), run => Wires.Network(run).Spec.Frames.Payload, 1460),
        new("Network.encryption", Wires.Text(network: "encryption: tls-1.3"), run => Wires.Network(run).EncryptionCycles, Cycles.FromCount(2_004_000_000)), // 1 a byte and 2 million for the handshake, at both ends.
        new("Network.routing", Wires.Text(network: "routing: latency"), run => Wires.Network(run).Spec.Metric, RouteMetric.Latency),
        new("Network.convergence", Wires.Text(network: "convergence: 300 ms"), run => Wires.Network(run).Spec.Convergence, SimDuration.FromMilliseconds(300)),
        new("Network.outside", Served.Text(network: "outside: switch"), Served.NetworkSeconds, 0.002), // A message of 1 MB there and one back, over a link of 8 Gbps.
        new("Network.outside", Served.Text(network: "routing: hops"), Served.NetworkSeconds, 0.0),
        new("Network.hostsPay", Paid("hostsPay: true"), EncryptionMegacycles, 2004.0),
        new("Network.hostsPay", Paid("hostsPay: false"), EncryptionMegacycles, 0.0),
        new("Network.flows", Wires.Text(), run => Wires.Network(run).Sent, 1L),
        new("Network.watch", Wires.Text(network: "watch: [host-1--switch]", rest: "outputs: { timeseries: 1 s }"), Series, "f_Gbps=8 host-1--switch_utilisation=1"),
    ];

    private static IEnumerable<FieldEffect> Flows() =>
    [
        new("Flow.name", Wires.Text(rest: "outputs: { timeseries: 1 s }"), run => run.TimeSeries!.Columns[0].Name, "f_Gbps"),
        Flow("from", "from: host-2, to: host-1", run => Carried(run, 2, LinkDirection.Forward), 1_000_000_000L),
        Flow("to", "from: host-0, to: host-2", run => Carried(run, 2, LinkDirection.Backward), 1_000_000_000L),
        Flow("pattern", "pattern: all-to-all", run => (Wires.Network(run).Sent, Wires.End(run)), (6L, 2.0)),
        Flow("pattern", "pattern: permutation", run => (Wires.Network(run).Sent, Wires.End(run)), (3L, 1.0)),
        Flow("pattern", "pattern: { name: many-to-one, to: host-1 }", run => (Wires.Network(run).Sent, Wires.End(run)), (2L, 2.0)),
        Flow("pattern", "pattern: { name: one-to-one, to: [host-1, host-2, host-0] }", run => (Wires.Network(run).Sent, Wires.End(run)), (3L, 1.0)),
        Flow("pattern", "pattern: random-pairs, count: 50, every: 1 s", run => (Wires.Network(run).Sent, Carried(run, 0, LinkDirection.Forward) is > 0 and < 50_000_000_000), (50L, true)),
        Flow("among", "pattern: all-to-all, among: [host-0, host-2]", run => (Wires.Network(run).Sent, Carried(run, 1, LinkDirection.Forward)), (2L, 0L)),
        Flow("among", "pattern: all-to-all, among: [host-0..1]", run => Carried(run, 2, LinkDirection.Forward), 0L),
        Flow("among", "pattern: all-to-all, among: [host-*]", run => Wires.Network(run).Sent, 6L),
        new("Flow.size", Wires.Plain(network: "flows: [{ name: f, from: host-0, to: host-1, size: 3 GB }]"), Wires.End, 3.0),
        Flow("count", "from: host-0, to: host-1, count: 4", Wires.End, 4.0),
        Flow("at", "from: host-0, to: host-1, at: 5 s", Wires.End, 6.0),
        Flow("every", "from: host-0, to: host-1, count: 3, every: 10 s", Wires.End, 21.0),
        new("Flow.every", Wires.Text(flow: "from: host-0, to: host-1, every: 2 s", rest: "until: 7 s"), run => Wires.Network(run).Sent, 4L),
        new("Flow.arrivals", Wires.Text(flow: "from: host-0, to: host-1, every: 1 s, arrivals: poisson", rest: "until: 10000 s"), run => Wires.Network(run).Sent is > 9_600 and < 10_400, true),
        Flow("limit", "from: host-0, to: host-1, limit: 2 Gbps", Wires.End, 4.0),
        new("Flow.weight", Wires.Plain(network: "flows: [{ name: f, from: host-0, to: host-1, size: 3 GB, weight: 3 }, { name: g, from: host-0, to: host-1, size: 3 GB }]", rest: "until: 4 s"), run => Wires.Network(run).Completed, 1L), // 3/4 of 8 Gbps: 4 s.
        Flow("encryption", "from: host-0, to: host-1, encryption: tls-1.2", run => Wires.Network(run).EncryptionCycles, Cycles.FromCount(2_004_000_000)),
        new("Flow.patience", Wires.Text(flow: "from: host-0, to: host-1, patience: 2 s", rest: "failures: [{ at: 0.5 s, component: switch }]"), run => (Wires.Network(run).Failed, Wires.End(run)), (1L, 2.5)),
    ];

    private static IEnumerable<FieldEffect> Topologies() =>
    [
        new("Link.rate", Wires.Text("{ name: star, hosts: 2, link: { rate: 2 Gbps } }"), Wires.End, 4.0),
        new("Link.latency", Wires.Text("{ name: star, hosts: 2, link: { rate: 8 Gbps, latency: 1 s } }"), Wires.End, 3.0),
        new("Link.duplex", Wires.Text("{ name: star, hosts: 2, link: { rate: 8 Gbps, duplex: half } }", flow: "pattern: all-to-all"), Wires.End, 2.0),
        new("Link.sharing", Wires.Text("{ name: star, hosts: 2, link: { rate: 8 Gbps, sharing: per-activity } }", flow: "from: host-0, to: host-1, count: 2"), Wires.End, 1.0),
        new("Topology.nodes", Wires.Text($"{Own} }}] }}", flow: "from: x, to: y"), run => Wires.Topology(run).Nodes.Count, 2),
        new("Topology.links", Wires.Text($"{Own} }}] }}", flow: "from: x, to: y"), Wires.End, 2.0),
        new("Node.name", Wires.Text($"{Own} }}] }}", flow: "from: x, to: y"), run => Wires.Topology(run).Nodes[0].Name, "x"),
        new("Node.kind", Wires.Text($"{Own} }}] }}", flow: "from: x, to: y"), run => Wires.Topology(run).Nodes[1].Kind, NodeKind.Storage),
        OwnLink("a", "", run => Wires.Topology(run).Links[0].A, new NodeId(0)),
        OwnLink("b", "", run => Wires.Topology(run).Links[0].B, new NodeId(1)),
        OwnLink("rate", "", run => Wires.Topology(run).Links[0].Spec.Rate, DataRate.Gbps(4)),
        OwnLink("latency", ", latency: 3 s", Wires.End, 5.0),
        OwnLink("duplex", ", duplex: half", run => Wires.Topology(run).Links[0].Spec.Duplex, Duplex.Half),
        OwnLink("sharing", ", sharing: per-activity", run => Wires.Topology(run).Links[0].Spec.Sharing, CapacityKind.PerActivity),
        Shape("{ name: tree, levels: [{ fanOut: 2, link: { rate: 2 Gbps } }, { fanOut: 3, link: { rate: 1 Gbps } }] }", new TreeShape { Levels = [new TreeLevel(2, Gbps(2)), new TreeLevel(3, Gbps(1))] }),
        Shape("{ name: fat-tree, ports: 4, link: { rate: 2 Gbps }, hostLink: { rate: 1 Gbps } }", new FatTreeShape { Ports = 4, Link = Gbps(2), HostLink = Gbps(1) }),
        Shape("{ name: fat-tree, ports: 2, link: { rate: 2 Gbps } }", new FatTreeShape { Ports = 2, Link = Gbps(2) }),
        Shape("{ name: leaf-spine, leaves: 2, spines: 3, hostsPerLeaf: 4, hostLink: { rate: 1 Gbps }, spineLink: { rate: 2 Gbps } }", new LeafSpineShape { Leaves = 2, Spines = 3, HostsPerLeaf = 4, HostLink = Gbps(1), SpineLink = Gbps(2) }),
        Shape("{ name: dragonfly, hostsPerRouter: 2, routersPerGroup: 3, globalLinksPerRouter: 1, groups: 3, hostLink: { rate: 1 Gbps }, localLink: { rate: 2 Gbps }, globalLink: { rate: 3 Gbps } }", new DragonflyShape { HostsPerRouter = 2, RoutersPerGroup = 3, GlobalLinksPerRouter = 1, Groups = 3, HostLink = Gbps(1), LocalLink = Gbps(2), GlobalLink = Gbps(3) }),
        Shape("{ name: two-sites, first: { name: star, hosts: 2, link: { rate: 1 Gbps } }, second: { name: star, hosts: 3, link: { rate: 2 Gbps } }, uplink: { rate: 3 Gbps }, wan: { rate: 4 Gbps } }", new TwoSitesShape { First = new StarShape { Hosts = 2, Link = Gbps(1) }, Second = new StarShape { Hosts = 3, Link = Gbps(2) }, Uplink = Gbps(3), Wan = Gbps(4) }),
    ];

    private static IEnumerable<FieldEffect> Failures() =>
    [
        new("Scenario.events", Failing("at: 0.5 s, component: switch"), run => Wires.Network(run).Stalled, 1),
        new("Event.at", Failing("at: 1.5 s, component: switch"), run => Wires.Network(run).Completed, 1L),
        new("Event.component", Failing("at: 0.5 s, component: host-2"), Wires.End, 1.0),
        new("Event.component", Failing("at: 0.5 s, component: host-1--switch"), run => Wires.Network(run).Stalled, 1),
        new("Event.do", Failing("at: 0.5 s, component: switch }, { at: 3.5 s, component: switch, do: repair"), Wires.End, 4.0),
        new("Event.do", Failing("at: 0.5 s, component: host-0--switch }, { at: 3.5 s, component: host-0--switch, do: repair"), Wires.End, 4.0),
        new("Event.for", Failing("at: 0.5 s, component: switch, for: 2 s"), Wires.End, 3.0),
    ];

    private static string Paid(string network) => Wires.Text(network: $"encryption: tls-1.3\n  {network}", rest: "datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 2, cores: 2, clock: 1 GHz, memory: 1 GiB }] }]");

    private static object EncryptionMegacycles(ScenarioRun run) => Math.Round((double)run.Result.Cycles.Hosts[HostWorkKind.Encryption] / 1e6);

    private static string Failing(string failure) => Wires.Text(rest: $"failures: [{{ {failure} }}]");

    private static FieldEffect Flow(string key, string flow, Func<ScenarioRun, object?> read, object expected) => new($"Flow.{key}", Wires.Text(flow: flow), read, expected);

    private static FieldEffect OwnLink(string key, string more, Func<ScenarioRun, object?> read, object expected) => new($"NodeLink.{key}", Wires.Text($"{Own}{more} }}] }}", flow: "from: x, to: y"), read, expected);

    private static FieldEffect Shape(string topology, TopologyShape shape) =>
        new("Network.topology", Wires.Plain(topology), run => Described(Wires.Topology(run)), Described(shape.Build()));

    private static string Described(Topology topology) => string.Join('\n', topology.Nodes.Select(node => node.ToString()).Concat(topology.Links.Select(link => link.ToString())));

    private static LinkSpec Gbps(double rate) => LinkSpec.Of(DataRate.Gbps(rate));

    private static long Carried(ScenarioRun run, int host, LinkDirection direction) => Wires.Network(run)[new LinkId(host)].CarriedBy(direction).Count;

    private static string Series(ScenarioRun run) => string.Join(' ', run.TimeSeries!.Columns.Zip(run.TimeSeries.Values[0], (column, value) => FormattableString.Invariant($"{column.Name}={value}")));
}
