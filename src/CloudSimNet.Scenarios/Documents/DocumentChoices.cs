// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What can be chosen by name anywhere in a kind of document: for listings.</summary>
public static class DocumentChoices
{
    /// <summary>The kinds, in the ordinal order of their words, each with its choices.</summary>
    /// <param name="root">The record type of a whole document.</param>
    /// <param name="choices">What can be chosen.</param>
    public static IReadOnlyList<ChoiceKind> In(Type root, ChoiceCatalogue choices)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(choices);
        var pass = Walk(root, choices);
        var kinds = new List<ChoiceKind>();
        foreach (var (word, kind) in pass.Kinds.OrderBy(static kind => kind.Word, StringComparer.Ordinal))
            kinds.Add(new ChoiceKind(word, [.. choices.Of(kind).Select(entry => Described(entry, pass))]));
        return kinds;
    }

    /// <summary>The kinds with their types.</summary>
    internal static IReadOnlyList<(string Word, Type Kind)> KindsIn(Type root, ChoiceCatalogue choices) => [.. Walk(root, choices).Kinds];

    private static SchemaPass Walk(Type root, ChoiceCatalogue choices)
    {
        var shapes = new ShapeCatalogue(choices);
        var record = (RecordShape)shapes.Of(root);
        var pass = new SchemaPass(record, shapes);
        record.Definition(pass, isRoot: true);
        pass.Definitions();
        return pass;
    }

    private static ChoiceDescription Described(ChoiceEntry entry, SchemaPass pass) =>
        new(entry.Name, entry.What, entry.Source, [.. entry.Arguments(pass.Shapes).Select(argument => Described(argument, argument.Schema(pass)))]);

    private static ArgumentDescription Described(Argument argument, JsonObject schema)
    {
        var example = schema["examples"] is JsonArray { Count: > 0 } examples ? examples[0]!.ToJsonString().Trim('"') : "";
        return new ArgumentDescription(argument.Key, argument.IsRequired, TypeOf(schema), schema["default"]?.ToJsonString().Trim('"') ?? "", RangeOf(schema), example, argument.What);
    }

    private static string TypeOf(JsonObject schema)
    {
        if (schema["enum"] is JsonArray words)
            return string.Join(" | ", words.Select(static word => word!.GetValue<string>()));
        if (schema["$ref"] is { } reference)
            return reference.GetValue<string>().Split('/')[^1];
        if (schema["pattern"] is not null && schema["type"]?.GetValue<string>() == "string")
            return schema["description"] is null && schema["examples"] is null ? "text" : "amount with a unit";
        return schema["type"]?.GetValue<string>() switch
        {
            "integer" => "whole number",
            "array" => "list",
            "string" => "text",
            { } type => type,
            null => schema["anyOf"] is null ? "anything" : "amount or distribution",
        };
    }

    private static string RangeOf(JsonObject schema)
    {
        var low = schema["minimum"] is { } least ? $"from {least}" : schema["exclusiveMinimum"] is { } above ? $"above {above}" : "";
        var high = schema["maximum"] is { } most ? $"to {most}" : schema["exclusiveMaximum"] is { } below ? $"below {below}" : "";
        return $"{low} {high}".Trim();
    }
}
