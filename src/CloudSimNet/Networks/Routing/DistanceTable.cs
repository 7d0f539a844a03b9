// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>How far each forwarding node is from one node, as of some of the changes of links.</summary>
internal sealed class DistanceTable(int forwarders)
{
    /// <summary>No way leads there. Small enough that a link can be added.</summary>
    public const long Unreachable = long.MaxValue / 2;

    /// <summary>The distances, by the rank of the node among those that forward.</summary>
    public long[] Distances { get; } = new long[forwarders];

    /// <summary>How many changes of links they know; -1 for distances that were never found, or whose own links have changed.</summary>
    public long Version { get; set; } = -1;
}
