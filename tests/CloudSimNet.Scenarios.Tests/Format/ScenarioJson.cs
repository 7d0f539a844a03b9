// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>A YAML document as the JSON that an editor checks against the schema.</summary>
internal static class ScenarioJson
{
    public static JsonElement Of(DocumentNode node) => JsonDocument.Parse(Convert(node)?.ToJsonString() ?? "null").RootElement;

    private static JsonNode? Convert(DocumentNode node) => node.Kind switch
    {
        DocumentKind.Mapping => new JsonObject(node.Entries.Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value)))),
        DocumentKind.Sequence => new JsonArray([.. node.Items.Select(Convert)]),
        _ => Scalar(node),
    };

    private static JsonNode? Scalar(DocumentNode node) => (node.IsQuoted ? ScalarKind.Text : CoreSchema.KindOf(node.Text)) switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => JsonValue.Create(bool.Parse(node.Text)),
        ScalarKind.Whole => JsonValue.Create(decimal.Parse(node.Text, CultureInfo.InvariantCulture)),
        ScalarKind.Real => JsonValue.Create(CoreSchema.Real(node.Text)),
        _ => JsonValue.Create(node.Text),
    };
}
