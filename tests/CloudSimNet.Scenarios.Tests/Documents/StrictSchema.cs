// SPDX-License-Identifier: MIT
using System.Text.Json;
using Json.Schema;
using Json.Schema.Keywords;

namespace CloudSimNet.Scenarios.Tests.Documents;

/// <summary>A schema whose every keyword is one that JSON Schema of draft 2020-12 knows.</summary>
/// <remarks>The draft allows others and passes them over, so a misspelt one would check nothing.</remarks>
internal sealed class StrictSchema
{
    private readonly JsonSchema schema;

    /// <exception cref="NotSupportedException">A keyword is none of the draft's.</exception>
    public StrictSchema(string text)
    {
        // Its own registry, because the shared one takes each $id once.
        schema = JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new(), Dialect = Dialect.Draft202012 });
        Check(schema.Root, []);
    }

    public bool Allows(JsonElement value) => schema.Evaluate(value).IsValid;

    // A shape of a topology may hold shapes, so references go round.
    private static void Check(JsonSchemaNode node, HashSet<JsonSchemaNode> seen)
    {
        if (!seen.Add(node))
            return;
        foreach (var keyword in node.Keywords)
        {
            if (keyword.Handler is AnnotationKeyword)
                throw new NotSupportedException($"At '{node.RelativePath}' stands a keyword that draft 2020-12 doesn't have, with the value {keyword.RawValue}.");
            foreach (var part in keyword.Subschemas)
                Check(part, seen);
        }
    }
}
