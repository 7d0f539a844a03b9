// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A value that is too great by itself: only smaller ones are allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LessThanAttribute : LimitAttribute
{
    /// <summary>For numbers.</summary>
    public LessThanAttribute(double value)
        : base(null, Text(value), isInclusive: false)
    {
    }

    /// <summary>For amounts with a unit, written as in a file.</summary>
    public LessThanAttribute(string value)
        : base(null, value, isInclusive: false)
    {
    }
}
