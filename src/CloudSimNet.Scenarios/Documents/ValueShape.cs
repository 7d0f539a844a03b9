// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What values of one type look like in a document: how to read them and how the schema describes them.</summary>
internal abstract class ValueShape
{
    /// <summary>What to write, such as <c>write for instance 300 s</c>; null when there is nothing useful to say.</summary>
    public virtual string? Remedy => null;

    /// <summary>Reads a value that isn't empty; null when a problem was reported.</summary>
    public abstract object? Read(DocumentNode node, BindingPass pass);

    /// <summary>The schema of such a value.</summary>
    public abstract JsonObject Schema(SchemaPass pass);

    /// <summary>A value as a file would hold it; null when a schema can't show it.</summary>
    public virtual JsonNode? ToJson(object value) => null;

    /// <summary>An example's text as a file would hold it.</summary>
    public virtual JsonNode? ExampleToJson(DocumentNode example) => NodeJson.Of(example);
}
