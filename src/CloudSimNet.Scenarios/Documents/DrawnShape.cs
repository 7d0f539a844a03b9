// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>An amount with its unit, or a law with its name and arguments.</summary>
internal sealed class DrawnShape(Type type, ValueShape amount, ChoiceShape law) : ValueShape
{
    public override string? Remedy => amount.Remedy;

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        var isLaw = node.Kind == DocumentKind.Mapping;
        var value = isLaw ? law.Read(node, pass) : amount.Read(node, pass);
        return value is null ? null : Activator.CreateInstance(type, isLaw ? [null, value] : [value, null]);
    }

    public override JsonObject Schema(SchemaPass pass) => new() { ["anyOf"] = new JsonArray(amount.Schema(pass), law.Schema(pass)) };
}
