// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>Handles of another simulation, and calls from another thread.</summary>
public sealed class ForeignUseTests
{
    private static readonly SimTime One = SimTime.FromSeconds(1);

    [Test]
    public void Cancel_HandleOfAnotherSimulation_IsRefusedAndCancelsNothing()
    {
        var (a, b) = (new Simulation(), new Simulation());
        var (ofA, ofB) = (a.Schedule(One, static () => { }), b.Schedule(One, static () => { }));

        Assert.That(() => b.Cancel(ofA), Throws.ArgumentException.With.Message.Contains("another simulation"));
        Assert.That(() => b.Move(ofA, SimTime.FromSeconds(2)), Throws.ArgumentException.With.Message.Contains("another simulation"));
        Assert.That((b.IsPending(ofA), b.IsPending(ofB), b.Next, a.Pending), Is.EqualTo((false, true, One, 1)));
        Assert.That(ofA, Is.Not.EqualTo(ofB));
    }

    [Test]
    public void Cancel_HandleOfANoteOfAnotherSimulation_IsRefusedAndStrikesNothing()
    {
        var (a, b) = (new Simulation(), new Simulation());
        var ofA = a.NoteBeyondTime(new CallCounter());
        b.NoteBeyondTime(new CallCounter());

        Assert.That(() => b.Cancel(ofA), Throws.ArgumentException.With.Message.Contains("another simulation"));
        Assert.That(() => b.Move(ofA, One), Throws.ArgumentException.With.Message.Contains("another simulation"));
        Assert.That(b.Run().EndCause, Is.EqualTo(EndCause.BeyondTime));
    }

    [Test]
    public void Cancel_HandlesOfAnyOtherSimulation_AreRefusedAndOldOnesOfItsOwnAreNot()
    {
        var simulation = new Simulation();
        var own = new List<EventHandle>();
        for (var i = 0; i < 50; i++)
        {
            own.Add(simulation.Schedule(One, static () => { }));
            simulation.Cancel(own[^1]);
        }

        Assert.That(own.Select(simulation.Cancel), Has.None.True);
        for (var i = 0; i < 200; i++)
        {
            var other = new Simulation();
            for (var used = 0; used < i % 7; used++)
                other.Cancel(other.Schedule(One, static () => { }));
            var handle = other.Schedule(One, static () => { });
            Assert.That(() => simulation.Cancel(handle), Throws.ArgumentException, $"the handle of simulation {i}");
        }
    }

    [Test]
    public void Cancel_NoHandle_IsFalse()
    {
        var simulation = new Simulation();

        Assert.That((simulation.Cancel(EventHandle.None), simulation.Move(EventHandle.None, One), simulation.IsPending(EventHandle.None)), Is.EqualTo((false, false, false)));
    }

    [TestCase("Schedule a handler")]
    [TestCase("Schedule a call")]
    [TestCase("Schedule after a delay")]
    [TestCase("Cancel")]
    [TestCase("Move")]
    [TestCase("FoldIntoFingerprint")]
    [TestCase("AtEndOfInstant")]
    [TestCase("ThrowIfObserving")]
    public void Change_FromAnotherThreadDuringARun_IsRefusedAndChangesNothing(string call)
    {
        var (simulation, untouched) = (new Simulation(), new Simulation());
        Exception? refused = null;
        foreach (var one in (Simulation[])[simulation, untouched])
        {
            var later = one.Schedule(SimTime.FromSeconds(9), static () => { });
            one.Schedule(One, () =>
            {
                if (one == untouched)
                    return;
                var stray = new Thread(() => refused = Assert.Catch(() => Do(call, one, later)));
                stray.Start();
                stray.Join();
            });
        }

        simulation.Run();

        Assert.That(refused, Is.TypeOf<InvalidOperationException>().With.Message.StartsWith("The simulation was used from another thread than the one that runs it"));
        Assert.That(simulation.Fingerprint, Is.EqualTo(untouched.Run().Fingerprint));
    }

    [Test]
    public void Schedule_FromAnotherThreadBetweenRuns_IsAllowed()
    {
        var simulation = new Simulation();
        simulation.Run(One);
        var other = new Thread(() => simulation.Schedule(SimTime.FromSeconds(2), static () => { }));
        other.Start();
        other.Join();

        Assert.That(simulation.Run().Events, Is.EqualTo(1));
    }

    private static void Do(string call, Simulation simulation, EventHandle later)
    {
        switch (call)
        {
            case "Schedule a handler":
                simulation.Schedule(SimTime.FromSeconds(5), new CallCounter());
                break;
            case "Schedule a call":
                simulation.Schedule(SimTime.FromSeconds(5), static () => { });
                break;
            case "Schedule after a delay":
                simulation.Schedule(SimDuration.FromSeconds(5), static () => { });
                break;
            case "Cancel":
                simulation.Cancel(later);
                break;
            case "Move":
                simulation.Move(later, SimTime.FromSeconds(8));
                break;
            case "FoldIntoFingerprint":
                simulation.FoldIntoFingerprint(1);
                break;
            case "AtEndOfInstant":
                simulation.AtEndOfInstant(new CallCounter());
                break;
            default:
                simulation.ThrowIfObserving();
                break;
        }
    }
}
