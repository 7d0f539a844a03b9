// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Networks.Topologies;

/// <summary>Names a link of a topology: dense, in the order in which they were added.</summary>
/// <param name="Value">0 for the first.</param>
public readonly record struct LinkId(int Value) : IComparable<LinkId>
{
    /// <inheritdoc/>
    public int CompareTo(LinkId other) => Value.CompareTo(other.Value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
