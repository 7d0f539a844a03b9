// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Times in files: seconds as a decimal, exact to the nanosecond, without zeros at the end.</summary>
/// <remarks>A double has 53 bits, so that after 104 days it tells no two nanoseconds apart.</remarks>
internal static class ExactSeconds
{
    private const decimal NanosecondsEach = 1_000_000_000;

    /// <summary>The text of an instant, such as <c>0.000000001</c>.</summary>
    public static string Text(SimTime time) => Of(time.Nanoseconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of a span.</summary>
    public static string Text(SimDuration span) => Of(span.Nanoseconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes an instant as a number.</summary>
    public static void WriteSeconds(this Utf8JsonWriter json, string name, SimTime time) => json.WriteNumber(name, Of(time.Nanoseconds));

    /// <summary>Writes a span as a number.</summary>
    public static void WriteSeconds(this Utf8JsonWriter json, string name, SimDuration span) => json.WriteNumber(name, Of(span.Nanoseconds));

    private static decimal Of(long nanoseconds) => nanoseconds / NanosecondsEach;
}
