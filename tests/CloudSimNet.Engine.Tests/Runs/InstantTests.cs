// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>What happens within one instant, and in which order.</summary>
public sealed class InstantTests
{
    private static readonly SimTime One = SimTime.FromSeconds(1);
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Run_EventsOfOneInstant_HappenByPhaseThenInTheOrderOfPlanning()
    {
        foreach (var turn in "ab")
        {
            foreach (var phase in Enum.GetValues<Phase>().Reverse())
                Plan($"{phase} {turn}", phase);
        }

        simulation.Run();

        Assert.That(log, Is.EqualTo(Enum.GetValues<Phase>().SelectMany(phase => new[] { $"{phase} a", $"{phase} b" })));
    }

    [Test]
    public void Run_EarlierPhasePlannedWithinTheInstant_ComesBeforeTheRestOfIt()
    {
        simulation.Schedule(One, () => Plan("release", Phase.Release), Phase.Arrival);
        Plan("arrival", Phase.Arrival);
        Plan("dispatch", Phase.Dispatch);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "release", "arrival", "dispatch" }));
    }

    [Test]
    public void AtEndOfInstant_Work_ComesAfterAllEventsAndBeforeObservations()
    {
        simulation.Schedule(One, () => simulation.AtEndOfInstant(Note("end")), Phase.Release);
        Plan("observe", Phase.Observe);
        Plan("dispatch", Phase.Dispatch);
        simulation.Schedule(One + SimDuration.FromNanoseconds(1), () => log.Add("later"));
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "dispatch", "end", "observe", "later" }));
    }

    [Test]
    public void AtEndOfInstant_WorkThatPlansForTheSameInstant_LetsTheInstantGoOn()
    {
        simulation.Schedule(One, () => simulation.AtEndOfInstant(new CallCounter(() => Plan("more", Phase.Normal))));
        Plan("observe", Phase.Observe);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "more", "observe" }));
    }

    [Test]
    public void AtEndOfInstant_WorkAskedForByWork_HappensInTheSameRound()
    {
        simulation.AtEndOfInstant(new CallCounter(() => simulation.AtEndOfInstant(Note("second"))));
        simulation.Schedule(One, () => log.Add("event"));
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "second", "event" }));
    }

    [Test]
    public void AtEndOfInstant_NothingPending_StillHappensOnceWithTagZero()
    {
        var handler = new CallCounter();
        simulation.AtEndOfInstant(handler);
        simulation.Run();
        simulation.Run();

        Assert.That((handler.Calls, handler.LastTag, simulation.EventCount), Is.EqualTo((1, 0L, 0L)));
    }

    [Test]
    public void AtEndOfInstant_AskedForAtTheLimit_HappensBeforeTheRunEnds()
    {
        var handler = new CallCounter();
        simulation.Schedule(One, () => simulation.AtEndOfInstant(handler));
        simulation.Run(One);

        Assert.That(handler.Calls, Is.EqualTo(1));
    }

    [Test]
    public void Now_InEveryPhaseAndAtTheEndOfTheInstant_IsTheInstant()
    {
        var seen = new List<SimTime>();
        foreach (var phase in Enum.GetValues<Phase>())
            simulation.Schedule(One, () => seen.Add(simulation.Now), phase);
        simulation.Schedule(One, () => simulation.AtEndOfInstant(new CallCounter(() => seen.Add(simulation.Now))));
        simulation.Run();

        Assert.That(seen, Has.Count.EqualTo(6).And.All.EqualTo(One));
    }

    [Test]
    public void AtEndOfInstant_WorkThatThrows_LeavesTheOthersToTheRunThatGoesOn()
    {
        var (before, after) = (new CallCounter(), new CallCounter());
        simulation.AtEndOfInstant(before);
        simulation.AtEndOfInstant(new CallCounter(() => throw new TimeoutException()));
        simulation.AtEndOfInstant(after);

        Assert.That(() => simulation.Run(), Throws.TypeOf<TimeoutException>());
        Assert.That((before.Calls, after.Calls), Is.EqualTo((1, 0)));
        simulation.Run();
        Assert.That((before.Calls, after.Calls), Is.EqualTo((1, 1)));
    }

    private void Plan(string name, Phase phase) => simulation.Schedule(One, () => log.Add(name), phase);

    private CallCounter Note(string name) => new(() => log.Add(name));
}
