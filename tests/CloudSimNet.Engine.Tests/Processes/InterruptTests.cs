// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>Interrupts, at each kind of await and at awkward moments.</summary>
public sealed class InterruptTests
{
    private static readonly SimDuration One = SimDuration.FromSeconds(1);
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Interrupt_DuringADelay_ThrowsThereAndThen()
    {
        var process = Catching(simulation.Delay(One * 10));
        simulation.Schedule(One, () => Assert.That(process.Interrupt("fire"), Is.True));
        simulation.Run();
        Assert.That((log, simulation.Now), Is.EqualTo((new[] { "fire at 1 s" }, SimTime.FromSeconds(1))), "The delay is cancelled too.");
    }

    [Test]
    public void Interrupt_WhileWaitingForAnEvent_LeavesTheEventToTheOthers()
    {
        var gate = simulation.Event();
        var process = Catching(gate);
        _ = Pass();
        simulation.Schedule(One, () => process.Interrupt("fire"));
        simulation.Schedule(One * 2, () => gate.Succeed());
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "fire at 1 s", "open at 2 s" }));

        async Process Pass()
        {
            await gate;
            log.Add($"open at {simulation.Now}");
        }
    }

    [Test]
    public void Interrupt_WhileWaitingForARequest_WithdrawsIt()
    {
        var desk = new Resource(simulation, 1);
        var seat = desk.Request();
        var process = Catching(desk);
        simulation.Schedule(One, () => process.Interrupt("fire"));
        simulation.Run();
        Assert.That((log, desk.QueueLength, desk.InUse), Is.EqualTo((new[] { "fire at 1 s" }, 0, 1)));

        seat.Dispose();
        Assert.That(desk.InUse, Is.Zero);
    }

    [Test]
    public void Interrupt_WhileWaitingForAChild_LetsTheChildGoOn()
    {
        var child = Child();
        var process = Catching(child);
        simulation.Schedule(One, () => process.Interrupt("fire"));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "fire at 1 s", "child at 5 s" }));

        async Process Child()
        {
            await simulation.Delay(One * 5);
            log.Add($"child at {simulation.Now}");
        }
    }

    [Test]
    public void Interrupt_WhileWaitingForTheFirstOfSeveral_DoesNotStopThem()
    {
        var timeout = simulation.Timeout(One * 3);
        var any = simulation.AnyOf(timeout, simulation.Event());
        var process = Run();
        simulation.Schedule(One, () => process.Interrupt());
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "interrupted at 1 s", "True at 3 s" }));

        async Process Run()
        {
            try
            {
                await any;
            }
            catch (ProcessInterruptedException)
            {
                log.Add($"interrupted at {simulation.Now}");
                log.Add($"{await any == timeout} at {simulation.Now}");
            }
        }
    }

    [Test]
    public void Interrupt_TwiceInOneInstant_ThrowsTwice()
    {
        var process = Run();
        simulation.Schedule(One, () => Twice(process, 1, 2));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "1 at 1 s", "2 at 1 s", "end at 3 s" }));

        async Process Run()
        {
            for (var left = 3; left > 0; left--)
            {
                try
                {
                    await simulation.Delay(One * 2);
                }
                catch (ProcessInterruptedException e)
                {
                    log.Add($"{e.Cause} at {simulation.Now}");
                }
            }

            log.Add($"end at {simulation.Now}");
        }
    }

    [Test]
    public void Interrupt_ThatTheProcessDoesNotLiveToSee_HasNoEffect()
    {
        var process = Catching(simulation.Delay(One * 10));
        simulation.Schedule(One, () => Twice(process, "fire", "water"));
        simulation.Run();
        Assert.That((log, process.Interrupt()), Is.EqualTo((new[] { "fire at 1 s" }, false)));
    }

    [Test]
    public void Interrupt_Itself_IsRefused()
    {
        Process? process = null;
        process = Run();
        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.Contains("itself"));

        async Process Run()
        {
            await simulation.Delay(One);
            process!.Interrupt();
        }
    }

    [Test]
    public void Interrupt_AtTheInstantOfTheTimeout_Wins()
    {
        // The event is planned first, so it comes first among those of the instant, and the interrupt before the rest of it.
        Process? process = null;
        simulation.Schedule(One, () => process!.Interrupt("fire"));
        process = Catching(simulation.Delay(One));
        simulation.Run();
        Assert.That((log, simulation.EventCount), Is.EqualTo((new[] { "fire at 1 s" }, 2)));
    }

    [Test]
    public void Interrupt_AfterTheEventHappenedButBeforeTheProcessRan_Wins()
    {
        var gate = simulation.Event();
        var process = Catching(gate);
        simulation.Schedule(One, () =>
        {
            gate.Succeed();
            process.Interrupt("fire");
        });
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "fire at 1 s" }));
    }

    [Test]
    public void Interrupt_NotCaught_FailsTheProcess()
    {
        var process = Run();
        simulation.Schedule(One, () => process.Interrupt("fire"));
        Assert.That(() => simulation.Run(), Throws.TypeOf<ProcessInterruptedException>().With.Message.Contains("fire"));
        Assert.That(process.Failure, Is.TypeOf<ProcessInterruptedException>());

        async Process Run() => await simulation.Delay(One * 2);
    }

    [Test]
    public void Interrupt_DelayForever_EndsIt()
    {
        var process = Catching(simulation.Delay(SimDuration.Forever));
        simulation.Schedule(One, () => process.Interrupt("fire"));
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "fire at 1 s" }));
    }

    private static void Twice(Process process, object first, object second)
    {
        process.Interrupt(first);
        process.Interrupt(second);
    }

    private async Process Catching(Delay delay)
    {
        try
        {
            await delay;
        }
        catch (ProcessInterruptedException e)
        {
            log.Add($"{e.Cause} at {simulation.Now}");
        }
    }

    private async Process Catching(SimEvent gate)
    {
        try
        {
            await gate;
        }
        catch (ProcessInterruptedException e)
        {
            log.Add($"{e.Cause} at {simulation.Now}");
        }
    }

    private async Process Catching(Process child)
    {
        try
        {
            await child;
        }
        catch (ProcessInterruptedException e)
        {
            log.Add($"{e.Cause} at {simulation.Now}");
        }
    }

    private async Process Catching(Resource desk)
    {
        try
        {
            using var seat = await desk.Request();
        }
        catch (ProcessInterruptedException e)
        {
            log.Add($"{e.Cause} at {simulation.Now}");
        }
    }
}
