// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Expectations;

/// <summary>A statement about a figure that must hold, such as <c>hosts.used &lt;= 420</c> or <c>energy = 924.567665 kWh ± 1e-6</c>.</summary>
/// <remarks>
/// Units are needed where the figure has a dimension. A tolerance is of <c>=</c> alone: <c>± 1 %</c> of what is expected, always relative, or an amount,
/// whose unit
/// is that of what is expected when it has none. Labels, such as states, are compared as text, with <c>=</c> and <c>!=</c>. Numbers are compared in the
/// figure's unit: whole numbers and times exactly, others as doubles.
/// </remarks>
public sealed class Statement
{
    private static readonly (string Sign, Comparison Comparison)[] Signs =
    [
        ("<=", Comparison.AtMost), (">=", Comparison.AtLeast), ("!=", Comparison.NotEqual), ("==", Comparison.Equal), ("<", Comparison.Less), (">", Comparison.More), ("=", Comparison.Equal),
    ];

    private Statement(string text, string name, Comparison comparison, string? label, Amount? amount, Tolerance? tolerance) =>
        (Text, Name, Comparison, Label, Amount, Tolerance) = (text, name, comparison, label, amount, tolerance);

    /// <summary>The statement as it was written.</summary>
    public string Text { get; }

    /// <summary>The figure's name.</summary>
    public string Name { get; }

    /// <summary>How it must stand to what is expected.</summary>
    public Comparison Comparison { get; }

    /// <summary>What a label must be; null for a number.</summary>
    public string? Label { get; }

    /// <summary>What a number is compared with; null for a label.</summary>
    public Amount? Amount { get; }

    /// <summary>How far from equal still counts; null for exactly.</summary>
    public Tolerance? Tolerance { get; }

    /// <summary>Reads a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="find">The figure of a name; null when there is none, or when it is unknown what it says of it.</param>
    /// <param name="problem">What is wrong with it; empty when nothing is.</param>
    /// <returns>The statement; null when something is wrong with it.</returns>
    public static Statement? Read(string text, Func<string, (Figure? Figure, string Problem)> find, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(find);
        var at = text.AsSpan().IndexOfAny("<>=!");
        var (sign, comparison) = at < 0 ? default : Signs.FirstOrDefault(one => text.AsSpan(at).StartsWith(one.Sign, StringComparison.Ordinal));
        var name = at < 0 ? "" : text[..at].Trim();
        if (sign is null || name.Length == 0)
        {
            problem = $"'{DocumentNode.Shortened(text)}' is not a statement; write a figure's name, one of <, <=, =, !=, >=, >, and a value, such as hosts.used <= 420";
            return null;
        }

        (var figure, problem) = find(name);
        if (figure is null)
            return null;
        var value = text[(at + sign.Length)..].Trim();
        return figure.Unit.Dimension == Dimension.None ? OfLabel(text, name, comparison, value, out problem) : OfNumber(text, name, comparison, value, figure, out problem);
    }

    /// <summary>The statement as it was written.</summary>
    public override string ToString() => Text;

    private static Statement? OfLabel(string text, string name, Comparison comparison, string value, out string problem)
    {
        problem = value.Length == 0 ? $"'{DocumentNode.Shortened(text)}' has no value after the sign"
            : comparison is Comparison.Equal or Comparison.NotEqual ? ""
            : $"{name} is a word, which is equal to another or isn't; write = or !=";
        return problem.Length > 0 ? null : new Statement(text, name, comparison, value, null, null);
    }

    private static Statement? OfNumber(string text, string name, Comparison comparison, string value, Figure figure, out string problem)
    {
        var (expected, tolerance) = Split(value);
        if (Amount.Read(expected, figure.Unit.Dimension, figure.Unit, out problem) is not { } amount)
            return null;
        if (tolerance is null)
            return new Statement(text, name, comparison, null, amount, null);
        if (comparison != Comparison.Equal)
        {
            problem = "has a tolerance, and only = takes one; put it into the value";
            return null;
        }

        return ToleranceOf(tolerance, amount, figure, out problem) is { } within ? new Statement(text, name, comparison, null, amount, within) : null;
    }

    private static Tolerance? ToleranceOf(string text, Amount amount, Figure figure, out string problem)
    {
        var percent = text.EndsWith('%');
        var plain = Amount.Read(percent ? text[..^1] : text, Dimension.Count, FigureUnit.Count, out problem);
        if (plain is null && !percent)
        {
            if (Amount.Read(text, figure.Unit.Dimension, amount.Unit, out problem) is not { } absolute)
                return null;
            plain = absolute;
        }

        if (plain is null)
            return null;
        if (plain.Number < 0)
        {
            problem = $"has the tolerance '{text}', which is below 0";
            return null;
        }

        problem = "";
        return percent ? new Tolerance(plain.Number, null) : new Tolerance(null, plain.Unit == FigureUnits.Find(Dimension.Count, "") ? plain with { Unit = amount.Unit } : plain);
    }

    private static (string Expected, string? Tolerance) Split(string value)
    {
        foreach (var sign in (string[])["±", "+/-", "+-"])
        {
            if (value.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at)
                return (value[..at].Trim(), value[(at + sign.Length)..].Trim());
        }

        return (value, null);
    }
}
