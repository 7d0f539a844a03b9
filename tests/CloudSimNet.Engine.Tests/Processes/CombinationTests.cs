// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>The first of several things, and all of them.</summary>
public sealed class CombinationTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void AnyOf_Timeouts_GivesTheFirst()
    {
        var (slow, quick) = (After(2), After(1));
        _ = Wait();
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "quick at 1 s" }));

        async Process Wait() => log.Add((await simulation.AnyOf(slow, quick) == quick ? "quick" : "slow") + $" at {simulation.Now}");
    }

    [Test]
    public void AnyOf_SeveralThatHaveHappened_GivesTheFirstInItsOrder()
    {
        var (a, b) = (simulation.Event(), simulation.Event());
        b.Succeed();
        a.Succeed();
        Assert.That(simulation.AnyOf(simulation.Event(), a, b).Result, Is.SameAs(a));
    }

    [Test]
    public void AnyOf_Nothing_IsRefused() => Assert.That(() => simulation.AnyOf(), Throws.ArgumentException);

    [Test]
    public void AllOf_Nothing_HasHappened() => Assert.That(simulation.AllOf().IsTriggered, Is.True);

    [Test]
    public void AllOf_Timeouts_WaitsForTheLast()
    {
        var all = simulation.AllOf(After(2), After(1), After(3));
        _ = Note(all);
        simulation.Run();
        Assert.That((log, simulation.EventCount), Is.EqualTo((new[] { "at 3 s" }, 4)));
    }

    [Test]
    public void AllOf_OneThingTwice_CountsItTwice()
    {
        var one = After(1);
        _ = Note(simulation.AllOf(one, one));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "at 1 s" }));
    }

    [Test]
    public void AnyOf_OfAllOf_IsNested()
    {
        var any = simulation.AnyOf(simulation.AllOf(After(1), After(4)), simulation.AllOf(After(2), After(3)));
        _ = Note(simulation.AllOf(any));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "at 3 s" }));
    }

    [Test]
    public void AnyOf_FailsFirst_ThrowsAtTheAwait()
    {
        var broken = simulation.Event();
        _ = Catch(simulation.AnyOf(After(2), broken));
        simulation.Schedule(SimDuration.FromSeconds(1), () => broken.Fail(new IOException("broken")));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "broken at 1 s" }));
    }

    [Test]
    public void AllOf_OneFails_ThrowsWithoutWaitingForTheRest()
    {
        var broken = simulation.Event();
        _ = CatchAll(simulation.AllOf(After(2), broken));
        simulation.Schedule(SimDuration.FromSeconds(1), () => broken.Fail(new IOException("broken")));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "broken at 1 s" }));
    }

    [Test]
    public void AllOf_SomethingThatHasFailed_Throws()
    {
        var broken = simulation.Event();
        broken.Fail(new IOException("broken"));
        _ = CatchAll(simulation.AllOf(After(2), broken));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "broken at 0 s" }));
    }

    [Test]
    public void AnyOf_WhatFailsAfterIt_EndsTheRun()
    {
        var broken = simulation.Event();
        _ = Catch(simulation.AnyOf(After(1), broken));
        simulation.Schedule(SimDuration.FromSeconds(2), () => broken.Fail(new IOException("broken")));
        Assert.That(() => simulation.Run(), Throws.TypeOf<IOException>());
    }

    private SimTimeout After(double seconds) => simulation.Timeout(SimDuration.FromSeconds(seconds));

    private async Process Note(AllOf all)
    {
        await all;
        log.Add($"at {simulation.Now}");
    }

    private async Process Catch(AnyOf any)
    {
        try
        {
            await any;
        }
        catch (IOException e)
        {
            log.Add($"{e.Message} at {simulation.Now}");
        }
    }

    private async Process CatchAll(AllOf all)
    {
        try
        {
            await all;
        }
        catch (IOException e)
        {
            log.Add($"{e.Message} at {simulation.Now}");
        }
    }
}
