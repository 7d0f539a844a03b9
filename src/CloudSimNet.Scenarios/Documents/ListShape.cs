// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A list of values of one shape.</summary>
internal sealed class ListShape(Type elementType, ValueShape element, MemberFacts facts) : ValueShape
{
    public override string Remedy => facts.Example is { } example ? $"write for instance {example}" : "write a list, each item after '- '";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (facts.IsOneOrMany && node.Kind == DocumentKind.Scalar)
            node = DocumentNode.Sequence([node], node.Position);
        if (node.Kind != DocumentKind.Sequence)
            return pass.Report(node, $"a list is expected here, not {node}; write each item after '- ', or all of them in [ ]");
        if (facts.IsNotEmpty && node.Items.Count == 0)
            return pass.Report(node, "the list is empty; at least one item is needed");

        var list = Array.CreateInstance(elementType, node.Items.Count);
        for (var i = 0; i < node.Items.Count; i++)
        {
            pass.Path.Push(i);
            if (pass.Read(element, node.Items[i]) is { } value)
                list.SetValue(value, i);
            pass.Path.Pop();
        }

        return list;
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = element.Schema(pass) };
        if (facts.IsNotEmpty)
            schema.Add("minItems", 1);
        return facts.IsOneOrMany ? new JsonObject { ["anyOf"] = new JsonArray(element.Schema(pass), schema) } : schema;
    }

    public override JsonNode? ToJson(object value)
    {
        var json = new JsonArray();
        foreach (var item in (System.Collections.IEnumerable)value)
        {
            if (element.ToJson(item) is not { } node)
                return null;
            json.Add(node);
        }

        return json.Count > 0 ? json : null;
    }
}
