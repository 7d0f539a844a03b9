// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>How a run goes on and how it ends.</summary>
public sealed class RunTests
{
    private readonly Simulation simulation = new(3);
    private readonly List<double> times = [];

    [Test]
    public void Run_NothingLeft_EndsAtTheLastEvent()
    {
        Plan(1, 7);
        var result = simulation.Run();

        Assert.That((result.EndCause, result.Time.Seconds, result.StopReason, result.Events), Is.EqualTo((EndCause.NothingPending, 7.0, (string?)null, 2L)));
        Assert.That(result.Simulation, Is.SameAs(simulation));
        Assert.That(result.Fingerprint, Is.EqualTo(simulation.Fingerprint));
    }

    [Test]
    public void Run_UntilALimit_EventsExactlyAtItHappenAndLaterOnesDont()
    {
        simulation.Schedule(SimTime.FromSeconds(5) + SimDuration.FromNanoseconds(1), Note);
        Plan(4, 5);
        var result = simulation.Run(SimDuration.FromSeconds(5));

        Assert.That(times, Is.EqualTo(new[] { 4.0, 5.0 }));
        Assert.That((result.EndCause, result.Time.Seconds, simulation.Pending), Is.EqualTo((EndCause.LimitReached, 5.0, 1)));
    }

    [Test]
    public void Run_UntilALimitWithNothingPlanned_MovesTheClockThere()
    {
        var result = simulation.Run(SimTime.FromSeconds(5));

        Assert.That((result.EndCause, simulation.Now.Seconds), Is.EqualTo((EndCause.LimitReached, 5.0)));
    }

    [Test]
    public void Run_InPieces_GoesAsInOne()
    {
        _ = new Ticker(simulation);
        var whole = simulation.Run(SimTime.FromNanoseconds(10_000));
        var pieces = new Simulation(3);
        _ = new Ticker(pieces);
        foreach (var until in (long[])[0, 1, 1, 4999, 9999, 10_000])
            pieces.Run(SimTime.FromNanoseconds(until));

        Assert.That((pieces.Fingerprint, pieces.EventCount, pieces.Now), Is.EqualTo((whole.Fingerprint, whole.Events, whole.Time)));
    }

    [Test]
    public void Run_UntilThePast_IsRefused()
    {
        simulation.Run(SimDuration.FromSeconds(5));

        Assert.That(() => simulation.Run(SimDuration.FromSeconds(4)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("4 s is before the clock's 5 s"));
    }

    [Test]
    public void Run_EventAtNever_NeverHappens()
    {
        Plan(2);
        simulation.Schedule(SimDuration.Forever, Note);
        var result = simulation.Run();

        Assert.That(times, Is.EqualTo(new[] { 2.0 }));
        Assert.That(result.Time.Seconds, Is.EqualTo(2));
    }

    [Test]
    public void Move_ToNever_Cancels()
    {
        var handle = simulation.Schedule(SimTime.FromSeconds(1), Note);

        Assert.That(simulation.Move(handle, SimTime.Never), Is.True);
        Assert.That((simulation.IsPending(handle), simulation.Run().Time), Is.EqualTo((false, SimTime.Zero)));
    }

    [Test]
    public void Run_FromOneOfItsOwnEvents_IsRefused()
    {
        simulation.Schedule(SimTime.Zero, () => simulation.Run());

        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.Contains("already running"));
    }

    [Test]
    public void Run_EventThatThrows_LetsTheExceptionOutAndCanGoOn()
    {
        simulation.Schedule(SimTime.FromSeconds(1), () => throw new TimeoutException("mine"));
        Plan(2);

        Assert.That(() => simulation.Run(), Throws.TypeOf<TimeoutException>().With.Message.EqualTo("mine"));
        Assert.That(simulation.Run().EndCause, Is.EqualTo(EndCause.NothingPending));
        Assert.That(times, Is.EqualTo(new[] { 2.0 }));
    }

    [Test]
    public void Stop_FromAnEvent_EndsAfterItWithTheReasonAndCanGoOn()
    {
        simulation.Schedule(SimTime.FromSeconds(1), () => simulation.Stop("enough"));
        Plan(1, 2);
        var stopped = simulation.Run(SimDuration.FromSeconds(9));

        Assert.That((stopped.EndCause, stopped.StopReason, stopped.Time.Seconds), Is.EqualTo((EndCause.Stopped, "enough", 1.0)));
        Assert.That(times, Is.Empty);
        var rest = simulation.Run(SimDuration.FromSeconds(9));
        Assert.That((rest.EndCause, rest.StopReason), Is.EqualTo((EndCause.LimitReached, (string?)null)));
        Assert.That(times, Is.EqualTo(new[] { 1.0, 2.0 }));
    }

    private void Plan(params double[] seconds) => Array.ForEach(seconds, second => simulation.Schedule(SimTime.FromSeconds(second), Note));

    private void Note() => times.Add(simulation.Now.Seconds);
}
