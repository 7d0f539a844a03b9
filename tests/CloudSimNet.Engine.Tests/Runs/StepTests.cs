// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

public sealed class StepTests
{
    [Test]
    public void Step_ThreeEvents_DispatchesOneAtATime()
    {
        var simulation = new Simulation();
        var seen = new List<int>();
        for (var i = 1; i <= 3; i++)
        {
            var number = i;
            simulation.Schedule(SimTime.FromSeconds(i), () => seen.Add(number));
        }

        Assert.That(simulation.Next, Is.EqualTo(SimTime.FromSeconds(1)));
        Assert.That(simulation.Step());
        Assert.That((seen.Count, simulation.Now, simulation.Next), Is.EqualTo((1, SimTime.FromSeconds(1), SimTime.FromSeconds(2))));
        Assert.That(simulation.Step());
        Assert.That(simulation.Step());
        Assert.That(simulation.Step(), Is.False);
        Assert.That(seen, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(simulation.Next, Is.EqualTo(SimTime.Never));
    }

    [Test]
    public void Step_LastEventOfAnInstant_CompletesTheInstant()
    {
        var simulation = new Simulation();
        var ended = new CallCounter();
        simulation.Schedule(SimTime.FromSeconds(1), () => simulation.AtEndOfInstant(ended));
        simulation.Schedule(SimTime.FromSeconds(1), () => { });

        simulation.Step();
        Assert.That(ended.Calls, Is.Zero);
        simulation.Step();
        Assert.That(ended.Calls, Is.EqualTo(1));
    }

    [Test]
    public void Step_ObservationBeforeTheEvent_IsMadeOnTheWay()
    {
        var simulation = new Simulation();
        var seen = 0;
        simulation.Schedule(SimTime.FromSeconds(1), () => seen++, Phase.Observe);
        simulation.Schedule(SimTime.FromSeconds(2), () => { });
        simulation.Schedule(SimTime.FromSeconds(3), () => seen++, Phase.Observe);

        Assert.That(simulation.Step());
        Assert.That((seen, simulation.Now), Is.EqualTo((1, SimTime.FromSeconds(2))));
        Assert.That(simulation.Step(), Is.False);
        Assert.That(seen, Is.EqualTo(1));
    }

    [Test]
    public void Step_FromAnEvent_IsRefused()
    {
        var simulation = new Simulation();
        simulation.Schedule(SimTime.Zero, () => simulation.Step());

        Assert.That(() => simulation.Run(), Throws.InvalidOperationException);
    }

    [Test]
    public void Step_AllEvents_GivesTheFingerprintOfARun()
    {
        static Simulation Made()
        {
            var simulation = new Simulation(3);
            for (var i = 0; i < 200; i++)
                simulation.Schedule(SimTime.FromNanoseconds(i * 7919 % 101), new CallCounter(), i, (Phase)(i % 4));
            return simulation;
        }

        var (stepped, run) = (Made(), Made());
        while (stepped.Step())
        {
        }

        run.Run();
        Assert.That((stepped.Fingerprint, stepped.EventCount), Is.EqualTo((run.Fingerprint, run.EventCount)));
    }

    [Test]
    public void RunUntil_ConditionHolds_StopsAtThatEvent()
    {
        var simulation = new Simulation();
        var count = 0;
        for (var i = 1; i <= 10; i++)
            simulation.Schedule(SimTime.FromSeconds(i), () => count++);

        var result = simulation.RunUntil(() => count == 4);

        Assert.That((result.EndCause, result.Time, count), Is.EqualTo((EndCause.ConditionMet, SimTime.FromSeconds(4), 4)));
        Assert.That(simulation.Run().EndCause, Is.EqualTo(EndCause.NothingPending));
        Assert.That(count, Is.EqualTo(10));
    }

    [Test]
    public void RunUntil_ConditionThatNeverHolds_EndsAtTheLimit()
    {
        var simulation = new Simulation();
        simulation.Schedule(SimTime.FromSeconds(1), () => { });

        Assert.That(simulation.RunUntil(static () => false, SimTime.FromSeconds(9)).EndCause, Is.EqualTo(EndCause.LimitReached));
        Assert.That(simulation.Now, Is.EqualTo(SimTime.FromSeconds(9)));
        Assert.That(simulation.RunUntil(static () => true).EndCause, Is.EqualTo(EndCause.ConditionMet));
    }
}
