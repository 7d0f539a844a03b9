// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A name of the catalogue alone, or a mapping of a name and its arguments.</summary>
/// <param name="kind">What can be chosen.</param>
/// <param name="facts">The property or parameter that holds it.</param>
/// <param name="wrap">Makes the value that the property holds from the choice's name, value, place and path.</param>
/// <param name="beside">Keys that stand among the arguments and belong to somebody else.</param>
internal sealed class ChoiceShape(Type kind, MemberFacts facts, Func<string, object, DocumentPosition, string, object> wrap, params IReadOnlyList<Argument> beside) : ValueShape
{
    private const string NameKey = "name";

    /// <summary>What users call the kind, such as <c>placement</c>.</summary>
    public string Word { get; } = facts.Catalogue ?? KindWord.Of(kind);

    public override string Remedy => $"write for instance {facts.Example ?? "{name: …}"}";

    /// <summary>The shape of a <see cref="Choice{T}"/>.</summary>
    public static ChoiceShape Of(Type choice, MemberFacts facts) =>
        new(choice.GenericTypeArguments[0], facts, (name, value, position, path) => Activator.CreateInstance(choice, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance, null, [name, value, position, path], null)!);

    /// <summary>The shape of what is chosen itself.</summary>
    public static ChoiceShape OfValue(Type kind, MemberFacts facts, params IReadOnlyList<Argument> beside) => new(kind, facts, static (_, value, _, _) => value, beside);

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        var isNested = node.Kind == DocumentKind.Mapping;
        var name = isNested ? node[NameKey] : node;
        if (name is null)
            return pass.Report(node, $"has no 'name'; {Remedy}");
        if (isNested)
            pass.Path.Push(NameKey);
        var entry = Find(name, isNested, pass);
        if (isNested)
            pass.Path.Pop();
        return entry?.Make(Arguments(node), name.Position, kind, pass) is { } made ? wrap(entry.Name, made, name.Position, pass.Path.ToString()) : null;
    }

    public override JsonObject Schema(SchemaPass pass) => new() { ["$ref"] = pass.Choice(Word, kind, beside) };

    public override JsonNode? ToJson(object value) => value.ToString() is { } name && value.GetType().IsGenericType ? JsonValue.Create(name) : null;

    private DocumentNode Arguments(DocumentNode node)
    {
        var entries = new List<DocumentEntry>();
        foreach (var entry in node.Entries)
        {
            if (entry.Key != NameKey && !beside.Any(other => other.Key == entry.Key))
                entries.Add(entry);
        }

        return DocumentNode.Mapping(entries.ToArray(), node.Position);
    }

    private ChoiceEntry? Find(DocumentNode name, bool isNested, BindingPass pass)
    {
        if (name.IsBroken)
            return null;
        if (name.Kind != DocumentKind.Scalar || name.IsNull || (!name.IsQuoted && CoreSchema.KindOf(name.Text) != ScalarKind.Text))
        {
            pass.Report(name, $"a name{(isNested ? "" : " or a mapping with a name")} is expected here, not {name}; {Remedy}");
            return null;
        }

        var known = pass.Shapes.Choices.Of(kind);
        if (Array.Find(known, entry => entry.Name == name.Text) is { } found)
            return found;
        pass.Report(name, $"there is no {Word} '{DocumentNode.Shortened(name.Text)}'{NearestName.Hint(name.Text, Array.ConvertAll(known, static entry => entry.Name), "Names")}");
        return null;
    }
}
