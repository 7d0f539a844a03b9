// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Small scenarios of storage, and shorthand to read their results.</summary>
internal static class StorageLab
{
    /// <summary>A device that takes 1 ms for an operation, and does 1000 a second.</summary>
    public const string Flat = "{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 1000, latency: 1 ms } }";

    /// <summary>A read of 1000 B, one alone.</summary>
    public const string One = "operations: 1, block: 1000 B, requests: { perSecond: 1, arrivals: regular }";

    /// <summary>A scenario of devices, and what is asked of them.</summary>
    public static string Text(string devices, string loads = "", string rest = "") => $"""
        version: 1
        name: storage-lab
        storage:
          devices: [{devices}]
          loads: [{loads}]
        {rest}
        """;

    /// <summary>The value at a path of the section <c>storage</c>; null when there is none.</summary>
    public static object? Read(ScenarioRun run, string path) => ReadAt(run, $"storage.{path}");

    /// <summary>The value at a path of summary.json; null when there is none.</summary>
    public static object? ReadAt(ScenarioRun run, string path)
    {
        var at = JsonDocument.Parse(SummaryJson.Write("x", run.Result)).RootElement;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step[0] == '[')
                at = at[int.Parse(step[1..^1], CultureInfo.InvariantCulture)];
            else if (!at.TryGetProperty(step, out at))
                return null;
        }

        return at.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Math.Round(at.GetDouble(), 8),
            _ => at.ToString(),
        };
    }
}
