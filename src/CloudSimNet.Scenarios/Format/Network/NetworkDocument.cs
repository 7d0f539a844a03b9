// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>The network in a scenario file.</summary>
[Doc("A network: its nodes and links, how it carries what is sent, and flows. Services, where there are any, send their messages over it: the datacenters' hosts stand, in the order of their ids, at its nodes of kind host.")]
public sealed record NetworkDocument
{
    /// <summary>The topology.</summary>
    [Key("topology"), Doc("Its nodes and links: star, tree, fat-tree, leaf-spine, dragonfly or two-sites with the numbers of the shape, custom with nodes and links, or file with a path."), Required, Example("{name: star, hosts: 4, link: {rate: 10 Gbps, latency: 1 us}}")]
    public Choice<Topology>? Topology { get; init; }

    /// <summary>The transport.</summary>
    [Key("transport"), Doc("What the transport protocol makes of a path. fluid: latency once, then a fair share; lv08: a model of TCP; {name: window, window: 64 KiB}: so much under way at most."), Example("lv08")]
    public Choice<TransportSpec>? Transport { get; init; }

    /// <summary>The MTU.</summary>
    [Key("mtu"), Doc("The largest IP packet, for what headers and frames take; without it, frames aren't modelled and all that is sent is payload."), AtLeast("576 B"), AtMost("65535 B"), Example("1500 B")]
    public Bytes? Mtu { get; init; }

    /// <summary>The encapsulation.</summary>
    [Key("encapsulation"), Doc("What is put around each packet; it needs an mtu."), Example("vxlan")]
    public Choice<Encapsulation>? Encapsulation { get; init; }

    /// <summary>Room for the encapsulation.</summary>
    [Key("roomForEncapsulation"), Doc("Whether the links take packets that are longer than the mtu by what the encapsulation adds.")]
    public bool RoomForEncapsulation { get; init; }

    /// <summary>The encryption.</summary>
    [Key("encryption"), Doc("How flows are encrypted from end to end, unless they say otherwise."), Example("tls-1.3")]
    public Choice<EncryptionSpec>? Encryption { get; init; }

    /// <summary>The routing.</summary>
    [Key("routing"), Doc("What makes a path short. hops: fewer links; latency: less latency.")]
    public RouteMetric Routing { get; init; } = RouteMetric.Hops;

    /// <summary>The convergence.</summary>
    [Key("convergence"), Doc("How long a flow that lost its path halts before it takes another one."), AtLeast("0 s"), AtMost("1 d"), Example("200 ms")]
    public SimDuration Convergence { get; init; } = SimDuration.Zero;

    /// <summary>Where the world outside is.</summary>
    [Key("outside"), Doc("The node by which the world outside of the datacenters is reached, where the users of services are; without it, what comes from there and goes there takes no time.")]
    public string? Outside { get; init; }

    /// <summary>Whether hosts pay.</summary>
    [Key("hostsPay"), Doc("Whether the datacenters' hosts, which stand in the order of their ids at the nodes of kind host, compute what the encryption of flows and messages from and to them takes, in competition with their virtual machines. Without it these cycles are counted for nobody.")]
    public bool HostsPay { get; init; }

    /// <summary>The flows.</summary>
    [Key("flows"), Doc("Groups of flows to send.")]
    public IReadOnlyList<FlowDocument> Flows { get; init; } = [];

    /// <summary>Links to watch.</summary>
    [Key("watch"), Doc("Links whose utilisation is to be in series.csv, by their names: the two ends with -- between them."), Example("[leaf-0--spine-0]")]
    public IReadOnlyList<string> Watch { get; init; } = [];
}
