// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>A tree of switches, with hosts at its leaves.</summary>
[Named("tree"), Doc("A tree of switches, with hosts at its leaves.")]
internal sealed record TreeTopology : ShapeModel
{
    [Key("levels"), Doc("The levels below the root, from the top."), Required, NotEmpty, Example("[{fanOut: 4, link: {rate: 40 Gbps}}, {fanOut: 16, link: {rate: 10 Gbps}}]")]
    public IReadOnlyList<TreeLevelArguments> Levels { get; init; } = [];

    public override TopologyShape ToShape() => new TreeShape { Levels = [.. Levels.Select(static level => new TreeLevel(level.FanOut, level.Link!.ToSpec()))] };
}
