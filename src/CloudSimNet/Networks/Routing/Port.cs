// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>A way out of a node.</summary>
/// <param name="Neighbor">Where it leads.</param>
/// <param name="Rank">The rank of that node among those that forward; -1 for one that doesn't.</param>
/// <param name="Code">The hop that leads there.</param>
internal readonly record struct Port(int Neighbor, int Rank, int Code);
