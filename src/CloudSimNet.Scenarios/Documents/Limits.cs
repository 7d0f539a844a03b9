// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The range that the limits on a property leave.</summary>
internal sealed class Limits
{
    private readonly Comparison<object> compare;

    private Limits(MemberFacts facts, Func<string, object?> parse, Comparison<object> compare)
    {
        this.compare = compare;
        foreach (var limit in facts.Limits)
        {
            Low = Parse(limit.Low, limit, facts, parse) ?? Low;
            High = Parse(limit.High, limit, facts, parse) ?? High;
        }
    }

    public Limit? Low { get; }

    public Limit? High { get; }

    /// <summary>The limits of a property; null when it has none.</summary>
    public static Limits? Of(MemberFacts facts, Func<string, object?> parse, Comparison<object> compare) =>
        facts.Limits.Count == 0 ? null : new(facts, parse, compare);

    public bool Allow(object value) => IsHighEnough(value) && IsLowEnough(value);

    /// <summary>The range in words: <c>from 1 to 1024</c>, <c>more than 0 s</c>.</summary>
    public override string ToString()
    {
        if (Low is { IsInclusive: true } && High is { IsInclusive: true })
            return Low.Text == High.Text ? Low.Text : $"from {Low.Text} to {High.Text}";
        var low = Low is null ? "" : $"{(Low.IsInclusive ? "at least" : "more than")} {Low.Text}";
        var high = High is null ? "" : $"{(High.IsInclusive ? "at most" : "less than")} {High.Text}";
        return low.Length > 0 && high.Length > 0 ? $"{low} and {high}" : low + high;
    }

    /// <summary>What to say of a value outside of the range.</summary>
    public string Refuse(string value, string? example)
    {
        var instance = example ?? (Low is { IsInclusive: true } ? Low.Text : High is { IsInclusive: true } ? High.Text : null);
        return string.Create(CultureInfo.InvariantCulture, $"{value} is out of range: it must be {this}{(instance is null ? "" : $"; write for instance {instance}")}");
    }

    private static Limit? Parse(string? text, LimitAttribute limit, MemberFacts facts, Func<string, object?> parse) => text is null
        ? null
        : new(parse(text) ?? throw new InvalidOperationException($"The limit \"{text}\" on {facts.Name} isn't a value of its type."), text, limit.IsInclusive);

    private bool IsHighEnough(object value) => Low is null || this.compare(value, Low.Value) > (Low.IsInclusive ? -1 : 0);

    private bool IsLowEnough(object value) => High is null || this.compare(value, High.Value) < (High.IsInclusive ? 1 : 0);
}
