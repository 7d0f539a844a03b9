// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Engine.Units;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>A link of a topology that is written out.</summary>
[Doc("A link between two nodes.")]
public sealed record NodeLinkDocument
{
    /// <summary>One end.</summary>
    [Key("a"), Doc("The node at one end."), Required, NotEmpty, Example("host-0")]
    public string A { get; init; } = "";

    /// <summary>The other end.</summary>
    [Key("b"), Doc("The node at the other end."), Required, NotEmpty, Example("switch")]
    public string B { get; init; } = "";

    /// <summary>The rate.</summary>
    [Key("rate"), Doc("What it carries in each direction."), Required, AtLeast("1 bps"), Example("10 Gbps")]
    public DataRate Rate { get; init; }

    /// <summary>The latency.</summary>
    [Key("latency"), Doc("How long a bit is under way, with what the switch takes."), AtLeast("0 s"), AtMost("1 h"), Example("1 us")]
    public SimDuration Latency { get; init; } = SimDuration.Zero;

    /// <summary>The duplex mode.</summary>
    [Key("duplex"), Doc("full: each direction has the rate; half: both share it.")]
    public Duplex Duplex { get; init; } = Duplex.Full;

    /// <summary>The sharing.</summary>
    [Key("sharing"), Doc("shared: the flows share the rate; per-activity: each flow can have all of it.")]
    public CapacityKind Sharing { get; init; } = CapacityKind.Shared;

    /// <summary>The library's spec.</summary>
    public LinkSpec ToSpec() => new() { Rate = Rate, Latency = Latency, Duplex = Duplex, Sharing = Sharing };
}
