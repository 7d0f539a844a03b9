// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Specs;

/// <summary>Names a host: dense, in the order of creation, never reused.</summary>
/// <param name="Value">0 for the first of the simulation.</param>
public readonly record struct HostId(int Value) : IComparable<HostId>
{
    /// <inheritdoc/>
    public int CompareTo(HostId other) => Value.CompareTo(other.Value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
