// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Topologies;

/// <summary>A link of a topology.</summary>
/// <param name="Id">Its place among the links.</param>
/// <param name="A">The end it was added from: its forward direction begins here.</param>
/// <param name="B">The other end.</param>
/// <param name="Spec">What it is.</param>
public sealed record TopologyLink(LinkId Id, NodeId A, NodeId B, LinkSpec Spec)
{
    /// <summary>The end that isn't this one.</summary>
    /// <param name="end">One of its ends.</param>
    public NodeId Across(NodeId end) => end == A ? B : A;
}
