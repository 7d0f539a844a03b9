// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Text, which needs quotes when it looks like something else.</summary>
internal sealed class TextShape(MemberFacts facts) : ValueShape
{
    public override string Remedy => $"write for instance {facts.Example ?? "\"some text\""}";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Scalar)
            return pass.Report(node, $"text is expected here, not {node}");
        if (facts.IsNotEmpty && node.Text.AsSpan().Trim().Length == 0)
            return pass.Report(node, $"is empty; {Remedy}");
        if (node.IsQuoted)
            return node.Text;

        return CoreSchema.KindOf(node.Text) switch
        {
            ScalarKind.Text => node.Text,
            ScalarKind.Boolean => pass.Report(node, $"{node.Text} is a truth value, but text is expected; write \"{node.Text}\" in quotes"),
            _ => pass.Report(node, $"{node.Text} is a number, but text is expected; write \"{node.Text}\" in quotes"),
        };
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (facts.IsNotEmpty)
            schema.Add("pattern", @"\S");
        return schema;
    }

    public override JsonNode ToJson(object value) => JsonValue.Create((string)value);

    public override JsonNode? ExampleToJson(DocumentNode example) => JsonValue.Create(example.Text);
}
