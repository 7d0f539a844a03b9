// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Limits on numbers in the words of JSON Schema.</summary>
internal static class SchemaLimits
{
    public static void Add(JsonObject schema, Limits? limits, Func<object, JsonNode> write)
    {
        if (limits?.Low is { } low)
            schema.Add(low.IsInclusive ? "minimum" : "exclusiveMinimum", write(low.Value));
        if (limits?.High is { } high)
            schema.Add(high.IsInclusive ? "maximum" : "exclusiveMaximum", write(high.Value));
    }
}
