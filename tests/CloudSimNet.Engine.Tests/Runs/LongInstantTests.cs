// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>Instants that are long, or never end.</summary>
public sealed class LongInstantTests
{
    private static readonly SimTime One = SimTime.FromSeconds(1);
    private readonly Simulation simulation = new();

    [Test]
    public void StepsPerInstant_UnlessSet_IsAHundredMillion()
    {
        Assert.That(simulation.StepsPerInstant, Is.EqualTo(100_000_000));
        Assert.That(() => simulation.StepsPerInstant = 0, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1 step or more, not 0"));
    }

    [Test]
    public void Run_EventsWithoutDelayForEver_EndWithAClearErrorInsteadOfHanging()
    {
        simulation.StepsPerInstant = 1000;
        var handler = new Restless(simulation);
        simulation.Schedule(One, handler);

        var wrong = Assert.Throws<InstantTooLongException>(() => simulation.Run());

        Assert.That((wrong!.Time, wrong.Steps, wrong.Handler, handler.Calls), Is.EqualTo((One, 1000L, "restless", 1000)));
        Assert.That(wrong.Message, Does.StartWith("The instant 1 s has taken 1000 steps and isn't over; the last thing to happen in it was restless. Look for events"));
    }

    [TestCase(1000, false)]
    [TestCase(1001, true)]
    public void CountStep_UpToTheBoundAndBeyond_IsExact(int events, bool isTooLong)
    {
        simulation.StepsPerInstant = 2000;
        for (var i = 0; i < events; i++)
            simulation.Schedule(One, simulation.CountStep); // Each is an event and a step.

        Assert.That(() => simulation.Run(), isTooLong ? Throws.TypeOf<InstantTooLongException>() : Throws.Nothing);
    }

    [Test]
    public void CountStep_NextInstant_BeginsAnew()
    {
        simulation.StepsPerInstant = 10;
        for (var i = 0; i < 100; i++)
        {
            simulation.Schedule(SimTime.FromNanoseconds(i), () =>
            {
                for (var j = 0; j < 9; j++)
                    simulation.CountStep();
            });
        }

        Assert.That(simulation.Run().Events, Is.EqualTo(100));
    }

    [Test]
    public void Run_EndOfInstantWorkForEver_EndsWithAClearError()
    {
        simulation.StepsPerInstant = 500;
        var rounds = 0;
        simulation.Schedule(One, () => simulation.AtEndOfInstant(new CallCounter(Again)));
        void Again()
        {
            rounds++;
            simulation.AtEndOfInstant(new CallCounter(Again));
        }

        Assert.That(() => simulation.Run(), Throws.TypeOf<InstantTooLongException>().With.Property("Handler").Contains("CallCounter"));
        Assert.That(rounds, Is.EqualTo(499));
    }

    [Test]
    public void Run_ObservationsForEver_EndWithAClearError()
    {
        simulation.StepsPerInstant = 500;
        simulation.Schedule(One, Again, Phase.Observe);
        void Again() => simulation.Schedule(One, Again, Phase.Observe);

        Assert.That(() => simulation.Run(SimDuration.FromSeconds(2)), Throws.TypeOf<InstantTooLongException>());
    }

    [Test]
    public void Step_LongEvent_EndsWithTheSameError()
    {
        simulation.StepsPerInstant = 500;
        simulation.Schedule(One, Forever);

        Assert.That(() => simulation.Step(), Throws.TypeOf<InstantTooLongException>().With.Property("Handler").Contains(nameof(LongInstantTests)));
        Assert.That(() => simulation.Step(), Throws.InvalidOperationException.With.Message.Contains("in the midst of an event at 1 s"));
    }

    [Test]
    public void CountStep_OutsideARun_IsBoundedToo()
    {
        simulation.StepsPerInstant = 500;

        Assert.That(Forever, Throws.TypeOf<InstantTooLongException>().With.Property("Handler").Empty);
    }

    [Test]
    public void Run_CancelledWhileAnEventNeverEnds_EndsAsCancelled()
    {
        using var source = new CancellationTokenSource();
        simulation.StepsPerInstant = long.MaxValue;
        simulation.Schedule(One, () =>
        {
            source.Cancel();
            Forever();
        });

        var result = simulation.Run(source.Token);

        Assert.That((result.EndCause, result.Time), Is.EqualTo((EndCause.Cancelled, One)));
    }

    [Test]
    public void Run_AfterACancellationInTheMidstOfAnEvent_IsRefused()
    {
        using var source = new CancellationTokenSource();
        simulation.Schedule(One, () =>
        {
            source.Cancel();
            Forever();
        });
        simulation.Run(source.Token);

        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.StartsWith("An earlier run ended in the midst of an event at 1 s").And.Message.Contains("It was cancelled."));
        Assert.That(() => simulation.Step(), Throws.InvalidOperationException);
    }

    [Test]
    public void Run_CancelledInALoopOfAProcessThatSwallowsAll_EndsAsCancelled()
    {
        using var source = new CancellationTokenSource();
        var after = new CallCounter();
        async Process Stubborn()
        {
            await simulation.Delay(SimDuration.FromSeconds(1));
            try
            {
                source.Cancel();
                Forever();
            }
            catch (OperationCanceledException)
            {
            }

            await simulation.Delay(SimDuration.Zero);
            after.Handle(0);
        }

        _ = Stubborn();

        Assert.That(simulation.Run(source.Token).EndCause, Is.EqualTo(EndCause.Cancelled));
        Assert.That(after.Calls, Is.Zero);
    }

    [Test]
    public void Run_TooLongInAProcess_LeavesTheRunAsItself()
    {
        simulation.StepsPerInstant = 500;
        async Process Loops()
        {
            await simulation.Delay(SimDuration.FromSeconds(1));
            Forever();
        }

        _ = Loops();

        Assert.That(() => simulation.Run(), Throws.TypeOf<InstantTooLongException>());
    }

    [Test]
    public void Run_CancelledWhileTheInstantsEndNeverEnds_EndsAsCancelledAndCanGoOn()
    {
        using var source = new CancellationTokenSource();
        var rounds = 0;
        simulation.Schedule(One, () => simulation.AtEndOfInstant(new CallCounter(Again)));
        void Again()
        {
            if (++rounds == 100)
                source.Cancel();
            if (rounds < 200)
                simulation.AtEndOfInstant(new CallCounter(Again));
        }

        Assert.That((simulation.Run(source.Token).EndCause, rounds), Is.EqualTo((EndCause.Cancelled, 100)));
        Assert.That((simulation.Run().EndCause, rounds), Is.EqualTo((EndCause.NothingPending, 200)));
    }

    [Test]
    public void Run_CancellationSeenBetweenTwoEvents_CanGoOn()
    {
        using var source = new CancellationTokenSource();
        simulation.Schedule(One, () =>
        {
            source.Cancel();
            simulation.CountStep();
        });
        simulation.Schedule(One, static () => { });

        Assert.That(simulation.Run(source.Token).EndCause, Is.EqualTo(EndCause.Cancelled));
        Assert.That(simulation.Run().Events, Is.EqualTo(2));
    }

    private void Forever()
    {
        while (true)
            simulation.CountStep();
    }

    private sealed class Restless(Simulation simulation) : IEventHandler
    {
        public int Calls { get; private set; }

        public void Handle(long tag)
        {
            Calls++;
            simulation.Schedule(simulation.Now, this);
        }

        public override string ToString() => "restless";
    }
}
