// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The least and the greatest value allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute : LimitAttribute
{
    /// <summary>For numbers.</summary>
    public BetweenAttribute(double least, double greatest)
        : base(Text(least), Text(greatest), isInclusive: true)
    {
    }

    /// <summary>For amounts with a unit, written as in a file.</summary>
    public BetweenAttribute(string least, string greatest)
        : base(least, greatest, isInclusive: true)
    {
    }
}
