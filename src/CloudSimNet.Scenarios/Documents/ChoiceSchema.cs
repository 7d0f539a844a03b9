// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The schema of the choices of one kind: a bare name where no argument is needed, or a mapping of a name and just its arguments.</summary>
internal static class ChoiceSchema
{
    public static JsonObject Of(ChoiceEntry[] entries, IReadOnlyList<Argument> beside, SchemaPass pass)
    {
        var (bare, branches) = (new JsonArray(), new JsonArray());
        foreach (var alike in entries.GroupBy(entry => Text(entry.Schema(pass)), StringComparer.Ordinal))
        {
            var (properties, required) = alike.First().Schema(pass);
            if (required.Count == 0)
            {
                foreach (var entry in alike)
                    bare.Add(entry.Name);
            }

            branches.Add(Branch([.. alike], properties, required, beside, pass));
        }

        if (bare.Count > 0)
            branches.Insert(0, new JsonObject { ["enum"] = bare });
        return new JsonObject { ["anyOf"] = branches };
    }

    private static string Text((JsonObject Properties, JsonArray Required) schema) => schema.Properties.ToJsonString() + schema.Required.ToJsonString();

    private static JsonObject Branch(ChoiceEntry[] alike, JsonObject properties, JsonArray required, IReadOnlyList<Argument> beside, SchemaPass pass)
    {
        var all = new JsonObject { ["name"] = new JsonObject { ["enum"] = new JsonArray([.. alike.Select(static entry => JsonValue.Create(entry.Name))]) } };
        foreach (var (key, node) in properties)
            all.Add(key, node?.DeepClone());
        foreach (var argument in beside)
            all.Add(argument.Key, argument.Schema(pass));
        var needed = new JsonArray("name");
        foreach (var key in required)
            needed.Add(key?.DeepClone());
        var branch = new JsonObject { ["type"] = "object", ["properties"] = all, ["required"] = needed, ["additionalProperties"] = false };
        if (alike is [{ What.Length: > 0 } only])
            branch.Insert(0, "description", only.What);
        return branch;
    }
}
