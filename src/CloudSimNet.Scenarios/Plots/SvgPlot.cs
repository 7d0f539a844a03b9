// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Security;
using System.Text;

namespace CloudSimNet.Scenarios.Plots;

/// <summary>Draws a plot as SVG: text that browsers show and that differs only where the curves do.</summary>
public static class SvgPlot
{
    private const int Width = 760;
    private const int Height = 400;
    private const int Left = 84;
    private const int Right = 20;
    private const int Top = 44;
    private const int Bottom = 60;

    // Seven colours that colour-blind readers tell apart (Okabe and Ito, 2008).
    private static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#333333"];

    /// <summary>The drawing.</summary>
    /// <param name="plot">What to draw.</param>
    /// <exception cref="ArgumentException">No series has a point, or a value isn't finite.</exception>
    public static string Write(Plot plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        var (horizontal, vertical) = Axes(plot);
        var svg = new StringBuilder();
        Line(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="12" fill="#333">""");
        Line(svg, $"""<rect width="{Width}" height="{Height}" fill="#fff"/>""");
        Line(svg, $"""<text x="{Left}" y="20" font-size="15" font-weight="bold">{Escaped(plot.Title)}</text>""");
        Grid(svg, plot, horizontal, vertical);
        foreach (var mark in plot.Marks)
        {
            var y = Y(vertical, mark.Value);
            Line(svg, $"""<path d="M{Left} {y} H{Width - Right}" stroke="#999" stroke-dasharray="5 4" fill="none"/>""");
            Line(svg, $"""<text x="{Width - Right - 4}" y="{y - 4}" text-anchor="end" fill="#666">{Escaped(mark.Name)}</text>""");
        }

        for (var i = 0; i < plot.Series.Count; i++)
            Curve(svg, plot.Series[i], Colours[i % Colours.Length], horizontal, vertical);
        Legend(svg, plot.Series);
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static (PlotAxis Horizontal, PlotAxis Vertical) Axes(Plot plot)
    {
        var (left, right, low, high) = (double.PositiveInfinity, double.NegativeInfinity, 0.0, double.NegativeInfinity);
        foreach (var series in plot.Series)
        {
            foreach (var point in series.Points)
            {
                if (!double.IsFinite(point.X) || !double.IsFinite(point.Y))
                    throw new ArgumentException($"Series '{series.Name}' has the point {point}; both values must be finite.", nameof(plot));
                (left, right) = (Math.Min(left, point.X), Math.Max(right, point.X));
                (low, high) = (Math.Min(low, point.Y), Math.Max(high, point.Y));
            }
        }

        if (double.IsNegativeInfinity(high))
            throw new ArgumentException("No series has a point; give at least one.", nameof(plot));
        foreach (var mark in plot.Marks)
        {
            if (!double.IsFinite(mark.Value))
                throw new ArgumentException($"Mark '{mark.Name}' lies at {mark.Value}; the value must be finite.", nameof(plot));
            (low, high) = (Math.Min(low, mark.Value), Math.Max(high, mark.Value));
        }

        return (new PlotAxis(left, right), new PlotAxis(low, high));
    }

    private static void Grid(StringBuilder svg, Plot plot, PlotAxis horizontal, PlotAxis vertical)
    {
        for (var i = 0; i < horizontal.Count; i++)
        {
            var x = X(horizontal, horizontal.Tick(i));
            Line(svg, $"""<path d="M{x} {Top} V{Height - Bottom}" stroke="#eee" fill="none"/>""");
            Line(svg, $"""<text x="{x}" y="{Height - Bottom + 16}" text-anchor="middle">{horizontal.Label(i)}</text>""");
        }

        for (var i = 0; i < vertical.Count; i++)
        {
            var y = Y(vertical, vertical.Tick(i));
            Line(svg, $"""<path d="M{Left} {y} H{Width - Right}" stroke="#eee" fill="none"/>""");
            Line(svg, $"""<text x="{Left - 8}" y="{y + 4}" text-anchor="end">{vertical.Label(i)}</text>""");
        }

        Line(svg, $"""<path d="M{Left} {Top} V{Height - Bottom} H{Width - Right}" stroke="#333" fill="none"/>""");
        Line(svg, $"""<text x="{(Left + Width - Right) / 2}" y="{Height - Bottom + 36}" text-anchor="middle">{Escaped(plot.Horizontal)}</text>""");
        Line(svg, $"""<text transform="translate(16 {(Top + Height - Bottom) / 2}) rotate(-90)" text-anchor="middle">{Escaped(plot.Vertical)}</text>""");
    }

    private static void Curve(StringBuilder svg, PlotSeries series, string colour, PlotAxis horizontal, PlotAxis vertical)
    {
        if (series.Points.Count == 0)
            return;
        svg.Append("<polyline fill=\"none\" stroke=\"").Append(colour).Append("\" stroke-width=\"2\" points=\"");
        foreach (var point in series.Points)
            svg.Append(CultureInfo.InvariantCulture, $"{X(horizontal, point.X)},{Y(vertical, point.Y)} ");
        svg.Length--;
        svg.Append("\"/>\n");
    }

    private static void Legend(StringBuilder svg, IReadOnlyList<PlotSeries> all)
    {
        var x = Left;
        for (var i = 0; i < all.Count; i++)
        {
            Line(svg, $"""<path d="M{x} {Height - 10} h18" stroke="{Colours[i % Colours.Length]}" stroke-width="3"/>""");
            Line(svg, $"""<text x="{x + 24}" y="{Height - 6}">{Escaped(all[i].Name)}</text>""");
            x += 44 + (7 * all[i].Name.Length);
        }
    }

    private static double X(PlotAxis axis, double value) => Math.Round(Left + (axis.Place(value) * (Width - Left - Right)), 1);

    private static double Y(PlotAxis axis, double value) => Math.Round(Height - Bottom - (axis.Place(value) * (Height - Top - Bottom)), 1);

    private static string Escaped(string text) => SecurityElement.Escape(text);

    private static void Line(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
