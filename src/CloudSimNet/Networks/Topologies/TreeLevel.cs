// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Topologies;

/// <summary>A level of a tree: what each node of the level above has below it.</summary>
/// <param name="FanOut">How many nodes below each; at least 1.</param>
/// <param name="Link">The link from each of them to the node above.</param>
public sealed record TreeLevel(int FanOut, LinkSpec Link);
