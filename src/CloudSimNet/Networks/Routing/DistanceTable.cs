// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>How far each forwarding node is from one node, as of a version of what is usable.</summary>
internal sealed class DistanceTable(int forwarders)
{
    /// <summary>No way leads there. Small enough that a link can be added.</summary>
    public const long Unreachable = long.MaxValue / 2;

    /// <summary>The distances, by the rank of the node among those that forward.</summary>
    public long[] Distances { get; } = new long[forwarders];

    /// <summary>What they belong to; -1 for nothing.</summary>
    public int Version { get; set; } = -1;
}
