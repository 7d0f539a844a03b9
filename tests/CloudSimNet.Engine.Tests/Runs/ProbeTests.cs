// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>When watchers are told, and in which order.</summary>
public sealed class ProbeTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Report_InTheMidstOfAStep_IsToldWhenTheInstantIsOver()
    {
        var probe = new Probe<int>(simulation);
        probe.Watch(value => log.Add($"told {value} at {simulation.Now}"));
        simulation.Schedule(SimTime.FromSeconds(1), () =>
        {
            probe.Report(7);
            simulation.AtEndOfInstant(new CallCounter(() => log.Add("decided")));
            log.Add("step is over");
        });
        simulation.Schedule(SimTime.FromSeconds(1), () => log.Add("observed"), Phase.Observe);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "step is over", "decided", "told 7 at 1 s", "observed" }));
    }

    [Test]
    public void Report_OfSeveralProbes_IsToldInTheOrderOfHappening()
    {
        var (words, numbers) = (new Probe<string>(simulation), new Probe<int>(simulation));
        words.Watch(log.Add);
        numbers.Watch(value => log.Add($"{value}"));
        numbers.Report(1);
        words.Report("two");
        words.Report("three");
        numbers.Report(4);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "1", "two", "three", "4" }));
    }

    [Test]
    public void Report_Unwatched_IsForgotten()
    {
        var probe = new Probe<int>(simulation);
        probe.Report(1);
        probe.Watch(value => log.Add($"{value}"));
        simulation.Run();

        Assert.That(log, Is.Empty);
    }

    [Test]
    public void Report_AWatcherThrows_TheOthersAreToldByTheRunThatGoesOn()
    {
        var (one, other) = (new Probe<int>(simulation), new Probe<int>(simulation));
        one.Watch(value => log.Add($"a {value}"));
        one.Watch(_ => throw new TimeoutException());
        one.Watch(value => log.Add($"c {value}"));
        other.Watch(value => log.Add($"other {value}"));
        one.Report(1);
        other.Report(2);

        Assert.That(() => simulation.Run(), Throws.TypeOf<TimeoutException>());
        Assert.That(log, Is.EqualTo(new[] { "a 1" }));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "a 1", "c 1", "other 2" }));
    }

    [Test]
    public void Report_AWatcherChangesTheModel_TheNextOneFindsItSettled()
    {
        var fluid = new FluidSystem(simulation);
        var link = fluid.AddResource(10);
        var (first, second) = (fluid.AddActivity([link]), fluid.AddActivity([link]));
        first.Start(double.PositiveInfinity);
        var probe = new Probe<int>(simulation);
        probe.Watch(_ => second.Start(double.PositiveInfinity));
        probe.Watch(_ => log.Add($"{first.Rate} {second.Rate} {link.Usage}"));
        simulation.Schedule(SimTime.FromSeconds(1), () => probe.Report(0));
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "5 5 10" }));
    }

    [Test]
    public void Report_FromAWatcher_IsToldAfterWhatHadHappenedBefore()
    {
        var probe = new Probe<int>(simulation);
        probe.Watch(value =>
        {
            log.Add($"{value}");
            if (value < 3)
                probe.Report(value + 10);
        });
        probe.Report(1);
        probe.Report(2);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "1", "2", "11", "12" }));
    }

    [Test]
    public void Report_FromAnObservation_IsRefusedWhenSomebodyWatches()
    {
        var probe = new Probe<int>(simulation);
        simulation.Schedule(SimTime.Zero, () => probe.Report(1), Phase.Observe);
        simulation.Schedule(SimTime.FromSeconds(1), static () => { });
        simulation.Run();
        probe.Watch(static _ => { });
        simulation.Schedule(SimTime.FromSeconds(2), () => probe.Report(1), Phase.Observe);
        simulation.Schedule(SimTime.FromSeconds(3), static () => { });

        Assert.That(() => simulation.Run(), Throws.InvalidOperationException);
    }

    [Test]
    public void WhenRateChanges_OneThatChangesAnotherSystem_IsToldWhenBothAreSettled()
    {
        var (a, b) = (new FluidSystem(simulation), new FluidSystem(simulation));
        var (inA, inB) = (a.AddActivity([a.AddResource(4)]), b.AddActivity([b.AddResource(6)]));
        inA.WhenRateChanges(new CallCounter(() => log.Add($"{inA.Rate} {inB.Rate}")));
        simulation.Schedule(SimTime.FromSeconds(1), () =>
        {
            inA.Start(double.PositiveInfinity);
            inB.Start(double.PositiveInfinity);
        });
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "4 6" }));
    }
}
