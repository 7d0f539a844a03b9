// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>An amount with its unit, as text: <c>8 GiB</c>, <c>300 s</c>.</summary>
internal sealed class UnitShape : ValueShape
{
    private readonly UnitKind _unit;
    private readonly MemberFacts _facts;
    private readonly Limits? _limits;

    public UnitShape(UnitKind unit, MemberFacts facts)
    {
        (_unit, _facts) = (unit, facts);
        _limits = Limits.Of(facts, unit.Read, unit.Compare);
    }

    public override string Remedy => $"write for instance \"{_facts.Example ?? $"8 {_unit.Usual}"}\"";

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        if (node.Kind != DocumentKind.Scalar)
            return pass.Report(node, $"{_unit.Noun} is expected here, not {node}; {Remedy}");
        if (_unit.Read(node.Text) is not { } value)
            return pass.Report(node, Refuse(node.Text));
        return _limits?.Allow(value) == false ? pass.Report(node, _limits.Refuse($"\"{node.Text}\"", _facts.Example)) : value;
    }

    public override JsonObject Schema(SchemaPass pass)
    {
        var sign = _limits?.Low is { Text: [not '-', ..] } ? @"\+?" : "[-+]?";
        var word = _unit.Word is null ? "" : $"{_unit.Word}|";
        var pattern = $@"^\s*({word}{sign}([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?\s*({string.Join('|', _unit.Symbols)}))\s*$";
        var schema = new JsonObject { ["type"] = "string", ["pattern"] = pattern };
        if (_limits is not null)
            schema.Insert(0, "description", string.Create(CultureInfo.InvariantCulture, $"It must be {_limits}."));
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
            return $"\"{shown}\" is not {_unit.Noun}; {Remedy}";
        if (symbol.Length == 0)
            return $"\"{shown}\" has no unit; write for instance \"{number} {_unit.Usual}\"";
        if (Array.IndexOf(_unit.Symbols, symbol) >= 0)
            return $"\"{shown}\" is too large for {_unit.Noun}";

        var meant = NearestName.Find(symbol, _unit.Symbols) is { } near ? $"; did you mean \"{number} {near}\"?" : ".";
        return $"\"{shown}\" has the unknown unit '{DocumentNode.Shortened(symbol)}'{meant} Units of {_unit.Noun}: {string.Join(", ", _unit.Symbols)}";
    }
}
