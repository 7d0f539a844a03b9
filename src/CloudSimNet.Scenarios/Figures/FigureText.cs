// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>Puts figures into sentences.</summary>
/// <remarks>
/// In a template <c>{hosts.used}</c> is a figure as people write it, <c>{response.p50:ms 0.###}</c> its number in a unit and a .NET format, without
/// the unit, and <c>[jobs.failed?, {jobs.failed} failed]</c> stands there only where the figure before the question mark is more than nothing.
/// </remarks>
internal static class FigureText
{
    /// <summary>Fills a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="find">The figures by name.</param>
    /// <exception cref="FormatException">The template is wrong, or names a figure that there isn't.</exception>
    public static string Fill(string template, Func<string, FigureReading?> find)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            switch (template[i])
            {
                case '{':
                    var end = EndOf(template, i, '}');
                    text.Append(One(template[(i + 1)..end], find, template));
                    i = end;
                    break;
                case '[':
                    var close = EndOf(template, i, ']');
                    var part = template[(i + 1)..close];
                    var mark = part.IndexOf('?', StringComparison.Ordinal);
                    if (!Reading(part[..mark], find, template).Value.IsNothing)
                        text.Append(Fill(part[(mark + 1)..], find));
                    i = close;
                    break;
                default:
                    text.Append(template[i]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>A figure as people write it: with its unit, durations and sizes in the unit that fits.</summary>
    public static string Of(FigureReading reading)
    {
        if (reading.Value.Duration is { } duration)
            return reading.Figure.Kind == FigureKind.Instant && duration.IsForever ? "never" : Shown.Of(duration);
        if (reading.Figure.Unit.Dimension == Dimension.Energy && reading.Value.IsNumber)
            return Shown.Of(Energy.FromJoules(reading.Value.Number * (double)reading.Figure.Unit.Scale));
        if (reading.Figure.Unit == FigureUnit.Bytes && reading.Value.Exact is >= 0 and var bytes && bytes <= Bytes.Most.Count)
            return Bytes.B((long)bytes).ToString();
        return reading.Value.IsNumber && reading.Figure.Unit.Symbol.Length > 0 ? $"{reading.Value} {reading.Figure.Unit.Symbol}" : reading.Value.ToString();
    }

    private static int EndOf(string template, int start, char end)
    {
        var found = template.IndexOf(end, start);
        return found < 0 ? throw new FormatException($"'{template[start]}' has no '{end}' in '{template}'.") : found;
    }

    private static string One(string part, Func<string, FigureReading?> find, string template)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return Of(Reading(part, find, template));
        var reading = Reading(part[..colon], find, template);
        var format = part[(colon + 1)..];
        var blank = format.IndexOf(' ', StringComparison.Ordinal);
        var number = reading.Value.Number;
        if (blank > 0)
        {
            var unit = FigureUnits.Find(reading.Figure.Unit.Dimension, format[..blank]) ?? throw new FormatException($"No unit of {reading.Figure.Name} is '{format[..blank]}' in '{template}'.");
            number *= (double)(reading.Figure.Unit.Scale / unit.Scale);
        }

        return reading.Value.IsNumber ? number.ToString(format[(blank + 1)..], CultureInfo.InvariantCulture) : reading.Value.ToString();
    }

    private static FigureReading Reading(string name, Func<string, FigureReading?> find, string template) =>
        find(name) ?? throw new FormatException($"There is no figure '{name}' for '{template}'.");
}
