// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A property of a record, as a key of a mapping.</summary>
internal sealed class Member
{
    private readonly PropertyInfo property;

    public Member(PropertyInfo property, int index, ShapeCatalogue shapes)
    {
        this.property = property;
        Index = index;
        Facts = MemberFacts.Of(property);
        Key = Facts.Key ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
        Shape = shapes.Of(property.PropertyType, Facts);
    }

    public int Index { get; }

    public string Key { get; }

    public MemberFacts Facts { get; }

    public ValueShape Shape { get; }

    /// <summary>What to write where the key is missing.</summary>
    public string Remedy => Facts.Example is { } example ? $"write for instance \"{Key}: {example}\"" : Shape.Remedy ?? $"add the key '{Key}'";

    public void Set(object record, object value) => this.property.SetValue(record, value);

    public JsonObject Schema(SchemaPass pass, object defaults)
    {
        var schema = new JsonObject();
        if (Facts.Doc?.Title is { } title)
            schema.Add("title", title);
        if (Facts.Doc is { } doc)
            schema.Add("description", doc.Sentence);

        foreach (var (key, node) in Shape.Schema(pass))
        {
            // The words of a limit that JSON Schema can't express follow those of the documentation.
            if (key == "description" && Facts.Doc is not null)
                schema["description"] = $"{Facts.Doc.Sentence} {node}";
            else
                schema.Add(key, node?.DeepClone());
        }

        if (!Facts.IsRequired && this.property.GetValue(defaults) is { } value && Shape.ToJson(value) is { } json)
            schema.Add("default", json);
        if (Facts.Examples.Count == 0)
            return schema;

        var examples = new JsonArray();
        foreach (var example in Facts.Examples)
            examples.Add(Example(example));
        schema.Add("examples", examples);
        return schema;
    }

    private JsonNode? Example(string text)
    {
        var problems = new List<DocumentProblem>();
        var node = DocumentReader.Read(text, new(Facts.Name), problems);
        return node is not null && problems.Count == 0
            ? Shape.ExampleToJson(node)
            : throw new InvalidOperationException($"The [Example] \"{text}\" on {Facts.Name} isn't YAML.");
    }
}
