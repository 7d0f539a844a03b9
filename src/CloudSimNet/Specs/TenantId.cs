// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Specs;

/// <summary>Names a tenant: dense, in the order of creation, never reused.</summary>
/// <param name="Value">0 for the first of the simulation.</param>
public readonly record struct TenantId(int Value) : IComparable<TenantId>
{
    /// <inheritdoc/>
    public int CompareTo(TenantId other) => Value.CompareTo(other.Value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
