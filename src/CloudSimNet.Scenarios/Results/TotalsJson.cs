// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes totals, which have more digits than any number that the JSON writer knows.</summary>
internal static class TotalsJson
{
    /// <summary>A total with all its digits.</summary>
    public static void WriteTotal(this Utf8JsonWriter json, string name, Int128 total)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(total.ToString(CultureInfo.InvariantCulture));
    }
}
