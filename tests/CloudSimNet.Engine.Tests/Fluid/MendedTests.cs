// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Faults that were found by comparing and reading, each named for what it looked like.</summary>
public sealed class MendedTests
{
    private readonly Network network = new();

    [Test]
    public void Cancel_OnlyFlow_LeavesAnOrderlyInstant()
    {
        var flow = network.Flow(network.Link(1)).Start(10);
        network.At(1, flow.Activity.Cancel);
        network.RunTo(2);

        Assert.That((flow.Activity.State, flow.End), Is.EqualTo((FluidState.Idle, -1.0)));
    }

    [Test]
    public void Cancel_HugeFlowInTheInstantOfItsStart_DoesntHideTheOthers()
    {
        var link = network.Link(1);
        var (first, huge, last) = (network.Flow(link, cap: 0.5), network.Flow(link, cap: 1e20), network.Flow(link, cap: 0.8));
        network.Rates(first);
        huge.Start(1);
        huge.Activity.Cancel();
        network.RunTo(0);

        Assert.That(network.Rates(last), Is.EqualTo(new[] { 0.5 }), "In its sum the 0.5 of the first were lost.");
        Assert.That(link.Usage, Is.EqualTo(1));
    }

    [Test]
    public void Served_RunLessThanAPicosecond_IsStillWhatItAskedFor()
    {
        var link = network.Link(1e9);
        var flow = network.Flow(link).Start(1e-6);
        network.Run();

        Assert.That((flow.End, link.Served), Is.EqualTo((0.0, 1e-6)));
    }

    [Test]
    public void Reserved_AfterALargeOneWasReleased_IsTheSmallOneToTheLastBit()
    {
        var link = network.Link(1e9);
        var (small, large) = (network.Flow(link, reservation: 0.1), network.Flow(link, reservation: 9e8));
        large.Start(1);
        small.Start(1);
        large.Activity.Cancel();

        Assert.That(link.Reserved, Is.EqualTo(0.1));
        Assert.That(() => link.SetCapacity(0.1), Throws.Nothing);
    }

    [Test]
    public void SetReservation_Refused_ChangesNotABit()
    {
        var link = network.Link(1);
        var (one, two) = (network.Flow(link, reservation: 0.2).Start(1), network.Flow(link, reservation: 0.1).Start(1));
        network.Flow(link, reservation: 0.4).Start(1);
        var before = link.Reserved;

        Assert.That(() => one.Activity.SetReservation(0.6), Throws.InvalidOperationException);
        Assert.That((link.Reserved, one.Activity.Reservation), Is.EqualTo((before, 0.2)));
        two.Activity.Cancel();
        Assert.That(() => one.Activity.SetReservation(0.6), Throws.Nothing);
    }

    [Test]
    public void SetReservation_FromAnObservation_IsRefusedBeforeItChangesAnything()
    {
        var link = network.Link(1);
        var flow = network.Flow(link, reservation: 0.25).Start(10);
        network.Observe(1, () => flow.Activity.SetReservation(0.75));

        Assert.That(network.Run, Throws.InvalidOperationException.With.Message.StartsWith("An observation at 1 s tried to change the model"));
        Assert.That((link.Reserved, flow.Activity.Reservation), Is.EqualTo((0.25, 0.25)));
    }

    [Test]
    public void SetCapacity_BelowTheReservationOfAHaltedFlow_IsRefusedWhereEachIsBound()
    {
        var link = network.Link(10, CapacityKind.PerActivity);
        var flow = network.Flow(link, reservation: 5).Start(100);
        flow.Activity.Suspend();

        Assert.That(() => link.SetCapacity(4), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("5"));
        flow.Activity.Cancel();
        Assert.That(() => link.SetCapacity(4), Throws.Nothing);
    }

    [Test]
    public void Start_AgainFromAnothersCompletionAtTheSameInstant_TellsOfBothRuns()
    {
        var link = network.Link(2);
        var (one, two) = (network.Flow(link).Start(1), network.Flow(link).Start(1));
        var ofFirstRun = two.Activity.Completion;
        one.Then = () => two.Start(4);
        network.RunTo(1);

        Assert.That(two.Ends, Is.EqualTo(new[] { 1.0 }), "The first run is told, and only it.");
        Assert.That((ofFirstRun.IsTriggered, two.Activity.Completion.IsTriggered), Is.EqualTo((true, false)));
        network.Run();
        Assert.That(two.Ends, Is.EqualTo(new[] { 1.0, 3 }));
        Assert.That(two.Activity.Completion.IsTriggered, Is.True);
    }

    [Test]
    public void Resume_FlowWithALatencyWithoutEnd_KeepsWaiting()
    {
        var activity = network.System.AddActivity([network.Link(1)], new FluidTerms { Latency = SimDuration.Forever });
        activity.Start(1);
        activity.Suspend();
        activity.Resume();

        Assert.That(activity.State, Is.EqualTo(FluidState.Latent));
    }
}
