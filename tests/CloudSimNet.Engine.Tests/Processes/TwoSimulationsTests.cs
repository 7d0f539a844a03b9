// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>Simulations side by side, and what happens when their things are mixed.</summary>
public sealed class TwoSimulationsTests
{
    private readonly Simulation here = new();
    private readonly Simulation there = new();
    private readonly List<string> log = [];

    [Test]
    public void Run_TwoSimulationsInTurn_DoNotTouchEachOther()
    {
        var (a, b) = (Walk(here, 1), Walk(there, 2));
        here.Run(SimDuration.FromSeconds(1));
        there.Run();
        here.Run();
        Assert.That((a.Result, b.Result, here.EventCount, there.EventCount), Is.EqualTo((SimTime.FromSeconds(3), SimTime.FromSeconds(6), 3, 3)));

        static async Process<SimTime> Walk(Simulation simulation, double seconds)
        {
            for (var i = 0; i < 3; i++)
                await simulation.Delay(SimDuration.FromSeconds(seconds));
            return simulation.Now;
        }
    }

    [TestCase("event")]
    [TestCase("delay")]
    [TestCase("process")]
    public void Await_WhatBelongsToAnotherSimulation_ThrowsAtTheAwait(string what)
    {
        var foreign = Forever(there);
        _ = Mix();
        here.Run();
        Assert.That(log, Is.EqualTo(new[] { "refused", "finally", "goes on at 2 s" }));

        async Process Mix()
        {
            await here.Delay(SimDuration.FromSeconds(1));
            try
            {
                try
                {
                    if (what == "event")
                        await there.Event();
                    else if (what == "delay")
                        await there.Delay(SimDuration.FromSeconds(1));
                    else
                        await foreign;
                }
                catch (InvalidOperationException e) when (e.Message.Contains("another simulation"))
                {
                    log.Add("refused");
                }
            }
            finally
            {
                log.Add("finally");
            }

            await here.Delay(SimDuration.FromSeconds(1));
            log.Add($"goes on at {here.Now}");
        }
    }

    [Test]
    public void Await_WhatBelongsToAnotherSimulation_RunsTheFinallyBlocksOnTheWayOut()
    {
        _ = Mix();
        Assert.That(() => here.Run(), Throws.InvalidOperationException);
        Assert.That(log, Is.EqualTo(new[] { "finally" }));

        async Process Mix()
        {
            try
            {
                await here.Delay(SimDuration.Zero);
                await there.Event();
            }
            finally
            {
                log.Add("finally");
            }
        }
    }

    [Test]
    public void Interrupt_WhileARefusalIsDue_DoesNotHideIt()
    {
        var process = Mix();
        here.Step();
        process.Interrupt();
        Assert.That(() => here.Run(), Throws.InvalidOperationException);

        async Process Mix()
        {
            await here.Delay(SimDuration.Zero);
            await there.Event();
        }
    }

    [Test]
    public void Combine_WhatBelongsToAnotherSimulation_IsRefused()
    {
        Assert.That(() => here.AnyOf(here.Event(), there.Event()), Throws.InvalidOperationException);
        Assert.That(() => here.AllOf(here.Event(), there.Event()), Throws.InvalidOperationException);
        Assert.That(() => here.AnyOf(here.Event(), null!), Throws.ArgumentNullException);
    }

    private static async Process Forever(Simulation simulation) => await simulation.Delay(SimDuration.Forever);
}
