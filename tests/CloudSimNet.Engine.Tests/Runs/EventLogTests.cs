// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

public sealed class EventLogTests
{
    [Test]
    public void Log_MoreEventsThanItKeeps_HasTheLastOnesInOrder()
    {
        var simulation = Made(10);
        simulation.Log = new EventLog(3);

        simulation.Run();

        Assert.That(simulation.Log.Select(static one => (one.Number, one.Tag)), Is.EqualTo(new[] { (8L, 7L), (9, 8), (10, 9) }));
        Assert.That(simulation.Log[^1], Is.EqualTo(new LoggedEvent(10, SimTime.FromSeconds(9), Phase.Normal, typeof(CallCounter).FullName!, 9, simulation.Fingerprint)));
        Assert.That(() => simulation.Log[3], Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Log_IsSet_ChangesNothing()
    {
        var (plain, logged) = (Made(100), Made(100));
        logged.Log = new EventLog(int.MaxValue);

        Assert.That(logged.Run().Fingerprint, Is.EqualTo(plain.Run().Fingerprint));
        Assert.That(logged.Log, Has.Count.EqualTo(100));
    }

    [Test]
    public void WriteTo_TwoEvents_GivesALineEach()
    {
        var simulation = Made(2);
        simulation.Log = new EventLog(9);
        simulation.Run();

        using var writer = new StringWriter { NewLine = "\n" };
        simulation.Log.WriteTo(writer);

        Assert.That(writer.ToString(), Does.Match(@"^#1 at 0 s, Normal: \S+CallCounter \(0\), fingerprint [0-9a-f]{16}\n#2 at 1 s, Normal: \S+CallCounter \(1\), fingerprint [0-9a-f]{16}\n$"));
    }

    [Test]
    public void Observation_WithALog_IsNotLogged()
    {
        var simulation = new Simulation { Log = new EventLog(9) };
        simulation.Schedule(SimTime.FromSeconds(1), static () => { }, Phase.Observe);

        simulation.Run(SimDuration.FromSeconds(2));

        Assert.That(simulation.Log, Is.Empty);
    }

    [TestCase(0)]
    [TestCase(-3)]
    public void Constructor_CapacityBelowOne_IsRefused(int capacity) =>
        Assert.That(() => new EventLog(capacity), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contain("at least 1"));

    private static Simulation Made(int events)
    {
        var simulation = new Simulation(5);
        for (var i = 0; i < events; i++)
            simulation.Schedule(SimTime.FromSeconds(i), new CallCounter(), i);
        return simulation;
    }
}
