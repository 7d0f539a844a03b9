// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A limit on a number or an amount with a unit; on a list or table, on each of its values.</summary>
public abstract class LimitAttribute : Attribute
{
    private protected LimitAttribute(string? low, string? high, bool isInclusive)
    {
        Low = low;
        High = high;
        IsInclusive = isInclusive;
    }

    internal string? Low { get; }

    internal string? High { get; }

    internal bool IsInclusive { get; }

    // A decimal writes 1E+18 with all its digits, so that the text also is a whole number.
    private protected static string Text(double value) => Math.Abs(value) < 1e28
        ? ((decimal)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
