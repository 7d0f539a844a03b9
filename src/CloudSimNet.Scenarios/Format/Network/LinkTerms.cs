// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>What is said of a link, whether its ends are named or not.</summary>
public abstract record LinkTerms
{
    private protected LinkTerms()
    {
    }

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
