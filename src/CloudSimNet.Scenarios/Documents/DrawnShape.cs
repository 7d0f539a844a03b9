// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>An amount with its unit, or a distribution with its name and arguments.</summary>
internal sealed class DrawnShape(Type type, ValueShape amount, ChoiceShape distribution) : ValueShape
{
    public override string? Remedy => amount.Remedy;

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        var isDistribution = node.Kind == DocumentKind.Mapping;
        var value = isDistribution ? distribution.Read(node, pass) : amount.Read(node, pass);
        return value is null ? null : Activator.CreateInstance(type, isDistribution ? [null, value] : [value, null]);
    }

    public override JsonObject Schema(SchemaPass pass) => new() { ["anyOf"] = new JsonArray(amount.Schema(pass), distribution.Schema(pass)) };
}
