// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.Json;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Tests.Figures;

public sealed class FigureValueTests
{
    [TestCase(0L, "0")]
    [TestCase(1L, "0.000000001")]
    [TestCase(1_500_000_000L, "1.5")]
    [TestCase(-1L, "-0.000000001")]
    [TestCase(8_985_600_000_000_001L, "8985600.000000001")] // After 104 days.
    [TestCase(long.MaxValue, "9223372036.854775807")]
    public void Time_AfterALongRun_KeepsItsNanoseconds(long ns, string text)
    {
        FigureValue value = SimDuration.FromNanoseconds(ns);

        Assert.That(value.ToString(), Is.EqualTo(text));
        Assert.That(value.Exact, Is.EqualTo(decimal.Parse(text, CultureInfo.InvariantCulture)));
    }

    [Test]
    public void Write_AnyTime_IsTheNumberThatWasMeant()
    {
        var random = new Simulation(7).Random("times");
        for (var i = 0; i < Given.Count(20_000); i++)
        {
            var ns = (long)(random.NextDouble() * Math.Pow(10, random.NextDouble() * 18.9));
            var read = JsonDocument.Parse(Written(SimDuration.FromNanoseconds(ns))).RootElement.GetProperty("a");

            Assert.That(read.GetDecimal() * 1_000_000_000m, Is.EqualTo(ns));
        }
    }

    [Test]
    public void Write_ValuesThatAreNot_AreLeftOutOrNull()
    {
        Assert.That(Written(FigureValue.Absent), Is.EqualTo("{}"));
        Assert.That(Written(FigureValue.Unknown), Is.EqualTo("""{"a":null}"""));
        Assert.That(Written(FigureValue.UnlessZero(0)), Is.EqualTo("{}"));
        Assert.That(Written(FigureValue.UnlessZero(3)), Is.EqualTo("""{"a":3}"""));
        Assert.That(Written((string?)null), Is.EqualTo("{}"));
        Assert.That(Written(SimTime.Never), Is.EqualTo("{}"));
        Assert.That(Written(Int128.MaxValue), Is.EqualTo("""{"a":170141183460469231731687303715884105727}"""));
    }

    [Test]
    public void UnlessZero_NothingWasCounted_IsReadAsZero() => Assert.That(FigureValue.UnlessZero(0) is { Exists: true, IsNothing: true, Exact: 0 }, Is.True);

    private static string Written(FigureValue value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            value.Write(json, "a");
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
