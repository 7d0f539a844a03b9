// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>A level of a tree in a scenario file.</summary>
[Doc("A level of a tree.")]
internal sealed record TreeLevelArguments
{
    [Key("fanOut"), Doc("How many stand below each node of the level above."), Required, Between(1, 1_000_000), Example("16")]
    public int FanOut { get; init; } = 1;

    [Key("link"), Doc("The link to the level above."), Required, Example("{rate: 10 Gbps, latency: 1 us}")]
    public LinkDocument? Link { get; init; }
}
