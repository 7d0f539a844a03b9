// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Network.Patterns;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>A group of flows in a scenario file.</summary>
[Doc("A group of equal flows: from a node to a node, or by a pattern among many.")]
public sealed record FlowDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, which results carry and random numbers depend on."), Required, NotEmpty, Example("backup")]
    public string Name { get; init; } = "";

    /// <summary>Where from.</summary>
    [Key("from"), Doc("The node that sends, where there is no pattern."), Example("host-0")]
    public string? From { get; init; }

    /// <summary>Where to.</summary>
    [Key("to"), Doc("The node that receives, where there is no pattern."), Example("host-9")]
    public string? To { get; init; }

    /// <summary>The pattern.</summary>
    [Key("pattern"), Doc("Who sends to whom each time. all-to-all: each to each other; permutation: each to another one, drawn, so that each receives once; random-pairs: one to another one, both drawn; {name: one-to-one, to: […]}: the first to the first of these, and so on; {name: many-to-one, to: host-0}: all to one."), Choices("flow pattern"), Example("all-to-all")]
    public Choice<PatternModel>? Pattern { get; init; }

    /// <summary>Among whom.</summary>
    [Key("among"), Doc("The nodes of the pattern: names, beginnings of names with a * after them, or numbers such as host-0..11; without it, all nodes of kind host."), NotEmpty, Example("[host-0..11]")]
    public IReadOnlyList<string>? Among { get; init; }

    /// <summary>How much.</summary>
    [Key("size"), Doc("The payload of each flow."), Required, AtLeast("1 B"), Example("1 GB")]
    public Bytes Size { get; init; }

    /// <summary>How often.</summary>
    [Key("count"), Doc("How often the flow, or all flows of the pattern, are sent; without it once, or with 'every' until the scenario's end."), Between(1, 100_000_000)]
    public int? Count { get; init; }

    /// <summary>From when.</summary>
    [Key("at"), Doc("When sending begins."), AtLeast("0 s"), Example("5 s")]
    public SimDuration At { get; init; } = SimDuration.Zero;

    /// <summary>Spacing.</summary>
    [Key("every"), Doc("The time from one sending to the next; the mean of it where arrivals are poisson."), AtLeast("1 ns"), Example("1 s")]
    public SimDuration? Every { get; init; }

    /// <summary>The distribution of the spacing.</summary>
    [Key("arrivals"), Doc("regular: at equal distances, the first at 'at'; poisson: after times that are drawn by the exponential distribution.")]
    public FlowArrivals Arrivals { get; init; } = FlowArrivals.Regular;

    /// <summary>The cap.</summary>
    [Key("limit"), Doc("The most that each flow is sent by."), AtLeast("1 bps"), Example("1 Gbps")]
    public DataRate? Limit { get; init; }

    /// <summary>The weight.</summary>
    [Key("weight"), Doc("The weight of each flow against others."), Between(1e-6, 1e8)]
    public double Weight { get; init; } = 1;

    /// <summary>The encryption.</summary>
    [Key("encryption"), Doc("How each flow is encrypted from end to end; without it, as the network says."), Example("tls-1.3")]
    public Choice<EncryptionSpec>? Encryption { get; init; }

    /// <summary>The patience.</summary>
    [Key("patience"), Doc("How long a flow waits for a path before it fails."), AtLeast("0 s"), Example("30 s")]
    public SimDuration Patience { get; init; } = SimDuration.Forever;
}
