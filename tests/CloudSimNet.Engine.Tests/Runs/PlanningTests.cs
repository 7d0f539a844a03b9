// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>Planning, moving and cancelling events.</summary>
public sealed class PlanningTests
{
    private readonly Simulation simulation = new();
    private readonly List<double> times = [];

    [Test]
    public void Schedule_AfterADelay_CountsFromNow()
    {
        simulation.Schedule(SimDuration.FromSeconds(2), () => simulation.Schedule(SimDuration.FromSeconds(3), Note));
        simulation.Run();

        Assert.That(times, Is.EqualTo(new[] { 5.0 }));
    }

    [Test]
    public void Schedule_InThePast_IsRefusedWithTimeAndRemedy()
    {
        simulation.Run(SimDuration.FromSeconds(5));
        var wrong = Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Schedule(SimTime.FromSeconds(4.5), Note));

        Assert.That(wrong!.Message, Does.StartWith("An instant must not lie in the past: 4.5 s is before the clock's 5 s. Use a time from 5 s on."));
        Assert.That(simulation.Pending, Is.Zero);
    }

    [Test]
    public void Schedule_NegativeDelay_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Schedule(SimDuration.FromNanoseconds(-1), Note));
        simulation.Run(SimDuration.FromSeconds(5));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Schedule(SimDuration.FromSeconds(-1), Note));
    }

    [Test]
    public void Schedule_NoHandler_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => simulation.Schedule(SimTime.Zero, (IEventHandler)null!));
        Assert.Throws<ArgumentNullException>(() => simulation.Schedule(SimTime.Zero, (Action)null!));
        Assert.Throws<ArgumentNullException>(() => simulation.Schedule(SimDuration.Zero, (Action)null!));
    }

    [Test]
    public void Schedule_AtNow_HappensInTheSameInstant()
    {
        simulation.Schedule(SimTime.FromSeconds(1), () => simulation.Schedule(simulation.Now, Note));
        simulation.Run();

        Assert.That(times, Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public void Schedule_Handler_GetsItsTag()
    {
        var handler = new CallCounter();
        simulation.Schedule(SimTime.Zero, handler, tag: -12);
        simulation.Run();

        Assert.That((handler.Calls, handler.LastTag), Is.EqualTo((1, -12L)));
    }

    [Test]
    public void Cancel_PendingEvent_KeepsItFromHappening()
    {
        var handle = simulation.Schedule(SimTime.FromSeconds(1), Note);

        Assert.That((simulation.IsPending(handle), simulation.Pending), Is.EqualTo((true, 1)));
        Assert.That(simulation.Cancel(handle), Is.True);
        Assert.That((simulation.IsPending(handle), simulation.Pending), Is.EqualTo((false, 0)));
        Assert.That(simulation.Cancel(handle), Is.False);
        simulation.Run();
        Assert.That(times, Is.Empty);
    }

    [Test]
    public void Handle_WhileItsEventHappens_IsStale()
    {
        var handle = EventHandle.None;
        var wasPending = true;
        handle = simulation.Schedule(SimTime.FromSeconds(1), () => wasPending = simulation.IsPending(handle) || simulation.Cancel(handle) || simulation.Move(handle, SimTime.FromSeconds(2)));
        simulation.Run();

        Assert.That(wasPending, Is.False);
    }

    [Test]
    public void Move_PendingEvent_HappensAtTheNewTimeOnly()
    {
        var handle = simulation.Schedule(SimTime.FromSeconds(5), Note);
        simulation.Schedule(SimTime.FromSeconds(1), () => simulation.Move(handle, SimTime.FromSeconds(2)));
        simulation.Run();

        Assert.That(times, Is.EqualTo(new[] { 2.0 }));
    }

    [Test]
    public void Move_ToThePast_IsRefusedAndLeavesTheEvent()
    {
        var handle = simulation.Schedule(SimTime.FromSeconds(9), Note);
        simulation.Run(SimDuration.FromSeconds(5));

        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Move(handle, SimTime.FromSeconds(4)));
        simulation.Run();
        Assert.That(times, Is.EqualTo(new[] { 9.0 }));
    }

    [Test]
    public void Schedule_HundredThousandEventsInSteadyState_AllocateNothing()
    {
        var measured = new List<long>(2);
        _ = new Ticker(simulation);
        foreach (var at in (long[])[10_000, 110_000])
            simulation.Schedule(SimTime.FromNanoseconds(at), () => measured.Add(GC.GetAllocatedBytesForCurrentThread()));
        simulation.Run(SimTime.FromNanoseconds(120_000));

        Assert.That(measured[1] - measured[0], Is.Zero);
    }

    private void Note() => times.Add(simulation.Now.Seconds);

    [TestCase(5)]
    [TestCase(255)]
    public void Schedule_PhaseThatDoesntExist_IsRefused(int phase) =>
        Assert.That(() => new Simulation().Schedule(SimTime.Zero, static () => { }, (Phase)phase), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contain("Observe"));

    [TestCase(0)]
    [TestCase(int.MaxValue)]
    public void Between_ContextOutOfRange_IsRefused(int context) =>
        Assert.That(() => Divergence.Between(new Simulation(), new Simulation(), SimTime.Never, context), Throws.TypeOf<ArgumentOutOfRangeException>());
}
