// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A whole number of some width.</summary>
/// <remarks>Comparisons are made in 128 bits, so that a limit also catches what the type itself can't hold.</remarks>
internal sealed class WholeShape : ValueShape
{
    private readonly MemberFacts facts;
    private readonly Int128 least;
    private readonly Int128 greatest;
    private readonly Func<Int128, object> narrow;
    private readonly Limits? limits;

    public WholeShape(MemberFacts facts, Int128 least, Int128 greatest, Func<Int128, object> narrow)
    {
        (this.facts, this.least, this.greatest, this.narrow) = (facts, least, greatest, narrow);
        this.limits = Limits.Of(facts, Parse, static (a, b) => ((Int128)a).CompareTo((Int128)b));
    }

    public override string Remedy => $"write for instance {this.facts.Example ?? this.limits?.Low?.Text ?? "1"}";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Scalar)
            return pass.Report(node, $"a whole number is expected here, not {node}");
        var kind = CoreSchema.KindOf(node.Text);
        if (node.IsQuoted || kind != ScalarKind.Whole)
            return pass.Report(node, NotWhole(node, kind));

        var shown = DocumentNode.Shortened(node.Text);
        if (!CoreSchema.TryWhole(node.Text, out var value))
            return pass.Report(node, $"{shown} has too many digits; it must be {this.limits?.ToString() ?? Range()}");
        if (this.limits?.Allow(value) == false)
            return pass.Report(node, this.limits.Refuse(shown, this.facts.Example));
        return value < this.least || value > this.greatest
            ? pass.Report(node, $"{shown} is out of range: it must be {Range()}")
            : this.narrow(value);
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        SchemaLimits.Add(schema, this.limits, static value => JsonNode.Parse(((Int128)value).ToString(CultureInfo.InvariantCulture))!);
        if (this.least == 0 && this.limits?.Low is null)
            schema.Add("minimum", 0);
        return schema;
    }

    public override JsonNode? ToJson(object value) => JsonNode.Parse(string.Create(CultureInfo.InvariantCulture, $"{value}"));

    private static object? Parse(string text) => CoreSchema.KindOf(text) == ScalarKind.Whole && CoreSchema.TryWhole(text, out var value) ? value : null;

    private string Range() => string.Create(CultureInfo.InvariantCulture, $"from {this.least} to {this.greatest}");

    private string NotWhole(DocumentNode node, ScalarKind kind)
    {
        var shown = DocumentNode.Shortened(node.Text);
        if (node.IsQuoted && kind == ScalarKind.Whole)
            return $"\"{shown}\" is in quotes and so is text; write {shown} without quotes";
        if (kind == ScalarKind.Real && CoreSchema.Real(node.Text) is var real && Math.Abs(real) < 1e28)
        {
            var near = Math.Round((decimal)real).ToString(CultureInfo.InvariantCulture);
            return $"{shown} is not a whole number; write for instance {near}";
        }

        var stripped = node.Text.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return CoreSchema.KindOf(stripped) == ScalarKind.Whole
            ? $"'{shown}' is not a whole number; write {stripped}"
            : $"'{shown}' is not a whole number; {Remedy}";
    }
}
