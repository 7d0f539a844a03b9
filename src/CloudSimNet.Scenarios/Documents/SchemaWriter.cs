// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Writes the JSON Schema (draft 2020-12) of the documents that a record type reads.</summary>
/// <remarks>
/// Two things that reading refuses pass the schema, because JSON Schema can't say them: limits on amounts with a unit, which are in the
/// description, and whole numbers written as 1.0 or 1e6.
/// </remarks>
public static class SchemaWriter
{
    /// <summary>The schema as text: indented by two spaces, lines end in LF, keys in a fixed order.</summary>
    /// <param name="root">The record type of a whole document.</param>
    /// <param name="id">The schema's address, if it has one.</param>
    /// <param name="choices">What can be chosen by name; nothing when left out.</param>
    public static string Write(Type root, string? id = null, ChoiceCatalogue? choices = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        var shapes = new ShapeCatalogue(choices ?? new ChoiceCatalogue());
        if (shapes.Of(root) is not RecordShape record)
            throw new ArgumentException($"{root.Name} is not a record; a schema describes a whole document.", nameof(root));

        var pass = new SchemaPass(record, shapes);
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        if (id is not null)
            schema.Add("$id", id);
        foreach (var (key, node) in record.Definition(pass, isRoot: true))
            schema.Add(key, node?.DeepClone());
        if (pass.Definitions() is { Count: > 0 } definitions)
            schema.Add("$defs", definitions);
        return Text(schema);
    }

    private static string Text(JsonObject schema)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
            schema.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
