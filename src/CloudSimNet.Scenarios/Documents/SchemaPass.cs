// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One writing of a schema: the definitions that it has been asked for, in that order.</summary>
internal sealed class SchemaPass(RecordShape root, ShapeCatalogue shapes)
{
    private readonly OrderedDictionary<string, object> definitions = [];

    /// <summary>The shapes of types.</summary>
    public ShapeCatalogue Shapes => shapes;

    /// <summary>The kinds of choices that were asked for, with what users call them.</summary>
    public IEnumerable<(string Word, Type Kind)> Kinds => this.definitions.Where(static definition => definition.Value is (Type, IReadOnlyList<Argument> { Count: 0 })).Select(static definition => (definition.Key, (((Type, IReadOnlyList<Argument>))definition.Value).Item1));

    /// <summary>A reference to a record's definition.</summary>
    public string Reference(RecordShape record)
    {
        if (record == root)
            return "#";

        var name = record.Type.Name;
        for (var next = 2; this.definitions.TryGetValue(name, out var taken) && taken != (object)record; next++)
            name = string.Create(CultureInfo.InvariantCulture, $"{record.Type.Name}{next}");
        this.definitions.TryAdd(name, record);
        return $"#/$defs/{name}";
    }

    /// <summary>A reference to the definition of the choices of a kind.</summary>
    /// <param name="word">What users call the kind.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="beside">Keys that may stand among the arguments.</param>
    public string Choice(string word, Type kind, IReadOnlyList<Argument> beside)
    {
        var name = word;
        if (kind.IsGenericType)
            name += $" of {UnitKind.Of(kind.GenericTypeArguments[0])?.Noun.Split(' ', 2)[^1] ?? kind.GenericTypeArguments[0].Name}";
        if (beside.Count > 0)
            name += $" with {string.Join(" and ", beside.Select(static argument => argument.Key))}";
        this.definitions.TryAdd(name, (kind, beside));
        if (this.definitions[name] is not ValueTuple<Type, IReadOnlyList<Argument>> known || known.Item1 != kind)
            throw new InvalidOperationException($"Two kinds of choice have the word '{word}'; give one of them another by [Choices].");
        return $"#/$defs/{name}";
    }

    /// <summary>The definitions; writing one may ask for others, so this goes on until the last has been written.</summary>
    public JsonObject Definitions()
    {
        var all = new JsonObject();
        for (var i = 0; i < this.definitions.Count; i++)
        {
            var (name, definition) = this.definitions.GetAt(i);
            all.Add(name, definition is (Type kind, IReadOnlyList<Argument> beside)
                ? ChoiceSchema.Of(shapes.Choices.Of(kind), beside, this)
                : ((RecordShape)definition).Definition(this, isRoot: false));
        }

        return all;
    }
}
