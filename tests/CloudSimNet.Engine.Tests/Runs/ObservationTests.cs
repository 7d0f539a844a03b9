// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>What watches can't change the model.</summary>
public sealed class ObservationTests
{
    private static readonly SimTime One = SimTime.FromSeconds(1);
    private readonly Simulation simulation = new();

    [TestCase(Phase.Release)]
    [TestCase(Phase.Normal)]
    [TestCase(Phase.Arrival)]
    [TestCase(Phase.Dispatch)]
    public void Schedule_ModelEventFromAnObservation_IsRefused(Phase phase)
    {
        Observe(() => simulation.Schedule(One + SimDuration.FromSeconds(1), () => { }, phase));

        Assert.That(() => simulation.Run(SimDuration.FromSeconds(10)), Throws.InvalidOperationException.With.Message.StartsWith("An observation at 1 s tried to plan an event of the model;"));
    }

    [Test]
    public void Schedule_AfterAnObservationThatThrew_IsAllowedAgain()
    {
        Observe(() => throw new TimeoutException());
        Assert.Throws<TimeoutException>(() => simulation.Run(SimDuration.FromSeconds(10)));

        Assert.That(() => simulation.Schedule(One, () => { }), Throws.Nothing);
    }

    [Test]
    public void Schedule_ObservationFromAnObservation_Happens()
    {
        var times = new List<double>();
        Observe(() => simulation.Schedule(SimTime.FromSeconds(3), () => times.Add(simulation.Now.Seconds), Phase.Observe));
        simulation.Run(SimDuration.FromSeconds(10));

        Assert.That(times, Is.EqualTo(new[] { 3.0 }));
    }

    [Test]
    public void Cancel_ModelEventFromAnObservation_IsRefused()
    {
        var handle = simulation.Schedule(SimTime.FromSeconds(2), () => { });
        Observe(() => simulation.Cancel(handle));

        Assert.That(() => simulation.Run(SimDuration.FromSeconds(10)), Throws.InvalidOperationException);
    }

    [Test]
    public void Move_ModelEventFromAnObservation_IsRefused()
    {
        var handle = simulation.Schedule(SimTime.FromSeconds(2), () => { });
        Observe(() => simulation.Move(handle, SimTime.FromSeconds(3)));

        Assert.That(() => simulation.Run(SimDuration.FromSeconds(10)), Throws.InvalidOperationException);
    }

    [Test]
    public void AtEndOfInstant_FromAnObservation_IsRefused()
    {
        Observe(() => simulation.AtEndOfInstant(new CallCounter()));

        Assert.That(() => simulation.Run(SimDuration.FromSeconds(10)), Throws.InvalidOperationException);
    }

    [Test]
    public void CancelAndMove_ObservationFromAnObservation_AreAllowed()
    {
        var (cancelled, moved) = (new CallCounter(), new CallCounter());
        var first = simulation.Schedule(SimTime.FromSeconds(2), cancelled, phase: Phase.Observe);
        var second = simulation.Schedule(SimTime.FromSeconds(2), moved, phase: Phase.Observe);
        Observe(() => Assert.That(simulation.Cancel(first) && simulation.Move(second, SimTime.FromSeconds(3)), Is.True));
        simulation.Run(SimDuration.FromSeconds(10));

        Assert.That((cancelled.Calls, moved.Calls, simulation.Now.Seconds), Is.EqualTo((0, 1, 10.0)));
    }

    [Test]
    public void Pending_WithObservations_LeavesThemOut()
    {
        Observe(() => { });
        simulation.Schedule(One, () => { });

        Assert.That(simulation.Pending, Is.EqualTo(1));
    }

    [Test]
    public void Run_WithObservations_HasTheSameFingerprintAndCount()
    {
        var watched = new Simulation();
        foreach (var s in (Simulation[])[simulation, watched])
            _ = new Ticker(s);
        for (var i = 0; i < 100; i++)
            watched.Schedule(SimTime.FromNanoseconds(i * 7), () => { }, Phase.Observe);
        var until = SimTime.FromNanoseconds(1000);
        var (plain, seen) = (simulation.Run(until), watched.Run(until));

        Assert.That((seen.Fingerprint, seen.Events, seen.Time), Is.EqualTo((plain.Fingerprint, plain.Events, plain.Time)));
    }

    private void Observe(Action action) => simulation.Schedule(One, action, Phase.Observe);
}
