// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The least value allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtLeastAttribute : LimitAttribute
{
    /// <summary>For numbers.</summary>
    public AtLeastAttribute(double value)
        : base(Text(value), null, isInclusive: true)
    {
    }

    /// <summary>For amounts with a unit, written as in a file.</summary>
    public AtLeastAttribute(string value)
        : base(value, null, isInclusive: true)
    {
    }
}
