// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Xml.Linq;
using CloudSimNet.Scenarios.Plots;

namespace CloudSimNet.Scenarios.Tests.Plots;

/// <summary>Curves as SVG.</summary>
public sealed class SvgPlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Test]
    public void Write_TwoPoints_LieAtTheCornersOfTheAxes()
    {
        var drawing = Draw(new PlotSeries("load", [new(0, 0), new(10, 50)]));

        // 760 x 400 with margins of 84, 20, 44 and 60; the axes go from 0 to 10 and from 0 to 50.
        Assert.That(drawing.Descendants(Svg + "polyline").Single().Attribute("points")!.Value, Is.EqualTo("84,340 740,44"));
    }

    [Test]
    public void Write_Ticks_StandAtRoundValues()
    {
        var texts = Draw(new PlotSeries("load", [new(0, 0), new(12, 4300)])).Descendants(Svg + "text").Select(static text => text.Value).ToArray();

        Assert.That(texts, Is.SupersetOf(new[] { "0", "2", "4", "6", "8", "10", "12", "1 000", "2 000", "3 000", "4 000", "5 000", "load", "Title", "time, s", "I/O" }));
    }

    [Test]
    public void Write_NamesWithMarkup_AreEscaped() =>
        Assert.That(Draw(new PlotSeries("a < b & c", [new(0, 1)])).Descendants(Svg + "text").Select(static text => text.Value), Has.Member("a < b & c"));

    [Test]
    public void Write_CultureWithCommas_SameText()
    {
        var before = SvgPlot.Write(Of(new PlotSeries("x", [new(0, 0.25), new(3, 1.5)])));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var withCommas = (CultureInfo)CultureInfo.InvariantCulture.Clone(); // By hand: tests run without named cultures.
            withCommas.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = withCommas;
            Assert.That(SvgPlot.Write(Of(new PlotSeries("x", [new(0, 0.25), new(3, 1.5)]))), Is.EqualTo(before));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Test]
    public void Write_Mark_ExtendsTheAxis()
    {
        var drawing = XElement.Parse(SvgPlot.Write(Of(new PlotSeries("x", [new(0, 1), new(1, 2)])) with { Marks = [new("limit", 10)] }));

        Assert.That(drawing.Descendants(Svg + "text").Select(static text => text.Value), Is.SupersetOf(new[] { "limit", "10" }));
    }

    [Test]
    public void Write_MarkBelowZero_LiesWithinTheAxes()
    {
        var drawing = XElement.Parse(SvgPlot.Write(Of(new PlotSeries("x", [new(0, 1), new(1, 2)])) with { Marks = [new("floor", -2)] }));

        Assert.That(drawing.Descendants(Svg + "path").Single(static path => path.Attribute("stroke-dasharray") is not null).Attribute("d")!.Value, Is.EqualTo("M84 340 H740"));
    }

    [TestCase(double.NaN)]
    [TestCase(double.NegativeInfinity)]
    public void Write_MarkThatIsNotFinite_IsRefused(double value) =>
        Assert.That(() => SvgPlot.Write(Of(new PlotSeries("x", [new(0, 1)])) with { Marks = [new("limit", value)] }), Throws.ArgumentException.With.Message.Contains("finite"));

    [TestCase(1e17)]
    [TestCase(-1e17)]
    [TestCase(0)]
    public void Write_OneLargeValueAcross_HasTicks(double x)
    {
        var drawing = Draw(new PlotSeries("x", [new(x, 1)]));

        var points = drawing.Descendants(Svg + "polyline").Single().Attribute("points")!.Value.Split(',');
        Assert.That(double.Parse(points[0], CultureInfo.InvariantCulture), Is.InRange(84, 740));
        Assert.That(drawing.Descendants(Svg + "text").Count(), Is.InRange(8, 30));
    }

    [Test]
    public void Write_NoPoint_IsRefused() => Assert.That(() => Draw(new PlotSeries("x", [])), Throws.ArgumentException.With.Message.Contains("at least one"));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Write_ValueThatIsNotFinite_IsRefused(double value) =>
        Assert.That(() => Draw(new PlotSeries("x", [new(0, value)])), Throws.ArgumentException.With.Message.Contains("finite"));

    private static XElement Draw(params PlotSeries[] series) => XElement.Parse(SvgPlot.Write(Of(series)));

    private static Plot Of(params PlotSeries[] series) => new() { Title = "Title", Horizontal = "time, s", Vertical = "I/O", Series = series };
}
