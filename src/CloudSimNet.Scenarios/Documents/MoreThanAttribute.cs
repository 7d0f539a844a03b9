// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A value that is too small by itself: only greater ones are allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MoreThanAttribute : LimitAttribute
{
    /// <summary>For numbers.</summary>
    public MoreThanAttribute(double value)
        : base(Text(value), null, isInclusive: false)
    {
    }

    /// <summary>For amounts with a unit, written as in a file.</summary>
    public MoreThanAttribute(string value)
        : base(value, null, isInclusive: false)
    {
    }
}
