// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>Events that somebody brings about, and timeouts.</summary>
public sealed class EventTests
{
    private static readonly SimDuration One = SimDuration.FromSeconds(1);
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Succeed_SeveralWaiters_AreResumedInTheOrderInWhichTheyWaited()
    {
        var gate = simulation.Event<string>();
        foreach (var name in new[] { "a", "b", "c" })
            _ = Pass(name, gate);
        simulation.Schedule(One, () =>
        {
            gate.Succeed("open");
            log.Add("done");
        });

        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "done", "a open at 1 s", "b open at 1 s", "c open at 1 s" }));
        Assert.That(simulation.EventCount, Is.EqualTo(4));
    }

    [Test]
    public void Await_WhatHasHappened_GoesOnWithoutAnEvent()
    {
        var gate = simulation.Event<string>();
        gate.Succeed("open");
        var process = Pass("late", gate);
        Assert.That((log, process.IsTriggered, simulation.Pending), Is.EqualTo((new[] { "late open at 0 s" }, true, 0)));
    }

    [Test]
    public void Await_OneEventTwice_GoesOnTheSecondTimeAtOnce()
    {
        var gate = simulation.Event<string>();
        simulation.Schedule(One, () => gate.Succeed("open"));
        _ = Twice();
        simulation.Run();
        Assert.That((log, simulation.EventCount), Is.EqualTo((new[] { "open open at 1 s" }, 2)));

        async Process Twice() => log.Add($"{await gate} {await gate} at {simulation.Now}");
    }

    [Test]
    public void Succeed_Twice_IsRefused()
    {
        var (plain, valued) = (simulation.Event(), simulation.Event<int>());
        plain.Succeed();
        valued.Succeed(7);

        Assert.That(plain.Succeed, Throws.InvalidOperationException);
        Assert.That(() => valued.Succeed(8), Throws.InvalidOperationException);
        Assert.That(() => valued.Fail(new IOException()), Throws.InvalidOperationException);
        Assert.That(valued.Result, Is.EqualTo(7));
    }

    [Test]
    public void Result_BeforeTheEnd_IsRefused()
    {
        var valued = simulation.Event<int>();
        var process = Seven();
        Assert.That(() => valued.Result, Throws.InvalidOperationException);
        Assert.That(() => process.Result, Throws.InvalidOperationException);

        simulation.Run();

        Assert.That(process.Result, Is.EqualTo(7));

        async Process<int> Seven()
        {
            await simulation.Delay(One);
            return 7;
        }
    }

    [Test]
    public void Cancel_Timeout_NeverHappens()
    {
        var timeout = simulation.Timeout(One);
        var process = Wait();
        Assert.That((timeout.Cancel(), timeout.Cancel()), Is.EqualTo((true, false)));

        simulation.Run();

        Assert.That((timeout.IsTriggered, process.IsTriggered, simulation.EventCount), Is.EqualTo((false, false, 0)));

        async Process Wait() => await timeout;
    }

    [Test]
    public void Cancel_TimeoutThatHappened_IsFalse()
    {
        var timeout = simulation.Timeout(One);
        simulation.Run();
        Assert.That((timeout.IsTriggered, timeout.Cancel()), Is.EqualTo((true, false)));
    }

    [Test]
    public void Await_ACancelledTimeoutWithAnother_IsResumedByTheOther()
    {
        var (first, second) = (simulation.Timeout(One), simulation.Timeout(One * 2));
        _ = Wait();
        first.Cancel();
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "True at 2 s" }));

        async Process Wait() => log.Add($"{await simulation.AnyOf(first, second) == second} at {simulation.Now}");
    }

    [Test]
    public void Processes_OfOneSeed_GiveOneFingerprint()
    {
        var first = Fingerprint();
        Assert.That(Fingerprint(), Is.EqualTo(first));

        static ulong Fingerprint()
        {
            var simulation = new Simulation(5);
            for (var i = 0; i < 10; i++)
                _ = Walk(simulation);
            return simulation.Run(SimDuration.FromSeconds(100)).Fingerprint;
        }

        static async Process Walk(Simulation simulation)
        {
            while (true)
                await simulation.Delay(SimDuration.FromSeconds(simulation.Random("walk").NextExponential(1)));
        }
    }

    [Test]
    public void Succeed_InAnObservation_IsRefusedAndNothingHasHappened()
    {
        var gate = simulation.Event();
        _ = Wait();
        simulation.Schedule(One, () => Assert.That(gate.Succeed, Throws.InvalidOperationException), Phase.Observe);
        simulation.Schedule(One + One, gate.Succeed);

        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "open at 2 s" }));

        async Process Wait()
        {
            await gate;
            log.Add($"open at {simulation.Now}");
        }
    }

    [Test]
    public void Await_ByAProcessThatAnObservationStarted_IsRefused()
    {
        var gate = simulation.Event();
        simulation.Schedule(One, () => Assert.That(() => Wait(), Throws.InvalidOperationException), Phase.Observe);
        simulation.Schedule(One + One, gate.Succeed);

        simulation.Run();

        Assert.That(simulation.EventCount, Is.EqualTo(1));

        async Process Wait() => await gate;
    }

    [Test]
    public void RunUntil_EventOfAnotherSimulation_IsRefusedInsteadOfRunningOn()
    {
        simulation.Schedule(One, () => log.Add("ran"));

        Assert.That(() => simulation.RunUntil(new Simulation().Event()), Throws.InvalidOperationException);
        Assert.That(log, Is.Empty);
    }

    private async Process Pass(string name, SimEvent<string> gate) => log.Add($"{name} {await gate} at {simulation.Now}");
}
