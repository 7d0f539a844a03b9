// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Results;

public sealed class TimeSeriesTests
{
    [Test]
    public void Begin_AnyInterval_LeavesTheRunAsItIs()
    {
        var scenario = Lab.Read(Specimen.Text);
        var (plain, watched) = (scenario.Build(), scenario.Build());
        var series = TimeSeries.Begin(watched, SimDuration.FromMilliseconds(7));
        var until = SimDuration.FromSeconds(25);
        var (one, two) = (plain.Run(until), watched.Run(until));

        Assert.That(series.Rows, Has.Count.GreaterThan(2000));
        Assert.That(SummaryJson.Write("x", two), Is.EqualTo(SummaryJson.Write("x", one)));
    }

    [Test]
    public void Begin_SamplesAtEventTimes_SeeTheInstantsFinalState()
    {
        var run = Lab.Run(Specimen.Text, "outputs.timeseries=5 s");

        Assert.That(run.TimeSeries!.Rows.Select(row => (row.Time.Seconds, row.Power.InWatts, row.Demand.Hertz / 1e6)), Is.EqualTo(new[] { (0.0, 160.0, 1000.0), (5, 160, 1000), (10, 160, 1000), (15, 160, 1000.0), (20, 160, 1000.0), (25, 120, 0.0) }));
    }

    [Test]
    public void Begin_NoInterval_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeSeries.Begin(Lab.Read(Specimen.Text).Build(), SimDuration.Zero));

    [Test]
    public void Begin_RunWithoutALimit_EndsWithTheModelAtTheSameEnergy()
    {
        var plain = Lab.Run(Specimen.Text, "until=forever", "outputs={}").Result;
        var watched = Lab.Run(Specimen.Text, "until=forever", "outputs.timeseries=8 s");

        Assert.That(plain.Time, Is.EqualTo(SimTime.FromNanoseconds(20_000_000_001)));
        Assert.That((watched.Result.EndCause, watched.Result.Time), Is.EqualTo((EndCause.NothingPending, plain.Time)));
        Assert.That(watched.Result.Totals.Energy, Is.EqualTo(plain.Totals.Energy));
        Assert.That(watched.TimeSeries!.Rows.Select(row => row.Time.Seconds), Is.EqualTo(new[] { 0.0, 8, 16 }));
    }
}
