// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The line between the two sides of a replica.</summary>
[Doc("The line between the two sides of a replica.")]
internal sealed record ReplicaLinkModel
{
    [Key("rate"), Doc("What it carries; needed unless it leads over the network."), AtLeast("1 kbps"), Example("1 Gbps")]
    public DataRate? Rate { get; init; }

    [Key("latency"), Doc("How long a bit takes one way."), Between("0 s", "1 d"), Example("5 ms")]
    public SimDuration? Latency { get; init; }

    [Key("kilometres"), Doc("In place of a latency: its length in kilometres of fibre, of which each takes 5 us."), Between(0, 1_000_000), Example("100")]
    public double? Kilometres { get; init; }

    [Key("over"), Doc("In place of all that: the nodes of the scenario's network where the primary and the secondary are."), Example("{ from: host-0, to: host-9 }")]
    public OverModel? Over { get; init; }
}
