// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>A good network in which one thing is made wrong: the message with its place; and topologies from files.</summary>
public sealed class NetworkProblemTests
{
    private const string LeafSpine = "{ name: leaf-spine, leaves: 2, spines: 2, hostsPerLeaf: 2, hostLink: { rate: 8 Gbps }, spineLink: { rate: 8 Gbps } }";

    private static readonly string Good = """
        version: 1
        name: net
        until: 1 h
        network:
          topology: { name: star, hosts: 3, link: { rate: 8 Gbps } }
          transport: { name: window, window: 64 KiB }
          mtu: 1500 B
          encapsulation: vxlan
          flows:
            - { name: f, from: host-0, to: host-1, size: 1 GB, every: 1 s }
            - { name: g, pattern: all-to-all, among: [host-0..1, switch], size: 1 MB }
          watch: [host-0--switch]
        failures:
          - { at: 5 s, component: switch, for: 1 s }
        """.ReplaceLineEndings("\n");

    private readonly TempFolder folder = new();

    [Test]
    public void Parse_MoreHostsThanNodesToPayAt_SaysSo() =>
        Assert.That(
            Lab.Problems(Good.Replace("mtu: 1500 B", "hostsPay: true\n  mtu: 1500 B", StringComparison.Ordinal) + "\ndatacenters: [{ name: a, placement: first-fit, hosts: [{ count: 4, cores: 1, clock: 1 GHz, memory: 1 GiB }] }]\n"),
            Is.EqualTo(new[] { "s.yaml:5:13: network.topology: has 3 nodes of kind host for the 4 hosts of the datacenters, which are to stand at them; give it at least 4" }));

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Parse_GoodScenario_HasNoProblem() => Assert.That(Lab.Problems(Good), Is.Empty);

    [TestCase("name: star", "name: stra", "5:21: network.topology.name: there is no topology 'stra'; did you mean 'star'? Names: custom, dragonfly, fat-tree, file, leaf-spine, star, tree, two-sites")]
    [TestCase("hosts: 3, ", "", "5:13: network.topology.hosts: is required but missing; write for instance \"hosts: 8\"")]
    [TestCase("hosts: 3", "hosts: 0", "5:34: network.topology.hosts: 0 is out of range: it must be from 1 to 1000000; write for instance 8")]
    [TestCase("hosts: 3", "host: 3", "5:27: network.topology.host: unknown key 'host'; did you mean 'hosts'? Keys here: hosts, link")]
    [TestCase("rate: 8 Gbps", "rate: 8", "5:51: network.topology.link.rate: \"8\" has no unit; write for instance \"8 Gbps\"")]
    [TestCase("rate: 8 Gbps", "rate: 0 bps", "5:51: network.topology.link.rate: \"0 bps\" is out of range: it must be at least 1 bps; write for instance 10 Gbps")]
    [TestCase("name: window, ", "name: windw, ", "6:22: network.transport.name: there is no transport 'windw'; did you mean 'window'? Names: fluid, lv08, window")]
    [TestCase("{ name: window, window: 64 KiB }", "{ name: lv08, window: 64 KiB }", "6:28: network.transport.window: unknown argument 'window'; 'lv08' has none")]
    [TestCase("mtu: 1500 B", "hostsPay: true\n  mtu: 1500 B", "7:13: network.hostsPay: is about the hosts of datacenters, and there are none; add a datacenter, or leave it out")]
    [TestCase("mtu: 1500 B\n  ", "", "7:18: network.encapsulation: adds to packets, and without an mtu there are none; add mtu: 1500 B")]
    [TestCase("mtu: 1500 B", "mtu: 9000", "7:8: network.mtu: \"9000\" has no unit; write for instance \"1500 B\"")]
    [TestCase("mtu: 1500 B", "mtu: 100 B", "7:8: network.mtu: \"100 B\" is out of range: it must be from 576 B to 65535 B; write for instance 1500 B")]
    [TestCase("encapsulation: vxlan", "encapsulation: vxlam", "8:18: network.encapsulation: there is no encapsulation 'vxlam'; did you mean 'vxlan'? Names: gre, mpls, none, nvgre, otv, stt, vlan, vxlan, vxlan-over-ipv6")]
    [TestCase("from: host-0", "from: host-4", "10:24: network.flows[0].from: there is no node 'host-4'; did you mean 'host-0'? There are: switch, host-0, host-1, host-2")]
    [TestCase("to: host-1", "to: host-0", "10:36: network.flows[0].to: 'host-0' would send to itself, over no link; choose another node")]
    [TestCase("to: host-1, ", "", "10:7: network.flows[0]: needs from and to, or a pattern; write for instance from: host-0, to: host-1")]
    [TestCase("size: 1 GB", "size: 0 B", "10:50: network.flows[0].size: \"0 B\" is out of range: it must be at least 1 B; write for instance 1 GB")]
    [TestCase("every: 1 s", "every: 0 s", "10:63: network.flows[0].every: \"0 s\" is out of range: it must be at least 1 ns; write for instance 1 s")]
    [TestCase("every: 1 s", "every: 1 ns", "10:63: network.flows[0].every: every 1 ns until 1 h is more than 1000000000 times; choose a longer time")]
    [TestCase("every: 1 s", "arrivals: poisson", "10:66: network.flows[0].arrivals: are drawn by the mean time between them, and there is none; add for instance every: 1 s")]
    [TestCase("until: 1 h\n", "", "9:63: network.flows[0].every: goes on and nothing ends it; give a count, or the scenario an end with 'until'")]
    [TestCase("every: 1 s", "at: forever", "10:60: network.flows[0].at: is forever, so nothing is ever sent; give an instant such as 5 s")]
    [TestCase("name: g", "name: f", "11:15: network.flows[1].name: there are flows 'f' already; give each group its own name")]
    [TestCase("all-to-all", "all-to-al", "11:27: network.flows[1].pattern: there is no flow pattern 'all-to-al'; did you mean 'all-to-all'? Names: all-to-all, many-to-one, one-to-one, permutation, random-pairs")]
    [TestCase("host-0..1", "host-1..7", "11:47: network.flows[1].among[0]: there is no node 'host-3'; did you mean 'host-0'? There are: switch, host-0, host-1, host-2")]
    [TestCase("host-0..1", "host-1..0", "11:47: network.flows[1].among[0]: goes from 1 down to 0; write the lower number first")]
    [TestCase("host-0..1", "rack-*", "11:47: network.flows[1].among[0]: no node's name begins with 'rack-'; the first is 'switch'")]
    [TestCase("[host-0..1, switch]", "[host-0..1, host-1]", "11:46: network.flows[1].among: names 'host-1' more than once; name each node once")]
    [TestCase("[host-0..1, switch]", "[switch]", "11:46: network.flows[1].among: the pattern has 1 nodes, and needs at least two; name more, or give the topology more hosts")]
    [TestCase("pattern: all-to-all", "pattern: { name: one-to-one, to: [host-2] }", "11:51: network.flows[1].pattern.to: names 1 nodes for 3 that send; name as many")]
    [TestCase("pattern: all-to-all", "pattern: { name: one-to-one, to: [host-2, host-1, host-0] }", "11:51: network.flows[1].pattern.to: 'host-1' would send to itself; name the nodes in another order")]
    [TestCase("pattern: all-to-all", "pattern: { name: many-to-one, to: host-7 }", "11:52: network.flows[1].pattern.to: there is no node 'host-7'; did you mean 'host-0'? There are: switch, host-0, host-1, host-2")]
    [TestCase("pattern: all-to-all", "from: host-0, pattern: all-to-all", "11:24: network.flows[1].from: stands beside a pattern, which says who sends to whom; leave one of them out")]
    [TestCase("pattern: all-to-all", "from: host-0, to: host-1", "11:51: network.flows[1].among: says among whom, but there is no pattern; add for instance pattern: all-to-all")]
    [TestCase("watch: [host-0--switch]", "watch: [switch--host-0]", "12:11: network.watch[0]: there is no link 'switch--host-0'. There are: host-0--switch, host-1--switch, host-2--switch")]
    [TestCase("watch: [host-0--switch]", "watch: [host-0--switch, host-0--switch]", "12:27: network.watch[1]: 'host-0--switch' is watched already; name each link once")]
    [TestCase("component: switch", "component: swich", "14:27: events[0].component: there is no component 'swich'; did you mean 'switch'? There are: switch, host-0, host-1, host-2, host-0--switch, host-1--switch, host-2--switch")]
    [TestCase("for: 1 s", "do: lose", "14:39: events[0].do: 'lose' can't happen to 'switch'; what can is fail, repair")]
    [TestCase("for: 1 s", "do: repair, for: 1 s", "14:52: events[0].for: only a failure that can be repaired ends, and 'switch' has none here; leave it out")]
    [TestCase("at: 5 s", "at: 2 h", "14:11: events[0].at: is after the scenario's end at 1 h, so it never happens; give an earlier instant, or a later 'until'")]
    [TestCase("at: 5 s", "at: forever", "14:11: events[0].at: is forever, so it never happens; give an instant such as 10 min")]
    public void Parse_OneThingWrong_SaysWhatAndWhere(string right, string wrong, string problem) =>
        Assert.That(Lab.Problems(Change(right, wrong)), Is.EqualTo(new[] { "s.yaml:" + problem }));

    [Test]
    public void Parse_SeveralThingsWrong_ReportsAll() =>
        Assert.That(Lab.Problems(Change("from: host-0", "from: host-4").Replace("mtu: 1500 B\n  ", "", StringComparison.Ordinal).Replace("switch, for", "spine, for", StringComparison.Ordinal)), Has.Length.EqualTo(3));

    [Test]
    public void Parse_UnknownNodeAmongMany_NamesTheNearestAndHowManyThereAre() =>
        Assert.That(
            Lab.Problems(Wires.Text("{ name: star, hosts: 1000, link: { rate: 8 Gbps } }", flow: "from: hots-7, to: host-1")).Single(),
            Does.EndWith("there is no node 'hots-7'; did you mean 'host-7'? There are 1001, such as switch, host-141, host-284, host-427, host-570, host-713, host-856, host-999"));

    [TestCase("ports: 3", "network.topology.ports: 3 is out of range; it must be even, from 2 to 128.")]
    public void Parse_ShapeThatCantBe_SaysWhy(string ports, string problem) =>
        Assert.That(Lab.Problems(Wires.Plain($"{{ name: fat-tree, {ports}, link: {{ rate: 8 Gbps }} }}")).Single(), Does.EndWith(problem));

    [Test]
    public void Parse_SiteThatIsNoShape_IsAProblem() =>
        Assert.That(
            Lab.Problems(Wires.Plain("{ name: two-sites, first: { name: file, path: x.csv }, second: { name: star, hosts: 2, link: { rate: 1 Gbps } }, uplink: { rate: 1 Gbps }, wan: { rate: 1 Gbps } }")).Single(),
            Does.Contain("network.topology.first.name: there is no shape 'file'. Names: dragonfly, fat-tree, leaf-spine, star, tree, two-sites"));

    [TestCase("links: [{ a: x, b: z, rate: 1 Gbps }]", "network.topology.links[0].b: There is no node named 'z'.")]
    [TestCase("links: [{ a: x, b: x, rate: 1 Gbps }]", "network.topology.links[0]: leads from 'x' to itself; a link needs two ends.")]
    public void Parse_CustomTopologyThatCantBe_SaysWhere(string links, string problem) =>
        Assert.That(Lab.Problems(Wires.Plain($"{{ name: custom, nodes: [{{ name: x }}], {links} }}")), Is.Not.Empty.And.All.EndsWith(problem));

    [TestCase("from: x, to: y", "")]
    [TestCase("from: x, to: s", "")]
    [TestCase("from: x, to: z", "from 'x' to 'z'")]
    [TestCase("from: y, to: t", "from 'y' to 't'")]
    [TestCase("from: z, to: w", "")]
    [TestCase("from: z, to: v", "from 'z' to 'v'")] // Both hang on w, which doesn't forward.
    [TestCase("from: u, to: z", "")] // u hangs on both parts.
    [TestCase("pattern: permutation, among: [x, y, z]", "from 'x' to 'z'")]
    [TestCase("pattern: { name: many-to-one, to: s }, among: [x, y]", "")]
    public void Parse_FlowsWithoutAPath_AreAProblem(string flow, string ends)
    {
        const string TwoParts = "{ name: custom, nodes: [{ name: x }, { name: y }, { name: z }, { name: w }, { name: v }, { name: u }, { name: s, kind: switch }, { name: t, kind: router }, { name: r, kind: switch }], "
            + "links: [{ a: x, b: s, rate: 1 Gbps }, { a: s, b: r, rate: 1 Gbps }, { a: r, b: y, rate: 1 Gbps }, { a: z, b: t, rate: 1 Gbps }, { a: z, b: w, rate: 1 Gbps }, { a: w, b: v, rate: 1 Gbps }, { a: u, b: t, rate: 1 Gbps }, { a: u, b: s, rate: 1 Gbps }] }";

        Assert.That(Lab.Problems(Wires.Text(TwoParts, flow: flow)), ends.Length == 0 ? Is.Empty : Is.EqualTo(new[] { $"s.yaml:6:11: network.flows[0]: there is no path {ends}, so that flows would wait for ever; add a link" }));
    }

    [Test]
    public void Parse_ParallelLinks_HaveNamesOfTheirOwn() =>
        Assert.That(Lab.Problems(Wires.Plain("{ name: custom, nodes: [{ name: x }, { name: y }], links: [{ a: x, b: y, rate: 1 Gbps }, { a: x, b: y, rate: 1 Gbps }] }", "watch: [\"x--y#2\"]")), Is.Empty);

    [Test]
    public void Load_YamlTopology_IsRead()
    {
        folder.Write("nets/t.yaml", "nodes: [{ name: x }, { name: y }]\nlinks:\n  - { a: x, b: y, rate: 4 Gbps }\n");

        Assert.That(Load("nets/t.yaml").Scenario!.Build().Networks[0].Topology.Links, Has.Count.EqualTo(1));
    }

    [Test]
    public void Load_CsvTopology_TellsHostsFromSwitches()
    {
        folder.Write("t.csv", "a,b,rate,latency\nx,s,1 Gbps,1 us\ny,s,2 Gbps,3 us\n");
        var topology = Load("t.csv").Scenario!.Build().Networks[0].Topology;

        Assert.That(topology.Nodes.Select(node => $"{node.Name} {node.Kind}"), Is.EqualTo(new[] { "x Host", "s Switch", "y Host" }));
        Assert.That(topology.Links.Select(link => $"{link.Spec.Rate} {link.Spec.Latency}"), Is.EqualTo(new[] { "1 Gbps 1 us", "2 Gbps 3 us" }));
    }

    [TestCase("t.yaml", "nodes: [{ name: x }]\nlinks: [{ a: x, b: z, rate: 1 Gbps }]\n", ":2:20: links[0].b: There is no node named 'z'.")]
    [TestCase("t.yaml", "nodes: [{ nam: x }]\n", ":1:11: nodes[0].nam: unknown key 'nam'; did you mean 'name'? Keys here: name, kind")]
    [TestCase("t.csv", "a,b\n", ":1:1: the first line must be 'a,b,rate,latency', and each other line a link, such as 'host-0,switch,10 Gbps,1 us'")]
    [TestCase("t.csv", "a,b,rate,latency\nx,y,fast,1 us\n", ":2:1: 'fast' is no rate above 0; write for instance 10 Gbps")]
    [TestCase("t.csv", "a,b,rate,latency\nx,y,1 Gbps,9\n", ":2:1: '9' is no latency from 0 s to 1 h; write for instance 1 us")]
    [TestCase("t.csv", "a,b,rate,latency\nx,1 Gbps,9\n", ":2:1: 'x,1 Gbps,9' isn't a link; write two names, a rate and a latency, such as 'host-0,switch,10 Gbps,1 us'")]
    public void Load_BadTopologyFile_SaysWhereInIt(string name, string text, string problem)
    {
        var file = folder.Write(name, text);

        Assert.That(Load(name).Problems.Single().ToString(), Is.EqualTo(file + problem));
    }

    [Test]
    public void Load_CsvWithSeveralBadLines_SaysAllAtOnce()
    {
        folder.Write("t.csv", "a,b,rate,latency\nx,s,fast,1 us\ny,s,1 Gbps,1 us\nz,s,1 Gbps\n");

        Assert.That(Load("t.csv").Problems.Select(problem => problem.Line), Is.EqualTo(new[] { 2, 4 }));
    }

    [TestCase("../t.yaml", "leaves the scenario's own folder; put the topology below it, or give the path on the command line: --set network.topology.path=../t.yaml")]
    [TestCase("none.csv", "the file can't be read")]
    [TestCase("t.txt", "'t.txt' is neither YAML nor CSV by its name; give a file that ends in .yaml, .json or .csv")]
    public void Load_FileThatCantBe_IsAProblem(string name, string problem) =>
        Assert.That(Load(name).Problems.Single().Message, Does.Contain(problem));

    [Test]
    public void Run_SpineThatFails_TakesHalfOfTheWaysAndGivesThemBack()
    {
        var run = Lab.Run(Wires.Plain(LeafSpine, "flows: [{ name: f, pattern: { name: one-to-one, to: [host-2..3] }, among: [host-0..1], size: 1 GB, count: 8 }]", "failures: [{ at: 1 s, component: spine-0 }]"));

        // 16 GB in all. Both uplinks carry 8 Gbps for a second, then one is left for what is left.
        Assert.That(run.Result.Time.Seconds, Is.EqualTo(15).Within(1e-6));
    }

    private LoadedScenario Load(string topology)
    {
        folder.Write("s.yaml", Wires.Plain($"{{ name: file, path: {topology} }}"));
        return Scenario.Load(folder["s.yaml"]);
    }

    private static string Change(string right, string wrong)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative);
        return Good[..at] + wrong + Good[(at + right.Length)..];
    }
}
