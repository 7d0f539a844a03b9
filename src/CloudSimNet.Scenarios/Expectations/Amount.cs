// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Expectations;

/// <summary>An amount as a text gives it: a number, and the unit that its dimension needs.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit.</param>
public sealed record Amount(decimal Number, FigureUnit Unit)
{
    /// <summary>The number that it is in another unit of its dimension.</summary>
    /// <exception cref="OverflowException">It is too large for a decimal.</exception>
    public decimal In(FigureUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Scale == Unit.Scale ? Number : Number * Unit.Scale / unit.Scale;
    }

    /// <summary>The amount as it is written.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}{(Unit.Symbol.Length > 0 ? " " : "")}{Unit.Symbol}");

    /// <summary>Reads an amount.</summary>
    /// <param name="text">Such as <c>100 ms</c>.</param>
    /// <param name="dimension">What it must measure.</param>
    /// <param name="usual">The unit that an example is given in.</param>
    /// <param name="problem">What is wrong when it isn't one.</param>
    public static Amount? Read(string text, Dimension dimension, FigureUnit usual, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(usual);
        var trimmed = text.Trim();
        var end = EndOfNumber(trimmed);
        var symbol = trimmed[end..].TrimStart();
        if (!decimal.TryParse(trimmed.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            problem = $"'{DocumentNode.Shortened(trimmed)}' is not a number; write for instance {Example(usual)}";
            return null;
        }

        problem = "";
        if (FigureUnits.Find(dimension, symbol) is { } unit)
        {
            if (decimal.Abs(number) <= decimal.MaxValue / 1e4m / decimal.Max(unit.Scale, 1))
                return new Amount(number, unit);
            problem = $"'{DocumentNode.Shortened(trimmed)}' is too large";
            return null;
        }

        string[] symbols = [.. FigureUnits.Of(dimension).Select(static unit => unit.Symbol).Where(static symbol => symbol.Length > 0)];
        if (symbols.Length == 0)
            problem = $"'{DocumentNode.Shortened(trimmed)}' has the unit '{DocumentNode.Shortened(symbol)}', and this is a count; write the number alone";
        else if (symbol.Length == 0)
            problem = $"'{DocumentNode.Shortened(trimmed)}' has no unit; write for instance {trimmed} {usual.Symbol}";
        else
            problem = $"'{DocumentNode.Shortened(trimmed)}' has the unknown unit '{DocumentNode.Shortened(symbol)}'{NearestName.Hint(symbol, symbols, "Units here")}";
        return null;
    }

    private static string Example(FigureUnit usual) => usual.Symbol.Length == 0 ? "5" : $"5 {usual.Symbol}";

    private static int EndOfNumber(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '+' or '-' || IsExponent(text, end)))
            end++;
        return end;
    }

    private static bool IsExponent(string text, int at) =>
        text[at] is 'e' or 'E' && at > 0 && at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || (text[at + 1] is '+' or '-' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2])));
}
