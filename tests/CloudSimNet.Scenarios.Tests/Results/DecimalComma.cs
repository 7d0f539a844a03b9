// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Tests.Results;

/// <summary>A culture that writes 2,5 and 1.000, on this thread until it is disposed of. Built by hand, because the tests run with the invariant culture alone.</summary>
internal sealed class DecimalComma : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public DecimalComma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
