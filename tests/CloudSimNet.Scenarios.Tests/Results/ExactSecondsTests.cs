// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Tests.Format;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Scenarios.Tests.Results;

public sealed class ExactSecondsTests
{
    // Two nanoseconds at the end of day 105: a double tells them apart no more.
    private static readonly string LongRun = Lab.Text(rest: """
        until: 9072000000000003 ns
        vms: [{ type: { memory: 1 GiB } }]
        jobs: [{ vm: 0, work: endless, at: 9072000000000001 ns, lifetime: 1 ns }]
        outputs: { timeseries: 9072000000000001 ns }
        """);

    [TestCase(0L, "0")]
    [TestCase(1L, "0.000000001")]
    [TestCase(1_000L, "0.000001")]
    [TestCase(1_500_000_000L, "1.5")]
    [TestCase(20_000_000_000L, "20")]
    [TestCase(9_072_000_000_000_001L, "9072000.000000001")]
    [TestCase(long.MaxValue, "9223372036.854775807")]
    [TestCase(-1L, "-0.000000001")]
    public void Text_OfNanoseconds_HasEachOfThemAndNoZerosAtTheEnd(long nanoseconds, string text)
    {
        using var culture = new DecimalComma();

        Assert.That(((FigureValue)SimDuration.FromNanoseconds(nanoseconds)).ToString(), Is.EqualTo(text));
    }

    [Test]
    public void Text_ReadAgain_IsTheSameInstant() =>
        Prop.ForAll<long>(static nanoseconds =>
        {
            var read = decimal.Parse(((FigureValue)SimDuration.FromNanoseconds(nanoseconds)).ToString(), CultureInfo.InvariantCulture);
            return (long)(read * 1_000_000_000m) == nanoseconds;
        }).Check(Config.QuickThrowOnFailure);

    [Test]
    public void WriteJobs_AfterDay104_StartedIsNotEnded()
    {
        using var writer = new StringWriter();
        CsvTables.WriteJobs(writer, Lab.Run(LongRun).Result);

        Assert.That(writer.ToString(), Does.Contain("0,0,Expired,9072000.000000001,9072000.000000001,9072000.000000002,endless"));
    }

    [Test]
    public void WriteTimeSeries_AfterDay104_HasTheInstantOfEachRow()
    {
        using var writer = new StringWriter();
        CsvTables.WriteTimeSeries(writer, Lab.Run(LongRun).TimeSeries!);

        Assert.That(writer.ToString(), Does.Contain("\n9072000.000000001,"));
    }

    [Test]
    public void SummaryJson_AfterDay104_HasTheEndToTheNanosecond()
    {
        var json = JsonDocument.Parse(SummaryJson.Write("long", Lab.Run(LongRun).Result)).RootElement;

        Assert.That(json.GetProperty("endTime_s").GetRawText(), Is.EqualTo("9072000.000000003"));
    }
}
