// SPDX-License-Identifier: MIT
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Documents;

/// <summary>For each argument of each choice that there is: the schema refuses no more than reading does, and refuses every wrong type, unit, name and
/// constant range.</summary>
public sealed class ChoiceSchemaTests
{
    private static readonly JsonNode Published = JsonNode.Parse(ScenarioSchema.Text(Lab.Catalogue()))!;
    private static readonly Dictionary<string, JsonObject> Definitions = Published["$defs"]!.AsObject().ToDictionary(entry => entry.Key, entry => entry.Value!.AsObject(), StringComparer.Ordinal);

    private static IEnumerable<TestCaseData> Branches =>
        from definition in Definitions
        where definition.Value["anyOf"] is not null && !definition.Key.Contains(" with ", StringComparison.Ordinal)
        from branch in definition.Value["anyOf"]!.AsArray()
        where branch!["properties"] is not null
        from name in branch["properties"]!["name"]!["enum"]!.AsArray()
        select new TestCaseData(definition.Key, branch.AsObject(), name!.GetValue<string>()).SetArgDisplayNames(definition.Key, name.GetValue<string>());

    [TestCaseSource(nameof(Branches))]
    public void Schema_EachArgumentOfAChoiceMutated_AgreesWithReading(string kind, JsonObject branch, string name)
    {
        ArgumentNullException.ThrowIfNull(branch);
        var schema = SchemaOf(kind);
        var good = Sample(branch, name);
        Assert.That(schema.Allows(Element(good)), Is.True, good.ToJsonString());
        var mutants = 0;
        foreach (var (key, argument) in branch["properties"]!.AsObject())
        {
            foreach (var wrong in WrongValues(key, argument!.AsObject()))
            {
                var mutant = good.DeepClone().AsObject();
                mutant[key] = wrong;
                mutants++;
                Assert.That(schema.Allows(Element(mutant)), Is.False, $"the schema allows {mutant.ToJsonString()}");
            }
        }

        var unknown = good.DeepClone().AsObject();
        unknown["noSuchArgument"] = 1;
        Assert.That(schema.Allows(Element(unknown)), Is.False);
        Assert.That(mutants, Is.Positive);
    }

    [TestCaseSource(nameof(Branches))]
    public void Schema_WhatReadingAccepts_IsAllowed(string kind, JsonObject branch, string name)
    {
        ArgumentNullException.ThrowIfNull(branch);
        var schema = SchemaOf(kind);
        var type = KindsByWord[kind];
        foreach (var value in Candidates(branch, name))
        {
            var document = Document.Read($"x: {value.ToJsonString()}", "s.yaml");
            var bound = new DocumentBinder(Lab.Catalogue()).Bind(typeof(Choice<>).MakeGenericType(type), document, document.Find("x")!, "x");
            if (bound.Problems.Count == 0)
                Assert.That(schema.Allows(Element(value)), Is.True, $"the schema refuses {value.ToJsonString()}");
        }
    }

    private static Dictionary<string, Type> KindsByWord { get; } = DocumentChoices.KindsIn(typeof(ScenarioDocument), Lab.Catalogue()).ToDictionary(kind => kind.Word, kind => kind.Kind, StringComparer.Ordinal);

    private static StrictSchema SchemaOf(string kind)
    {
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$ref"] = $"#/$defs/{kind.Replace(" ", "%20", StringComparison.Ordinal)}", ["$defs"] = Published["$defs"]!.DeepClone() };
        return new StrictSchema(root.ToJsonString());
    }

    private static JsonElement Element(JsonNode node) => JsonDocument.Parse(node.ToJsonString()).RootElement;

    // The name with all that is required, as the examples have it.
    private static JsonObject Sample(JsonObject branch, string name)
    {
        var sample = new JsonObject { ["name"] = name };
        foreach (var key in branch["required"]!.AsArray().Select(key => key!.GetValue<string>()).Where(key => key != "name"))
            sample[key] = ValueOf(branch["properties"]![key]!.AsObject());
        return sample;
    }

    private static IEnumerable<JsonObject> Candidates(JsonObject branch, string name)
    {
        var good = Sample(branch, name);
        yield return good;
        foreach (var (key, argument) in branch["properties"]!.AsObject())
        {
            if (key == "name")
                continue;
            foreach (JsonNode? value in (JsonNode?[])[ValueOf(argument!.AsObject()), 1, 0, 2.5, true, "0 s", "5 ms", "1 GiB", "70 W", "8 Gbps", "text", new JsonArray("a"), new JsonObject()])
            {
                var one = good.DeepClone().AsObject();
                one[key] = value?.DeepClone();
                yield return one;
            }
        }
    }

    private static JsonNode ValueOf(JsonObject schema)
    {
        if (schema["examples"] is JsonArray { Count: > 0 } examples)
            return examples[0]!.DeepClone();
        if (schema["default"] is { } value)
            return value.DeepClone();
        if (schema["enum"] is JsonArray words)
            return words[0]!.DeepClone();
        if (schema["$ref"] is { } reference)
            return ValueOfDefinition(Uri.UnescapeDataString(reference.GetValue<string>().Split('/')[^1]));
        if (schema["anyOf"] is JsonArray options)
            return ValueOf(options[0]!.AsObject());
        if (schema["pattern"]?.GetValue<string>() is { } pattern && pattern.Contains("([0-9]+", StringComparison.Ordinal))
            return $"5 {pattern.Split("\\s*(")[^1].Split(')')[0].Split('|')[0]}";
        return schema["type"]?.GetValue<string>() switch
        {
            "integer" or "number" => schema["minimum"]?.DeepClone() ?? 1,
            "boolean" => true,
            "array" => new JsonArray(ValueOf(schema["items"]!.AsObject())),
            _ => "some-name",
        };
    }

    private static JsonNode ValueOfDefinition(string name)
    {
        var definition = Definitions[name];
        if (definition["anyOf"] is JsonArray { Count: > 0 } branches)
            return branches[0]!["enum"] is JsonArray bare ? bare[0]!.DeepClone() : Sample(branches[0]!.AsObject(), branches[0]!["properties"]!["name"]!["enum"]![0]!.GetValue<string>());
        var value = new JsonObject();
        foreach (var key in definition["required"]?.AsArray() ?? [])
            value[key!.GetValue<string>()] = ValueOf(definition["properties"]![key.GetValue<string>()]!.AsObject());
        return value;
    }

    private static IEnumerable<JsonNode> WrongValues(string key, JsonObject schema)
    {
        if (key == "name")
        {
            yield return "no-such-name";
            yield return 5;
            yield break;
        }

        var type = schema["type"]?.GetValue<string>();
        if (schema["enum"] is not null)
            yield return "no-such-word";
        if (type is "integer" or "number")
        {
            yield return "many";
            yield return true;
            if (schema["minimum"] is { } least)
                yield return least.GetValue<double>() - 1;
            if (schema["maximum"] is { } most)
                yield return most.GetValue<double>() + 1;
        }

        if (type == "boolean")
            yield return "yes";
        if (type == "array")
            yield return 5;
        if (type == "string")
            yield return 5;
        if (schema["pattern"]?.GetValue<string>().Contains("([0-9]+", StringComparison.Ordinal) == true)
        {
            yield return "5 parsecs";
            yield return "5";
        }

        if (schema["$ref"] is not null)
            yield return 5;
    }
}
