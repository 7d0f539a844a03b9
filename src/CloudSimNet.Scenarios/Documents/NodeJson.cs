// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A node of a document as JSON, with plain scalars read by the core schema.</summary>
internal static class NodeJson
{
    public static JsonNode? Of(DocumentNode node)
    {
        switch (node.Kind)
        {
            case DocumentKind.Mapping:
                var mapping = new JsonObject();
                foreach (var entry in node.Entries)
                    mapping.Add(entry.Key, Of(entry.Value));
                return mapping;
            case DocumentKind.Sequence:
                var sequence = new JsonArray();
                foreach (var item in node.Items)
                    sequence.Add(Of(item));
                return sequence;
            default:
                return node.IsQuoted ? JsonValue.Create(node.Text) : OfPlain(node.Text);
        }
    }

    private static JsonValue? OfPlain(string text) => CoreSchema.KindOf(text) switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => JsonValue.Create(text[0] is 't' or 'T'),
        ScalarKind.Whole when CoreSchema.TryWhole(text, out var whole) && whole >= long.MinValue && whole <= long.MaxValue => JsonValue.Create((long)whole),
        ScalarKind.Whole or ScalarKind.Real when double.IsFinite(CoreSchema.Real(text)) => JsonValue.Create(CoreSchema.Real(text)),
        _ => JsonValue.Create(text),
    };
}
