// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Topologies;

/// <summary>A node of a topology.</summary>
/// <param name="Id">Its place among the nodes.</param>
/// <param name="Name">Its name, which no other node has.</param>
/// <param name="Kind">What stands there.</param>
public sealed record TopologyNode(NodeId Id, string Name, NodeKind Kind)
{
    /// <summary>Whether paths can lead through it.</summary>
    public bool Forwards => Kind is NodeKind.Switch or NodeKind.Router;
}
