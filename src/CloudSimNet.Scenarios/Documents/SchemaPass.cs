// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One writing of a schema: the definitions that it has been asked for, in that order.</summary>
internal sealed class SchemaPass(RecordShape root, Func<string, IReadOnlyList<string>?>? knownNames)
{
    private readonly OrderedDictionary<string, object> definitions = [];

    /// <summary>The names in a catalogue; null when there is no catalogue, or any name will do.</summary>
    public IReadOnlyList<string>? KnownNames(string? catalogue) => catalogue is null ? null : knownNames?.Invoke(catalogue);

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

    /// <summary>A reference to the definition of the choices from a catalogue.</summary>
    public string Choice(string? catalogue)
    {
        var name = catalogue ?? "choice";
        this.definitions.TryAdd(name, catalogue ?? "");
        return $"#/$defs/{name}";
    }

    /// <summary>The definitions; writing one may ask for others, so this goes on until the last has been written.</summary>
    public JsonObject Definitions()
    {
        var all = new JsonObject();
        for (var i = 0; i < this.definitions.Count; i++)
        {
            var (name, definition) = this.definitions.GetAt(i);
            all.Add(name, definition is RecordShape record
                ? record.Definition(this, isRoot: false)
                : NamedChoiceShape.Definition(KnownNames(definition is "" ? null : name)));
        }

        return all;
    }
}
