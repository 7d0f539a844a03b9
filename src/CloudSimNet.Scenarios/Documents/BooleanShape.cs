// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>True or false, in these words alone.</summary>
internal sealed class BooleanShape : ValueShape
{
    public override string Remedy => "write true or false";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Scalar)
            return pass.Report(node, $"true or false is expected here, not {node}");
        if (node.IsQuoted && node.Text is ("true" or "false"))
            return pass.Report(node, $"\"{node.Text}\" is in quotes and so is text; write {node.Text} without quotes");
        return node switch
        {
            { IsQuoted: false, Text: "true" } => true,
            { IsQuoted: false, Text: "false" } => false,
            _ => pass.Report(node, $"'{DocumentNode.Shortened(node.Text)}' is neither true nor false; {Meant(node.Text)}"),
        };
    }

    public override JsonObject Schema(SchemaPass pass) => new() { ["type"] = "boolean" };

    public override JsonNode ToJson(object value) => JsonValue.Create((bool)value);

    private static string Meant(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "y" or "1" => "write true",
        "false" or "no" or "off" or "n" or "0" => "write false",
        _ => "write one of the two",
    };
}
