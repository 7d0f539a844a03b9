// SPDX-License-Identifier: MIT
using System.Collections;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A mapping with keys of the author's choice and values of one shape, kept in the order of writing.</summary>
internal sealed class TableShape(Type elementType, ValueShape element, MemberFacts facts) : ValueShape
{
    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Mapping)
            return pass.Report(node, $"a mapping of names to values is expected here, not {node}");
        if (facts.IsNotEmpty && node.Entries.Count == 0)
            return pass.Report(node, "the mapping is empty; at least one key is needed");

        var table = (IDictionary)Activator.CreateInstance(typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), elementType))!;
        foreach (var entry in node.Entries)
        {
            pass.Path.Push(entry.Key);
            if (pass.Read(element, entry.Value) is { } value)
                table.Add(entry.Key, value);
            pass.Path.Pop();
        }

        return table;
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = element.Schema(pass) };
        if (facts.IsNotEmpty)
            schema.Add("minProperties", 1);
        return schema;
    }
}
