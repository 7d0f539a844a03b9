// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The greatest value allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtMostAttribute : LimitAttribute
{
    /// <summary>For numbers.</summary>
    public AtMostAttribute(double value)
        : base(null, Text(value), isInclusive: true)
    {
    }

    /// <summary>For amounts with a unit, written as in a file.</summary>
    public AtMostAttribute(string value)
        : base(null, value, isInclusive: true)
    {
    }
}
