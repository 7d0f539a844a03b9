// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>When fingerprints agree and when they differ.</summary>
public sealed class ReproductionTests
{
    private static readonly ulong Plain = FingerprintOf();

    [Test]
    public void Fingerprint_SameSeedAndEvents_IsTheSame() => Assert.That(FingerprintOf(), Is.EqualTo(Plain));

    [Test]
    public void Fingerprint_OtherSeed_Differs() => Assert.That(FingerprintOf(seed: 2), Is.Not.EqualTo(Plain));

    [Test]
    public void Fingerprint_OtherTag_Differs() => Assert.That(FingerprintOf(tag: 6), Is.Not.EqualTo(Plain));

    [Test]
    public void Fingerprint_OtherTime_Differs() => Assert.That(FingerprintOf(timeNs: 11), Is.Not.EqualTo(Plain));

    [Test]
    public void Fingerprint_OtherPhase_Differs() => Assert.That(FingerprintOf(phase: Phase.Dispatch), Is.Not.EqualTo(Plain));

    [Test]
    public void Fingerprint_OtherDecision_Differs() => Assert.That(FingerprintOf(decision: 1), Is.Not.EqualTo(Plain));

    [Test]
    public void Fingerprint_CancelledEvent_DoesntCount()
    {
        var simulation = Planned(1, 10, 5, Phase.Normal, 0);
        simulation.Cancel(simulation.Schedule(SimTime.FromNanoseconds(3), () => { }));

        Assert.That(simulation.Run().Fingerprint, Is.EqualTo(Plain));
    }

    [Test]
    public void Part_SameType_IsMadeOnceForEachSimulation()
    {
        var (one, other) = (new Simulation(), new Simulation());
        var made = one.Part(static owner => new Tuple<Simulation>(owner));

        Assert.That(made.Item1, Is.SameAs(one));
        Assert.That(one.Part(static Tuple<Simulation> (_) => throw new InvalidOperationException("made twice")), Is.SameAs(made));
        Assert.That(other.Part(static owner => new Tuple<Simulation>(owner)), Is.Not.SameAs(made));
    }

    [Test]
    public void SimulationBugException_Message_SaysEverythingNeededToRepeatIt()
    {
        var simulation = Planned(1, 10, 5, Phase.Normal, 0);
        simulation.Run();
        var bug = new SimulationBugException(simulation, "host/17", "free memory is -1 B.");

        Assert.That(bug.Message, Is.EqualTo($"host/17 at 0.00000001 s: free memory is -1 B. (seed 1, event 1, fingerprint {Plain:x16}), after events that weren't logged: set Simulation.Log to see them"));
        Assert.That((bug.Entity, bug.Time), Is.EqualTo(("host/17", simulation.Now)));
    }

    [Test]
    public void SimulationBugException_WithALog_TellsTheLastTenEvents()
    {
        var simulation = new Simulation { Log = new EventLog(100) };
        for (var i = 0; i < 12; i++)
            simulation.Schedule(SimTime.FromNanoseconds(i), new CallCounter(), i);
        simulation.Run();

        var lines = new SimulationBugException(simulation, "host/17", "free memory is -1 B.").Message.Split(Environment.NewLine);

        Assert.That(lines, Has.Length.EqualTo(11));
        Assert.That(lines[1], Does.StartWith("#3 at "));
        Assert.That(lines[10], Does.StartWith("#12 at "));
    }

    [Test]
    public void Probe_Watchers_HearInTheOrderOfWatching()
    {
        var simulation = new Simulation();
        var probe = new Probe<int>(simulation);
        var heard = new List<int>();
        probe.Report(1);
        Assert.That(probe.IsWatched, Is.False);
        probe.Watch(heard.Add);
        probe.Watch(value => heard.Add(-value));
        probe.Report(2);
        Assert.That(heard, Is.Empty);
        simulation.Run();

        Assert.That(probe.IsWatched, Is.True);
        Assert.That(heard, Is.EqualTo(new[] { 2, -2 }));
        Assert.Throws<ArgumentNullException>(() => probe.Watch(null!));
    }

    private static ulong FingerprintOf(ulong seed = 1, long timeNs = 10, long tag = 5, Phase phase = Phase.Normal, long decision = 0) =>
        Planned(seed, timeNs, tag, phase, decision).Run().Fingerprint;

    private static Simulation Planned(ulong seed, long timeNs, long tag, Phase phase, long decision)
    {
        var simulation = new Simulation(seed);
        simulation.Schedule(SimTime.FromNanoseconds(timeNs), new CallCounter(() => simulation.FoldIntoFingerprint(decision)), tag, phase);
        return simulation;
    }
}
