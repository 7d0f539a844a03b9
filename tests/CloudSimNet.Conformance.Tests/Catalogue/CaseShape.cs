// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Conformance.Tests.Catalogue;

/// <summary>What kind of case a piece of JSON is, told by its keys alone.</summary>
internal enum CaseShape
{
    /// <summary>Nothing we know.</summary>
    Unknown,

    /// <summary>A platform with activities.</summary>
    SimGrid,

    /// <summary>Datacenters, machines and jobs, with exact expectations.</summary>
    CloudSim,

    /// <summary>A program of CloudSim with the times it printed.</summary>
    CloudSimExample,

    /// <summary>A formula: numbers in, numbers out.</summary>
    CloudSimFormula,

    /// <summary>A test of OpenDC.</summary>
    OpenDc,
}

/// <summary>Recognises cases.</summary>
internal static class CaseShapes
{
    public static CaseShape Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return CaseShape.Unknown;
        if (element.TryGetProperty("kind", out _) && element.TryGetProperty("platform", out _) && element.TryGetProperty("activities", out _))
            return CaseShape.SimGrid;
        if (!element.TryGetProperty("name", out _) || !element.TryGetProperty("inputs", out var inputs) || !element.TryGetProperty("expected", out var expected))
            return CaseShape.Unknown;
        if (element.TryGetProperty("suite", out _) || element.TryGetProperty("source_file", out _))
            return CaseShape.OpenDc;
        if (inputs.ValueKind != JsonValueKind.Object || expected.ValueKind != JsonValueKind.Object)
            return CaseShape.Unknown;
        if (expected.TryGetProperty("cloudlets", out var list) && list.ValueKind == JsonValueKind.Array && HasKey(inputs, "mipsPerPe"))
            return CaseShape.CloudSimExample;
        return inputs.TryGetProperty("datacenters", out _) ? CaseShape.CloudSim : CaseShape.CloudSimFormula;
    }

    private static bool HasKey(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => HasKey(item, key)),
        JsonValueKind.Object => element.EnumerateObject().Any(property => property.Name == key || HasKey(property.Value, key)),
        _ => false,
    };
}
