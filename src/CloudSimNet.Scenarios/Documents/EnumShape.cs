// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One of an enum's members, written in kebab-case.</summary>
internal sealed class EnumShape : ValueShape
{
    private readonly string[] words;
    private readonly object[] values;

    public EnumShape(Type type)
    {
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static);
        Array.Sort(fields, static (a, b) => a.MetadataToken.CompareTo(b.MetadataToken));
        this.words = new string[fields.Length];
        this.values = new object[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            this.words[i] = fields[i].GetCustomAttribute<KeyAttribute>()?.Name ?? KebabCase.Of(fields[i].Name);
            this.values[i] = fields[i].GetValue(null)!;
        }
    }

    public override string Remedy => $"write one of {string.Join(", ", this.words)}";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Scalar)
            return pass.Report(node, $"one of {string.Join(", ", this.words)} is expected here, not {node}");
        var at = Array.IndexOf(this.words, node.Text);
        return at >= 0
            ? this.values[at]
            : pass.Report(node, $"'{DocumentNode.Shortened(node.Text)}' is not a choice here{NearestName.Hint(node.Text, this.words, "Choices")}");
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var words = new JsonArray();
        foreach (var word in this.words)
            words.Add(word);
        return new() { ["enum"] = words };
    }

    public override JsonNode? ToJson(object value) => Array.IndexOf(this.values, value) is var at and >= 0 ? JsonValue.Create(this.words[at]) : null;

    public override JsonNode? ExampleToJson(DocumentNode example) => JsonValue.Create(example.Text);
}
