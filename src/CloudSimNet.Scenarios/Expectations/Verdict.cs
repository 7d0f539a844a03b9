// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Expectations;

/// <summary>Whether a statement holds for a result.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Holds">Whether it does.</param>
/// <param name="Got">What the figure is, in the statement's unit.</param>
/// <param name="Difference">How far it is from what was expected, in a few words; empty when it holds or when it isn't a number.</param>
public sealed record Verdict(Statement Statement, bool Holds, string Got, string Difference)
{
    /// <summary>Checks a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="reading">The figure; null when the result has none of this name.</param>
    public static Verdict Of(Statement statement, FigureReading? reading)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (reading is not { Value.Exists: true })
            return new Verdict(statement, false, "nothing", "");
        if (statement.Label is { } label)
        {
            var got = reading.Value.ToString();
            return new Verdict(statement, (got == label) == (statement.Comparison == Comparison.Equal), got, "");
        }

        return OfNumber(statement, statement.Amount!, reading);
    }

    /// <summary>The statement, and what came of it.</summary>
    public override string ToString() => Holds ? $"{Statement}: {Got}" : $"{Statement}: is {Got}{(Difference.Length > 0 ? ", " : "")}{Difference}";

    private static Verdict OfNumber(Statement statement, Amount amount, FigureReading reading)
    {
        var unit = reading.Figure.Unit;
        var expected = amount.In(unit);
        if (reading.Value.Exact is { } exact)
        {
            var apart = exact - expected;
            return new Verdict(
                statement, IsSo(statement.Comparison, apart.CompareTo(0), decimal.Abs(apart) <= Within(statement.Tolerance, expected, unit)),
                Written(new Amount(exact, unit).In(amount.Unit), amount.Unit), Apart(statement.Comparison, new Amount(apart, unit).In(amount.Unit), amount));
        }

        var number = reading.Value.Number;
        var difference = number - (double)expected;
        var scale = (double)(unit.Scale / amount.Unit.Scale);
        var inUnit = unit.Scale == amount.Unit.Scale ? number : number * scale;
        return new Verdict(
            statement, !double.IsNaN(number) && IsSo(statement.Comparison, difference.CompareTo(0), Math.Abs(difference) <= (double)Within(statement.Tolerance, expected, unit)),
            string.Create(CultureInfo.InvariantCulture, $"{inUnit:R}{Blank(amount.Unit)}{amount.Unit.Symbol}"),
            Math.Abs(difference * scale) < 1e27 ? Apart(statement.Comparison, (decimal)(difference * scale), amount) : "");
    }

    private static bool IsSo(Comparison comparison, int order, bool isWithin) => comparison switch
    {
        Comparison.Equal => isWithin,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.More => order > 0,
        _ => order >= 0,
    };

    private static decimal Within(Tolerance? tolerance, decimal expected, FigureUnit unit) =>
        tolerance?.Absolute is { } absolute ? absolute.In(unit) : decimal.Abs(expected) * ((tolerance?.Percent ?? 0) / 100);

    private static string Apart(Comparison comparison, decimal apart, Amount expected)
    {
        if (apart == 0)
            return comparison is Comparison.Less or Comparison.More or Comparison.NotEqual ? "just as much" : "";
        var size = Written(Round(decimal.Abs(apart)), expected.Unit);
        var percent = expected.Number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100 * Math.Abs((double)apart / (double)expected.Number):G4} %)");
        return $"{size}{percent} too {(apart > 0 ? "much" : "little")}";
    }

    // Four digits tell how much it is.
    private static decimal Round(decimal number)
    {
        if (number == 0)
            return 0;
        var digits = 3 - (int)Math.Floor(Math.Log10((double)number));
        return digits >= 0 ? decimal.Round(number, Math.Min(28, digits)) / 1.000000000000000000000000000000m : decimal.Round(number);
    }

    private static string Written(decimal number, FigureUnit unit) => string.Create(CultureInfo.InvariantCulture, $"{number / 1.000000000000000000000000000000m}{Blank(unit)}{unit.Symbol}");

    private static string Blank(FigureUnit unit) => unit.Symbol.Length > 0 ? " " : "";
}
