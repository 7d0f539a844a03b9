// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Units that better requests take away.</summary>
public sealed class PreemptionTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];
    private readonly PreemptiveResource machine;

    public PreemptionTests() => machine = new PreemptiveResource(simulation, 1);

    [Test]
    public void Request_BetterOne_TakesTheUnitAndInterruptsTheHolder()
    {
        _ = Use("low", 0, 10, priority: 5);
        _ = Use("high", 3, 2, priority: 1);
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "low at 0 s", "low preempted by a request of priority 1, held since 0 s with priority 5 at 3 s", "high at 3 s", "high done at 5 s" }));
        Assert.That((machine.InUse, machine.Preemptions), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Request_EqualOne_Waits()
    {
        _ = Use("first", 0, 10, priority: 5);
        _ = Use("second", 3, 2, priority: 5);
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "first at 0 s", "first done at 10 s", "second at 10 s", "second done at 12 s" }));
    }

    [Test]
    public void Request_BetterOneThatDoesNotPreempt_WaitsButIsServedFirst()
    {
        _ = Use("first", 0, 10, priority: 5);
        _ = Use("same", 1, 2, priority: 5);
        _ = Use("polite", 3, 2, priority: 1, preempt: false);
        simulation.Run();
        Assert.That(log.Where(line => !line.Contains("done")), Is.EqualTo(new[] { "first at 0 s", "polite at 10 s", "same at 12 s" }));
    }

    [Test]
    public void Request_WithABetterOneWaiting_DoesNotPreemptPastIt()
    {
        _ = Use("holder", 0, 10, priority: 5);
        _ = Use("polite", 1, 2, priority: 0, preempt: false);
        _ = Use("rude", 2, 2, priority: 1);
        simulation.Run();
        Assert.That(log.Where(line => !line.Contains("done")), Is.EqualTo(new[] { "holder at 0 s", "polite at 10 s", "rude at 12 s" }));
    }

    [Test]
    public void Request_SeveralHolders_TakesFromTheWorstAndAmongEqualsFromTheLatest()
    {
        var pool = new PreemptiveResource(simulation, 3);
        _ = Use("a", 0, 100, priority: 3, of: pool);
        _ = Use("b", 1, 100, priority: 3, of: pool);
        _ = Use("c", 2, 100, priority: 2, of: pool);
        foreach (var (name, at) in new[] { ("x", 10), ("y", 11), ("z", 12), ("w", 13) })
            _ = Use(name, at, 100, priority: 1, of: pool);
        simulation.Run(SimDuration.FromSeconds(20));
        Assert.That(log.Where(line => line.Contains("preempted")).Select(line => line.Split(' ')[0]), Is.EqualTo(new[] { "b", "a", "c" }));
        Assert.That((pool.InUse, pool.QueueLength, pool.Preemptions), Is.EqualTo((3, 1, 3)));
    }

    [Test]
    public void Preemption_Cause_TellsWhoAndSinceWhen()
    {
        Preemption? cause = null;
        ResourceRequest? lost = null;
        _ = Loser();
        _ = Use("high", 3, 2, priority: 1);
        simulation.Run();
        Assert.That((cause!.Resource, cause.Lost, cause.By!.Priority, cause.Since, lost!.IsHeld), Is.EqualTo((machine, lost, 1, SimTime.FromSeconds(1), false)));

        async Process Loser()
        {
            await simulation.Delay(SimDuration.FromSeconds(1));
            using var request = lost = await machine.Request(7);
            try
            {
                await simulation.Delay(SimDuration.FromSeconds(10));
            }
            catch (ProcessInterruptedException e)
            {
                cause = (Preemption)e.Cause!;
            }
        }
    }

    [Test]
    public void Request_AgainAfterALoss_FinishesTheRest()
    {
        _ = Stubborn(10);
        _ = Use("high", 3, 2, priority: 1);
        _ = Use("higher", 4, 2, priority: 0);
        simulation.Run();
        Assert.That((log[^1], machine.Preemptions), Is.EqualTo(("stubborn done at 13 s", 2)));

        async Process Stubborn(double seconds)
        {
            var left = SimDuration.FromSeconds(seconds);
            while (left > SimDuration.Zero)
            {
                using var request = await machine.Request(5);
                var start = simulation.Now;
                try
                {
                    await simulation.Delay(left);
                    left = SimDuration.Zero;
                }
                catch (ProcessInterruptedException)
                {
                    left -= simulation.Now - start;
                }
            }

            log.Add($"stubborn done at {simulation.Now}");
        }
    }

    [Test]
    public void Request_InTheFirstStretchOfAChild_BelongsToTheChild()
    {
        Process? child = null;
        _ = Parent();
        _ = Use("high", 3, 2, priority: 1);
        simulation.Run();
        Assert.That(log, Does.Contain("child preempted by a request of priority 1, held since 0 s with priority 5 at 3 s").And.Contain("parent goes on at 3 s"));

        async Process Parent()
        {
            child = Use("child", 0, 10, priority: 5);
            await child;
            log.Add($"parent goes on at {simulation.Now}");
        }
    }

    [Test]
    public void Request_ThroughAnyOf_BelongsToTheProcessThatWaits()
    {
        _ = Impatient();
        _ = Use("high", 3, 2, priority: 1);
        simulation.Run();
        Assert.That(log[0], Is.EqualTo("impatient lost it at 3 s"));

        async Process Impatient()
        {
            using var request = machine.Request(5);
            await simulation.AnyOf(simulation.AllOf(request), simulation.Timeout(SimDuration.FromSeconds(1)));
            try
            {
                await simulation.Delay(SimDuration.FromSeconds(10));
            }
            catch (ProcessInterruptedException)
            {
                log.Add($"impatient lost it at {simulation.Now}");
            }
        }
    }

    [Test]
    public void Request_GivenUpInTheInstantOfTheGrant_IsNoMistake()
    {
        _ = Use("holder", 0, 3, priority: 1);
        _ = Impatient();
        _ = Use("next", 1, 1, priority: 6);
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "holder at 0 s", "holder done at 3 s", "impatient gives up at 3 s", "next at 3 s", "next done at 4 s" }));

        async Process Impatient()
        {
            using var request = machine.Request(5);
            await simulation.AnyOf(request, simulation.Timeout(SimDuration.FromSeconds(3)));
            log.Add($"impatient {(request.IsTriggered ? "served" : "gives up")} at {simulation.Now}");
        }
    }

    [Test]
    public void Request_ThatNoProcessAwaits_IsRefused()
    {
        _ = machine.Request();
        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.Contains("no process awaits"));
    }

    [Test]
    public void Request_BetterOneInTheInstantOfTheGrant_SendsTheFirstBackToItsPlace()
    {
        _ = Use("first", 0, 2, priority: 5);
        _ = Use("second", 0, 2, priority: 5);
        _ = Use("high", 0, 2, priority: 1);
        simulation.Run();
        Assert.That(log.Where(line => line.Contains(" at") && !line.Contains("done")), Is.EqualTo(new[] { "high at 0 s", "first at 2 s", "second at 4 s" }));
        Assert.That(machine.Preemptions, Is.Zero);
    }

    [Test]
    public void Dispose_BetweenTheLossAndTheInterrupt_SparesTheProcess()
    {
        _ = Quick();
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "high at 1 s", "quick undisturbed at 6 s", "high done at 11 s" }));

        async Process Quick()
        {
            var request = await machine.Request(5);
            await simulation.Delay(SimDuration.FromSeconds(1));
            _ = Use("high", 0, 10, priority: 1);
            request.Dispose();
            await simulation.Delay(SimDuration.FromSeconds(5));
            log.Add($"quick undisturbed at {simulation.Now}");
        }
    }

    [Test]
    public void Request_FromItself_IsInterruptedAtTheNewAwait()
    {
        _ = Greedy();
        simulation.Run();
        Assert.That((log, machine.InUse, machine.QueueLength), Is.EqualTo((new[] { "greedy lost the first at 0 s" }, 0, 0)));

        async Process Greedy()
        {
            using var first = await machine.Request(5);
            try
            {
                using var second = await machine.Request(1);
                log.Add("greedy has both");
            }
            catch (ProcessInterruptedException e)
            {
                log.Add($"greedy lost the {(((Preemption)e.Cause!).Lost == first ? "first" : "second")} at {simulation.Now}");
            }
        }
    }

    [Test]
    public void Request_FromAProcessThatHasEnded_IsGrantedWithoutAWord()
    {
        _ = Forgetful();
        _ = Use("high", 3, 2, priority: 1);
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "high at 3 s", "high done at 5 s" }));

        async Process Forgetful() => await machine.Request(5);
    }

    [Test]
    public void Interrupt_WhileWaiting_WithdrawsTheRequest()
    {
        _ = Use("holder", 0, 10, priority: 1);
        var waiting = Use("waiting", 0, 10, priority: 5);
        simulation.Schedule(SimDuration.FromSeconds(2), () => waiting.Interrupt("fire"));
        simulation.Run(SimDuration.FromSeconds(3));
        Assert.That((log[^1], machine.QueueLength, machine.InUse), Is.EqualTo(("waiting fire at 2 s", 0, 1)));
    }

    [Test]
    public void Monitors_SeeUseAndWaits()
    {
        var watched = new PreemptiveResource(simulation, 1) { Usage = new LevelMonitor(simulation), Queue = new LevelMonitor(simulation), WaitingTimes = new SampleMonitor(), BreakOffTimes = new SampleMonitor() };
        _ = Use("low", 0, 10, priority: 5, of: watched);
        _ = Use("high", 2, 2, priority: 1, of: watched);
        _ = Use("next", 3, 4, priority: 1, of: watched);
        simulation.Run(SimDuration.FromSeconds(10));
        Assert.That((watched.Usage.Utilisation, watched.Queue.Mean, watched.BreakOffTimes.Count), Is.EqualTo((0.8, 0.1, 0)));
        Assert.That(watched.WaitingTimes.Values.ToArray(), Is.EqualTo(new[] { 0.0, 0, 1 }));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Request_BetterOneInTheInstantOfTheGrant_NeverInterruptsTheAwaitOfTheRequest(int eventsLater)
    {
        _ = Ask("routine", 2, 1);
        _ = Ask("rush", 1, eventsLater);
        simulation.Run();
        Assert.That(log.Where(line => !line.Contains("loses")), Is.EqualTo(new[] { "rush done at 1 s", "routine done at 2 s" }));

        async Process Ask(string name, int priority, int steps)
        {
            for (; steps > 0; steps--)
                await simulation.Delay(SimDuration.Zero);
            while (true)
            {
                using var request = await machine.Request(priority);
                try
                {
                    await simulation.Delay(SimDuration.FromSeconds(1));
                    log.Add($"{name} done at {simulation.Now}");
                    return;
                }
                catch (ProcessInterruptedException)
                {
                    log.Add($"{name} loses at {simulation.Now}");
                }
            }
        }
    }

    private async Process Use(string name, double at, double seconds, int priority, bool preempt = true, PreemptiveResource? of = null)
    {
        try
        {
            if (at > 0)
                await simulation.Delay(SimDuration.FromSeconds(at));
            using var request = await (of ?? machine).Request(priority, preempt);
            log.Add($"{name} at {simulation.Now}");
            await simulation.Delay(SimDuration.FromSeconds(seconds));
            log.Add($"{name} done at {simulation.Now}");
        }
        catch (ProcessInterruptedException e)
        {
            log.Add($"{name} {e.Cause} at {simulation.Now}");
        }
    }
}
