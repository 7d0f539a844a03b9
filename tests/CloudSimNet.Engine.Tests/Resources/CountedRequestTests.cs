// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Requests for several units at once.</summary>
public sealed class CountedRequestTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Request_TwoOfTwoUnitsWhileOneIsHeld_TheBetterPriorityRunsFirst()
    {
        var desk = new Resource(simulation, 2);
        Use(desk, "holder", 0, 5, 0, 1);
        Use(desk, "A", 1, 2, priority: 2, count: 2);
        Use(desk, "B", 2, 2, priority: 1, count: 2);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "holder at 0 s", "B at 5 s", "A at 7 s" }));
        Assert.That((desk.InUse, desk.QueueLength), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Request_TwoProcessesThatBothWantAll_DontDeadlockAsSingleRequestsDo()
    {
        var (single, counted) = (new Resource(simulation, 2), new Resource(simulation, 2));
        foreach (var name in (string[])["a", "b"])
        {
            _ = OneByOne(name);
            Use(counted, $"counted {name}", 0, 1, 0, 2);
        }

        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "counted a at 0 s", "counted b at 1 s" }));
        Assert.That((single.InUse, single.QueueLength), Is.EqualTo((2, 2)));

        async Process OneByOne(string name)
        {
            using var first = single.Request();
            await simulation.Delay(SimDuration.Zero);
            using var second = single.Request();
            await simulation.AllOf(first, second);
            log.Add($"{name} has both");
        }
    }

    [Test]
    public void Request_ForFewBehindOneForMany_DoesNotPassItBy()
    {
        var desk = new Resource(simulation, 3);
        Use(desk, "holder", 0, 5, 0, 2);
        Use(desk, "many", 1, 2, 0, 3);
        Use(desk, "few", 2, 2, 0, 1);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "holder at 0 s", "many at 5 s", "few at 7 s" }));
    }

    [Test]
    public void Dispose_OfTheRequestThatHeldUpTheLine_LetsTheOthersThrough()
    {
        var desk = new Resource(simulation, 3);
        Use(desk, "holder", 0, 5, 0, 2);
        ResourceRequest? many = null;
        simulation.Schedule(SimDuration.FromSeconds(0.5), () => many = desk.Request(count: 2));
        Use(desk, "few", 1, 2, 0, 1);
        simulation.Schedule(SimDuration.FromSeconds(3), () => many!.Dispose());
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "holder at 0 s", "few at 3 s" }));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(4)]
    public void Request_CountOutOfRange_IsRefused(int count)
    {
        Assert.That(() => new Resource(simulation, 3).Request(count: count), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("1 to 3 units"));
        Assert.That(() => new PreemptiveResource(simulation, 3).Request(count: count), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Request_BetterOneForSeveralUnits_TakesFromAsManyHoldersAsItNeeds()
    {
        var machine = new PreemptiveResource(simulation, 4);
        Use(machine, "a", 0, 10, 3, 1);
        Use(machine, "b", 0, 10, 5, 1);
        Use(machine, "c", 1, 10, 5, 1);
        Use(machine, "d", 1, 10, 1, 1);
        Use(machine, "better", 2, 10, 2, 2);
        simulation.Run(SimDuration.FromSeconds(3));

        Assert.That(log.Skip(4), Is.EqualTo(new[] { "c loses at 2 s", "b loses at 2 s", "better at 2 s" }));
        Assert.That((machine.InUse, machine.Preemptions), Is.EqualTo((4, 2)));
    }

    [Test]
    public void Request_WhenEvenAllWorseHoldersWouldNotDo_TakesNothing()
    {
        var machine = new PreemptiveResource(simulation, 3);
        Use(machine, "good", 0, 10, 0, 2);
        Use(machine, "bad", 0, 10, 5, 1);
        Use(machine, "better", 2, 10, 2, 2);
        simulation.Run(SimDuration.FromSeconds(3));

        Assert.That((log.Count, machine.Preemptions, machine.QueueLength), Is.EqualTo((2, 0, 1)));
    }

    [Test]
    public void Request_ThatTakesFromAHolderOfMany_LeavesTheRestToThoseWhoWait()
    {
        var machine = new PreemptiveResource(simulation, 3);
        Use(machine, "wide", 0, 10, 5, 3);
        Use(machine, "queued", 1, 10, 5, 2);
        Use(machine, "better", 2, 10, 2, 1);
        simulation.Run(SimDuration.FromSeconds(3));

        Assert.That(log.Skip(1), Is.EquivalentTo(new[] { "wide loses at 2 s", "better at 2 s", "queued at 2 s" }));
        Assert.That(machine.InUse, Is.EqualTo(3));
    }

    [Test]
    public void SetCapacity_OfAPreemptiveResource_GrantsMoreAtOnceAndFewerAsTheyComeBack()
    {
        var machine = new PreemptiveResource(simulation, 1) { Usage = new LevelMonitor(simulation) };
        Use(machine, "a", 0, 10, 0, 1);
        Use(machine, "b", 0, 10, 0, 1);
        Use(machine, "c", 0, 10, 0, 1);
        simulation.Schedule(SimDuration.FromSeconds(2), () => machine.SetCapacity(2));
        simulation.Schedule(SimDuration.FromSeconds(5), () => machine.SetCapacity(1));
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "a at 0 s", "b at 2 s", "c at 12 s" }));
        Assert.That(machine.Usage.Utilisation, Is.EqualTo((10 + 10 + 10) / (22.0 + 3)).Within(1e-12));
        Assert.That(() => machine.SetCapacity(0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void SetCapacity_ThatPreempts_TakesFromTheWorstAndSaysWhy()
    {
        var machine = new PreemptiveResource(simulation, 3);
        Preemption? cause = null;
        Use(machine, "a", 0, 10, 1, 1);
        Use(machine, "b", 0, 10, 5, 1, preemption => cause = preemption);
        Use(machine, "c", 0, 10, 3, 1);
        simulation.Schedule(SimDuration.FromSeconds(2), () => machine.SetCapacity(1, preempt: true));
        simulation.Run();

        Assert.That(log.Skip(3), Is.EqualTo(new[] { "b loses at 2 s", "c loses at 2 s" }));
        Assert.That((cause!.By, cause.ToString()), Is.EqualTo(((ResourceRequest?)null, "preempted because there are fewer units, held since 0 s with priority 5")));
    }

    [Test]
    public void RequestAgain_AfterAPreemption_KeepsItsPlace()
    {
        var machine = new PreemptiveResource(simulation, 1);
        _ = Loser("first", keeps: true);
        Use(machine, "second", 1, 5, 5, 1);
        Use(machine, "rush", 2, 5, 1, 1);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "first at 0 s", "rush at 2 s", "first again at 7 s", "second at 15 s" }));

        async Process Loser(string name, bool keeps)
        {
            using var unit = await machine.Request(5);
            log.Add($"{name} at {simulation.Now}");
            try
            {
                await simulation.Delay(SimDuration.FromSeconds(10));
            }
            catch (ProcessInterruptedException)
            {
                using var again = await (keeps ? machine.RequestAgain(unit) : machine.Request(5));
                log.Add($"{name} again at {simulation.Now}");
                await simulation.Delay(SimDuration.FromSeconds(8));
            }
        }
    }

    [Test]
    public void RequestAgain_OfWhatWasNotLost_IsRefused()
    {
        var (machine, other) = (new PreemptiveResource(simulation, 1), new PreemptiveResource(simulation, 1));
        ResourceRequest? lost = null;
        Use(machine, "low", 0, 10, 5, 1, preemption => lost = preemption.Lost);
        Use(machine, "high", 1, 1, 1, 1);
        simulation.Run();

        Assert.That(() => other.RequestAgain(lost!), Throws.ArgumentException.With.Message.Contains("another resource's"));
        Assert.That(() => machine.RequestAgain(new Resource(simulation, 1).Request()), Throws.ArgumentException);
        using var held = machine.RequestAgain(lost!);
        Assert.That((held.Priority, held.Count), Is.EqualTo((5, 1)));
        Assert.That(() => machine.RequestAgain(lost!), Throws.InvalidOperationException.With.Message.Contains("once"));
        Assert.That(() => machine.RequestAgain(held), Throws.InvalidOperationException);
    }

    private void Use(UnitResource of, string name, double at, double seconds, int priority, int count, Action<Preemption>? onLoss = null) =>
        _ = UseIt(of, name, at, seconds, priority, count, onLoss);

    private async Process UseIt(UnitResource of, string name, double at, double seconds, int priority, int count, Action<Preemption>? onLoss)
    {
        await simulation.Delay(SimDuration.FromSeconds(at));
        using var units = await (of is Resource resource ? resource.Request(priority, count) : ((PreemptiveResource)of).Request(priority, preempt: true, count));
        log.Add($"{name} at {simulation.Now}");
        try
        {
            await simulation.Delay(SimDuration.FromSeconds(seconds));
        }
        catch (ProcessInterruptedException e)
        {
            log.Add($"{name} loses at {simulation.Now}");
            onLoss?.Invoke((Preemption)e.Cause!);
        }
    }
}
