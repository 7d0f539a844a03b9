// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Writes the mean, quantiles and the most of times: a quantile is the least value that at least such a part of the values doesn't exceed.</summary>
internal static class Quantiles
{
    /// <summary>Writes them; nothing where there are no values.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="what">The end of the names.</param>
    /// <param name="ns">The values, in nanoseconds, in any order.</param>
    /// <param name="parts">Which quantiles.</param>
    public static void Write(Utf8JsonWriter json, string what, IReadOnlyList<long> ns, params ReadOnlySpan<double> parts)
    {
        if (ns.Count == 0)
            return;
        long[] sorted = [.. ns];
        Array.Sort(sorted);
        var sum = Int128.Zero;
        foreach (var value in sorted)
            sum += value;
        json.WriteNumber($"mean{what}", (double)sum / sorted.Length / 1e9);
        foreach (var part in parts)
            json.WriteSeconds(string.Create(CultureInfo.InvariantCulture, $"p{part * 100:0}{what}"), SimDuration.FromNanoseconds(sorted[Math.Max(0, (int)Math.Ceiling((part * sorted.Length) - 1e-9) - 1)]));
        json.WriteSeconds($"max{what}", SimDuration.FromNanoseconds(sorted[^1]));
    }
}
