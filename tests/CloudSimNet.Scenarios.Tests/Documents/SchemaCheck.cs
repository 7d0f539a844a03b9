// SPDX-License-Identifier: MIT
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CloudSimNet.Scenarios.Tests.Documents;

/// <summary>Checks JSON against a schema, for the keywords that the schema writer uses.</summary>
/// <remarks>JsonSchema.Net can't be restored here, for want of its JsonPointer.Net. An unknown keyword throws, so that nothing is passed over.</remarks>
internal sealed class SchemaCheck(JsonElement root)
{
    public bool Allows(JsonElement value) => Allows(root, value);

    private bool Allows(JsonElement schema, JsonElement value)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Allows(keyword.Name, keyword.Value, schema, value))
                return false;
        }

        return true;
    }

    private bool Allows(string keyword, JsonElement rule, JsonElement schema, JsonElement value) => keyword switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "default" or "examples" => true,
        "$ref" => Allows(Resolve(rule.GetString()!), value),
        "type" => HasType(rule.GetString()!, value),
        "enum" => rule.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)),
        "anyOf" => rule.EnumerateArray().Any(option => Allows(option, value)),
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble(),
        "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() > rule.GetDouble(),
        "exclusiveMaximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() < rule.GetDouble(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Allows(rule, item)),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
        "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= rule.GetInt32(),
        "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(key => value.TryGetProperty(key.GetString()!, out _)),
        "properties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(entry => !rule.TryGetProperty(entry.Name, out var property) || Allows(property, entry.Value)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(entry => IsNamed(schema, entry.Name) || AllowsOther(rule, entry.Value)),
        _ => throw new NotSupportedException($"The keyword '{keyword}' isn't checked."),
    };

    private static bool IsNamed(JsonElement schema, string key) => schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key, out _);

    private bool AllowsOther(JsonElement rule, JsonElement value) => rule.ValueKind != JsonValueKind.False && Allows(rule, value);

    private static bool HasType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        _ => throw new NotSupportedException($"The type '{type}' isn't checked."),
    };

    private JsonElement Resolve(string reference) =>
        reference == "#" ? root : root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);
}
