// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>An amount with its unit, as text: <c>8 GiB</c>, <c>300 s</c>.</summary>
internal sealed class UnitShape : ValueShape
{
    private readonly UnitKind unit;
    private readonly MemberFacts facts;
    private readonly Limits? limits;

    public UnitShape(UnitKind unit, MemberFacts facts)
    {
        (this.unit, this.facts) = (unit, facts);
        this.limits = Limits.Of(facts, unit.Read, unit.Compare);
    }

    public override string Remedy => $"write for instance \"{this.facts.Example ?? $"8 {this.unit.Usual}"}\"";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Scalar)
            return pass.Report(node, $"{this.unit.Noun} is expected here, not {node}; {Remedy}");
        if (this.unit.Read(node.Text) is not { } value)
            return pass.Report(node, Refuse(node.Text));
        return this.limits?.Allow(value) == false ? pass.Report(node, this.limits.Refuse($"\"{node.Text}\"", this.facts.Example)) : value;
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var sign = this.limits?.Low is { Text: [not '-', ..] } ? @"\+?" : "[-+]?";
        var word = this.unit.Word is null ? "" : $"{this.unit.Word}|";
        var pattern = $@"^\s*({word}{sign}([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?\s*({string.Join('|', this.unit.Symbols)}))\s*$";
        var schema = new JsonObject { ["type"] = "string", ["pattern"] = pattern };
        if (this.limits is not null)
            schema.Insert(0, "description", string.Create(CultureInfo.InvariantCulture, $"It must be {this.limits}."));
        return schema;
    }

    public override JsonNode? ToJson(object value) => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{value}"));

    public override JsonNode? ExampleToJson(DocumentNode example) => JsonValue.Create(example.Text);

    private string Refuse(string text)
    {
        var shown = DocumentNode.Shortened(text);
        var trimmed = text.Trim();
        var end = trimmed.Length;
        while (end > 0 && !char.IsAsciiDigit(trimmed[end - 1]) && trimmed[end - 1] != '.')
            end--;
        var (number, symbol) = (trimmed[..end], trimmed[end..].TrimStart());
        if (CoreSchema.KindOf(number) is not (ScalarKind.Whole or ScalarKind.Real) || number.AsSpan().ContainsAny('x', 'o'))
            return $"\"{shown}\" is not {this.unit.Noun}; {Remedy}";
        if (symbol.Length == 0)
        {
            // The usual unit may be far out of range here, as GiB is for a packet: then the example says what is meant.
            var usual = $"{number} {this.unit.Usual}";
            var fits = this.facts.Example is null || (this.unit.Read(usual) is { } value && this.limits?.Allow(value) != false);
            return $"\"{shown}\" has no unit; {(fits ? $"write for instance \"{usual}\"" : Remedy)}";
        }

        if (Array.IndexOf(this.unit.Symbols, symbol) >= 0)
            return $"\"{shown}\" is too large for {this.unit.Noun}";

        var meant = UnitWords.Nearest(symbol, this.unit.Symbols) is { } near ? $"; did you mean \"{number} {near}\"?" : ".";
        return $"\"{shown}\" has the unknown unit '{DocumentNode.Shortened(symbol)}'{meant} Units of {this.unit.Noun}: {string.Join(", ", this.unit.Symbols)}";
    }
}
