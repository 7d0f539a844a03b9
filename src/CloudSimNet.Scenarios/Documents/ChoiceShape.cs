// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A name alone, or a mapping of a name and its arguments.</summary>
internal sealed class NamedChoiceShape(MemberFacts facts) : ValueShape
{
    private const string NameKey = "name";

    public override string Remedy => $"write for instance {facts.Example ?? "{name: …}"}";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        var name = node.Kind == DocumentKind.Mapping ? node[NameKey] : node;
        if (name is null)
            return pass.Report(node, $"has no 'name'; {Remedy}");

        var isNested = node.Kind == DocumentKind.Mapping;
        if (isNested)
            pass.Path.Push(NameKey);
        var text = ReadName(name, isNested, pass);
        if (isNested)
            pass.Path.Pop();
        return text is null ? null : new NamedChoice(text, Arguments(node), name.Position, pass.Path.ToString());
    }

    public override JsonObject Schema(SchemaPass pass) => new() { ["$ref"] = pass.Choice(facts.Catalogue) };

    /// <summary>The schema of a choice, which all choices from one catalogue refer to.</summary>
    public static JsonObject Definition(IReadOnlyList<string>? names) => new()
    {
        ["anyOf"] = new JsonArray(
            Name(names),
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { [NameKey] = Name(names) },
                ["required"] = new JsonArray(NameKey),
            }),
    };

    public override JsonNode? ToJson(object value) => ((NamedChoice)value).Arguments.Entries.Count == 0 ? JsonValue.Create(((NamedChoice)value).Name) : null;

    /// <summary>The schema of a name from a catalogue.</summary>
    public static JsonObject Name(IReadOnlyList<string>? names)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (names is null)
            return schema;
        var all = new JsonArray();
        foreach (var name in names)
            all.Add(name);
        schema.Add("enum", all);
        return schema;
    }

    private static DocumentNode Arguments(DocumentNode node)
    {
        var entries = new List<DocumentEntry>();
        foreach (var entry in node.Entries)
        {
            if (entry.Key != NameKey)
                entries.Add(entry);
        }

        return DocumentNode.Mapping(entries.ToArray(), node.Position);
    }

    private string? ReadName(DocumentNode name, bool isNested, BindingPass pass)
    {
        if (name.Kind != DocumentKind.Scalar || name.IsNull || (!name.IsQuoted && CoreSchema.KindOf(name.Text) != ScalarKind.Text))
        {
            pass.Report(name, $"a name{(isNested ? "" : " or a mapping with a name")} is expected here, not {name}; {Remedy}");
            return null;
        }

        if (pass.KnownNames(facts.Catalogue) is { } known && !known.Contains(name.Text))
        {
            pass.Report(name, $"there is no {facts.Catalogue} '{DocumentNode.Shortened(name.Text)}'{NearestName.Hint(name.Text, known, "Names")}");
            return null;
        }

        return name.Text;
    }
}
