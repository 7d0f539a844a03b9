// SPDX-License-Identifier: MIT
using System.Diagnostics;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Tests.Format;
using CloudSimNet.Specs;

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

        Assert.That(run.TimeSeries!.Rows.Select(row => (row.Time.Seconds, row.Power.Watts, row.Demand.Hertz / 1e6)), Is.EqualTo(new[] { (0.0, 160.0, 1000.0), (5, 160, 1000), (10, 160, 1000), (15, 160, 1000.0), (20, 160, 1000.0), (25, 120, 0.0) }));
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

    [Test]
    public void Of_HundredThousandMachinesThatAreOver_CostsWhatItCostsWithoutThem()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("a", new FirstFit());
        datacenter.AddHost(new HostSpec { Cores = 1, Clock = Frequency.GHz(1), Memory = Bytes.GiB(1) });
        for (var i = 0; i < 100_000; i++)
            datacenter.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1) });
        simulation.Run(SimDuration.Zero);
        Assert.That(TimeSeriesRow.Of(simulation).VmsRunning, Is.EqualTo(1));

        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 5000; i++)
            TimeSeriesRow.Of(simulation);

        // One host is read in less than a microsecond. To visit each machine would take more than half a second.
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromMilliseconds(250)));
    }

    [Test]
    public void Of_WhateverHappensToMachines_CountsThoseThatRun([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var simulation = new Simulation((ulong)seed);
        var datacenter = simulation.AddDatacenter("a", new FirstFit());
        for (var i = 0; i < 3; i++)
            datacenter.AddHost(new HostSpec { Cores = 4, Clock = Frequency.GHz(1), Memory = Bytes.GiB(8) });
        for (var i = 0; i < 20; i++)
        {
            var vm = datacenter.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1), StartDelay = SimDuration.FromSeconds(random.Next(3)), StopDelay = SimDuration.FromSeconds(random.Next(3)), Lifetime = SimDuration.FromSeconds(random.Next(5, 40)) });
            for (var k = 0; k < 4; k++)
                simulation.Schedule(SimTime.FromSeconds(random.Next(30)), ((Action[])[() => vm.Pause(), () => vm.Resume(), () => vm.Resume(), () => vm.Stop()])[random.Next(8) == 0 ? 3 : k % 3]);
        }

        for (var second = 0; second < 45; second++)
        {
            simulation.Run(SimDuration.FromSeconds(second));
            Assert.That(TimeSeriesRow.Of(simulation).VmsRunning, Is.EqualTo(simulation.VirtualMachines.Count(static vm => vm.State == VmState.Running)), $"at {second} s");
        }
    }

    [Test]
    public void Begin_RunWithoutAnEnd_StopsAtTheBoundWithTheRemedy()
    {
        var simulation = Lab.Read(Lab.Text(rest: "vms: [{ type: { memory: 1 GiB } }]\njobs: [{ vm: 0, work: 1000 GI }]")).Build();
        var series = TimeSeries.Begin(simulation, SimDuration.FromMilliseconds(1), [], maxRows: 1000);

        Assert.That(
            () => simulation.Run(),
            Throws.TypeOf<ModelException>().With.Message.EqualTo("outputs.timeseries: a row every 1 ms came to 1000 rows at 1 s, and the run has not ended; choose a longer interval, or give the scenario an end with 'until'"));
        Assert.That(series.Rows, Has.Count.EqualTo(1000));
    }
}
