// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Networks.Topologies;

/// <summary>Names a node of a topology: dense, in the order in which they were added.</summary>
/// <param name="Value">0 for the first.</param>
public readonly record struct NodeId(int Value) : IComparable<NodeId>
{
    /// <inheritdoc/>
    public int CompareTo(NodeId other) => Value.CompareTo(other.Value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
