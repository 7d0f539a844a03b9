// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A finite number.</summary>
internal sealed class RealShape : ValueShape
{
    private readonly MemberFacts facts;
    private readonly Limits? limits;

    public RealShape(MemberFacts facts)
    {
        this.facts = facts;
        this.limits = Limits.Of(facts, Parse, static (a, b) => ((double)a).CompareTo((double)b));
    }

    public override string Remedy => $"write for instance {this.facts.Example ?? this.limits?.Low?.Text ?? "1.5"}";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Scalar)
            return pass.Report(node, $"a number is expected here, not {node}");

        var shown = DocumentNode.Shortened(node.Text);
        var kind = CoreSchema.KindOf(node.Text);
        if (kind is not (ScalarKind.Whole or ScalarKind.Real) || node.IsQuoted)
            return pass.Report(node, NotNumber(node, kind, shown));
        var value = CoreSchema.Real(node.Text);
        if (!double.IsFinite(value))
            return pass.Report(node, $"{shown} is too large for a number");
        return this.limits?.Allow(value) == false ? pass.Report(node, this.limits.Refuse(shown, this.facts.Example)) : value;
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var schema = new JsonObject { ["type"] = "number" };
        SchemaLimits.Add(schema, this.limits, static value => JsonValue.Create((double)value));
        return schema;
    }

    public override JsonNode? ToJson(object value) => double.IsFinite((double)value) ? JsonValue.Create((double)value) : null;

    private static object? Parse(string text) => CoreSchema.KindOf(text) is ScalarKind.Whole or ScalarKind.Real ? CoreSchema.Real(text) : null;

    private string NotNumber(DocumentNode node, ScalarKind kind, string shown)
    {
        if (kind == ScalarKind.NotFinite && !node.IsQuoted)
            return $"{shown} is not a finite number; {Remedy}";
        if (node.IsQuoted && kind is (ScalarKind.Whole or ScalarKind.Real))
            return $"\"{shown}\" is in quotes and so is text; write {shown} without quotes";
        return $"'{shown}' is not a number; {Remedy}";
    }
}
