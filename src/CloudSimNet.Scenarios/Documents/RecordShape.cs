// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A record: a mapping whose keys are its properties.</summary>
internal sealed class RecordShape(Type type, ShapeCatalogue shapes) : ValueShape
{
    private const string SchemaKey = "$schema";

    // A record may hold itself, so its members are looked at when first needed, not when the shape is made.
    private Member[]? members;
    private Dictionary<string, Member>? byKey;
    private string[]? keys;

    public Type Type => type;

    public Member[] Members => this.members ??= FindMembers();

    public string[] Keys => this.keys ??= Array.ConvertAll(Members, static member => member.Key);

    public override string Remedy => $"write a mapping with keys among {string.Join(", ", Keys)}";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Mapping && Shorthand is { } key)
            node = DocumentNode.Mapping([new(DocumentNode.Scalar(key, isQuoted: true, node.Position), node)], node.Position);
        if (node.Kind != DocumentKind.Mapping)
            return pass.Report(node, $"a mapping is expected here, not {node}; its keys are {string.Join(", ", Keys)}");

        var record = New();
        var seen = new bool[Members.Length];
        foreach (var entry in node.Entries)
        {
            // Editors find the schema of a JSON file by this key.
            if (entry.Key == SchemaKey && pass.Path.IsRoot)
                continue;
            pass.Path.Push(entry.Key);
            if (!ByKey.TryGetValue(entry.Key, out var member))
                ReportUnknown(entry, seen, pass);
            else if (ReadMember(member, entry.Value, seen, pass) is { } value)
                member.Set(record, value);
            pass.Path.Pop();
        }

        ReportMissing(node, seen, pass);
        return record;
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var reference = new JsonObject { ["$ref"] = pass.Reference(this) };
        return Shorthand is { } key ? new JsonObject { ["anyOf"] = new JsonArray(ByKey[key].Shape.Schema(pass), reference) } : reference;
    }

    private string? Shorthand => ((ShorthandAttribute?)Attribute.GetCustomAttribute(type, typeof(ShorthandAttribute)))?.Key;

    /// <summary>The record's own schema, which others refer to.</summary>
    public JsonObject Definition(SchemaPass pass, bool isRoot)
    {
        var schema = new JsonObject();
        var doc = (DocAttribute?)Attribute.GetCustomAttribute(type, typeof(DocAttribute));
        if ((doc?.Title ?? (isRoot ? type.Name : null)) is { } title)
            schema.Add("title", title);
        if (doc is not null)
            schema.Add("description", doc.Sentence);
        schema.Add("type", "object");

        var defaults = New();
        var properties = new JsonObject();
        var required = new JsonArray();
        if (isRoot)
            properties.Add(SchemaKey, new JsonObject { ["description"] = "Where editors find this schema.", ["type"] = "string" });
        foreach (var member in Members)
        {
            properties.Add(member.Key, member.Schema(pass, defaults));
            if (member.Facts.IsRequired)
                required.Add(member.Key);
        }

        schema.Add("properties", properties);
        if (required.Count > 0)
            schema.Add("required", required);
        schema.Add("additionalProperties", false);
        return schema;
    }

    private Dictionary<string, Member> ByKey
    {
        get
        {
            if (this.byKey is not null)
                return this.byKey;
            this.byKey = new(StringComparer.Ordinal);
            foreach (var member in Members)
            {
                if (!this.byKey.TryAdd(member.Key, member))
                    throw new InvalidOperationException($"Two properties of {type.Name} have the key '{member.Key}'.");
            }

            return this.byKey;
        }
    }

    /// <summary>A new record, whose properties hold their defaults.</summary>
    public object New() => Activator.CreateInstance(type)!;

    private object? ReadMember(Member member, DocumentNode value, bool[] seen, BindingPass pass)
    {
        seen[member.Index] = true;
        if (value.IsBroken)
            return null;
        return value.IsNull
            ? pass.Report(value, $"has no value; {member.Remedy}{(member.Facts.IsRequired ? "" : ", or remove the key")}")
            : member.Shape.Read(value, pass);
    }

    private void ReportUnknown(DocumentEntry entry, bool[] seen, BindingPass pass)
    {
        pass.ReportUnknownKey(entry.KeyNode, $"unknown key '{DocumentNode.Shortened(entry.Key)}'{NearestName.Hint(entry.Key, Keys, "Keys here")}");

        // A misspelt key isn't missing as well: one mistake, one problem.
        if (NearestName.Find(entry.Key, Keys) is { } meant)
            seen[ByKey[meant].Index] = true;
    }

    private void ReportMissing(DocumentNode node, bool[] seen, BindingPass pass)
    {
        foreach (var member in Members)
        {
            if (seen[member.Index] || !member.Facts.IsRequired)
                continue;
            pass.Path.Push(member.Key);
            pass.Report(node, $"is required but missing; {member.Remedy}");
            pass.Path.Pop();
        }
    }

    private Member[] FindMembers()
    {
        var properties = new List<PropertyInfo>();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is { IsPublic: true } && property.GetMethod is not null && property.GetIndexParameters().Length == 0)
                properties.Add(property);
        }

        // Reflection promises no order; the schema and the messages need the order of writing, inherited properties first.
        properties.Sort(static (a, b) => Depth(a) != Depth(b) ? Depth(a).CompareTo(Depth(b)) : a.MetadataToken.CompareTo(b.MetadataToken));
        var members = new Member[properties.Count];
        for (var i = 0; i < members.Length; i++)
            members[i] = new(properties[i], i, shapes);
        return members;
    }

    private static int Depth(PropertyInfo property)
    {
        var depth = 0;
        for (var at = property.DeclaringType; at is not null; at = at.BaseType)
            depth++;
        return depth;
    }
}
