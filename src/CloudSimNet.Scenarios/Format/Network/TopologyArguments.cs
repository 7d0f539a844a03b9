// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>What each shape of a topology asks for, by the names of the shape's own properties.</summary>
internal static class TopologyArguments
{
    private const string LinkExample = "{rate: 10 Gbps, latency: 1 us}";

    internal sealed record Star
    {
        [Key("hosts"), Required, Between(1, 1_000_000), Example("8")]
        public int Hosts { get; init; } = 1;

        [Key("link"), Required, Example(LinkExample)]
        public LinkDocument? Link { get; init; }

        public TopologyShape ToShape() => new StarShape { Hosts = Hosts, Link = Link!.ToSpec() };
    }

    internal sealed record Tree
    {
        [Key("levels"), Required, NotEmpty, Example("[{fanOut: 4, link: {rate: 40 Gbps}}, {fanOut: 16, link: {rate: 10 Gbps}}]")]
        public IReadOnlyList<Level> Levels { get; init; } = [];

        public TopologyShape ToShape() => new TreeShape { Levels = [.. Levels.Select(static level => new TreeLevel(level.FanOut, level.Link!.ToSpec()))] };
    }

    internal sealed record Level
    {
        [Key("fanOut"), Required, Between(1, 1_000_000), Example("16")]
        public int FanOut { get; init; } = 1;

        [Key("link"), Required, Example(LinkExample)]
        public LinkDocument? Link { get; init; }
    }

    internal sealed record FatTree
    {
        [Key("ports"), Required, Between(2, 128), Example("4")]
        public int Ports { get; init; } = 2;

        [Key("link"), Required, Example(LinkExample)]
        public LinkDocument? Link { get; init; }

        [Key("hostLink"), Example(LinkExample)]
        public LinkDocument? HostLink { get; init; }

        public TopologyShape ToShape() => new FatTreeShape { Ports = Ports, Link = Link!.ToSpec(), HostLink = HostLink?.ToSpec() };
    }

    internal sealed record LeafSpine
    {
        [Key("leaves"), Required, Between(1, 10_000), Example("4")]
        public int Leaves { get; init; } = 1;

        [Key("spines"), Required, Between(1, 1_000), Example("2")]
        public int Spines { get; init; } = 1;

        [Key("hostsPerLeaf"), Required, Between(1, 1_000), Example("8")]
        public int HostsPerLeaf { get; init; } = 1;

        [Key("hostLink"), Required, Example(LinkExample)]
        public LinkDocument? HostLink { get; init; }

        [Key("spineLink"), Required, Example(LinkExample)]
        public LinkDocument? SpineLink { get; init; }

        public TopologyShape ToShape() => new LeafSpineShape { Leaves = Leaves, Spines = Spines, HostsPerLeaf = HostsPerLeaf, HostLink = HostLink!.ToSpec(), SpineLink = SpineLink!.ToSpec() };
    }

    internal sealed record Dragonfly
    {
        [Key("hostsPerRouter"), Required, Between(1, 256), Example("2")]
        public int HostsPerRouter { get; init; } = 1;

        [Key("routersPerGroup"), Required, Between(1, 256), Example("4")]
        public int RoutersPerGroup { get; init; } = 1;

        [Key("globalLinksPerRouter"), Required, Between(1, 256), Example("2")]
        public int GlobalLinksPerRouter { get; init; } = 1;

        [Key("groups"), Between(0, 65_537)]
        public int Groups { get; init; }

        [Key("hostLink"), Required, Example(LinkExample)]
        public LinkDocument? HostLink { get; init; }

        [Key("localLink"), Required, Example(LinkExample)]
        public LinkDocument? LocalLink { get; init; }

        [Key("globalLink"), Required, Example(LinkExample)]
        public LinkDocument? GlobalLink { get; init; }

        public TopologyShape ToShape() => new DragonflyShape
        {
            HostsPerRouter = HostsPerRouter, RoutersPerGroup = RoutersPerGroup, GlobalLinksPerRouter = GlobalLinksPerRouter, Groups = Groups, HostLink = HostLink!.ToSpec(), LocalLink = LocalLink!.ToSpec(),
            GlobalLink = GlobalLink!.ToSpec(),
        };
    }

    internal sealed record TwoSites
    {
        [Key("first"), Required, Choices("topology"), Example("{name: star, hosts: 4, link: {rate: 10 Gbps}}")]
        public NamedChoice? First { get; init; }

        [Key("second"), Required, Choices("topology"), Example("{name: star, hosts: 4, link: {rate: 10 Gbps}}")]
        public NamedChoice? Second { get; init; }

        [Key("uplink"), Required, Example("{rate: 100 Gbps, latency: 1 us}")]
        public LinkDocument? Uplink { get; init; }

        [Key("wan"), Required, Example("{rate: 1 Gbps, latency: 10 ms}")]
        public LinkDocument? Wan { get; init; }
    }

    internal sealed record FromFile
    {
        [Key("path"), Required, NotEmpty, Example("topology.yaml")]
        public string Path { get; init; } = "";
    }
}
