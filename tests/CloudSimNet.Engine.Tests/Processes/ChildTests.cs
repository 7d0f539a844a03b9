// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>Processes that await processes: results, and exceptions that are seen or not.</summary>
public sealed class ChildTests
{
    private static readonly SimDuration One = SimDuration.FromSeconds(1);
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Await_Child_GivesWhatItReturns()
    {
        var sum = Sum();
        simulation.Run();
        Assert.That((sum.Result, simulation.Now, log), Is.EqualTo((7, SimTime.FromSeconds(3), new[] { "3 at 1 s", "4 at 3 s" })));

        async Process<int> Sum()
        {
            var a = await Give(3, 1);
            log.Add($"{a} at {simulation.Now}");
            var b = await Give(4, 2);
            log.Add($"{b} at {simulation.Now}");
            return a + b;
        }
    }

    [Test]
    public void Await_OneProcessTwice_GivesItsResultTwice()
    {
        var child = Give(3, 1);
        var (first, second) = (Twice(), Twice());
        simulation.Run();
        Assert.That((first.Result, second.Result), Is.EqualTo((6, 6)));

        async Process<int> Twice() => await child + await child;
    }

    [Test]
    public void Await_EndedProcess_GoesOnAtOnce()
    {
        var child = Give(3, 1);
        simulation.Run();
        var events = simulation.EventCount;
        var late = Late();
        Assert.That((late.IsTriggered, late.Result, simulation.EventCount), Is.EqualTo((true, 3, events)));

        async Process<int> Late() => await child;
    }

    [Test]
    public void Await_ChildThatThrows_ThrowsInTheParent()
    {
        _ = Parent();
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "caught 'broken' at 1 s" }));

        async Process Parent()
        {
            try
            {
                await Throw(1);
            }
            catch (IOException e)
            {
                log.Add($"caught '{e.Message}' at {simulation.Now}");
            }
        }
    }

    [Test]
    public void Run_ExceptionThatNobodyAwaits_LeavesIt()
    {
        _ = Grandparent();
        simulation.Schedule(One * 2, () => log.Add("later"));
        Assert.That(() => simulation.Run(), Throws.TypeOf<IOException>().With.Message.EqualTo("broken"));
        Assert.That((simulation.Now, log), Is.EqualTo((SimTime.FromSeconds(1), Array.Empty<string>())));

        async Process Grandparent() => await Parent();
        async Process Parent() => await Throw(1);
    }

    [Test]
    public void Run_ExceptionSeenLaterInTheInstant_GoesOn([Values] bool shuffled)
    {
        for (var seed = 0UL; seed < (shuffled ? 20UL : 1); seed++)
        {
            var sim = new Simulation(seed, shuffled ? Ties.Shuffled : Ties.AsPlanned);
            var broken = sim.Event();
            var seen = false;
            sim.Schedule(One, () => broken.Fail(new IOException()));
            _ = See();
            sim.Run();
            Assert.That(seen, Is.True);

            async Process See()
            {
                await sim.Delay(One);
                await sim.Delay(SimDuration.Zero);
                await sim.Delay(SimDuration.Zero);
                try
                {
                    await broken;
                }
                catch (IOException)
                {
                    seen = true;
                }
            }
        }
    }

    [Test]
    public void Run_ExceptionWhoseOnlyWaiterWasInterruptedInTheInstant_LeavesIt()
    {
        var child = Throw(1);
        var parent = Parent();
        simulation.Schedule(One, () => parent.Interrupt());
        Assert.That(() => simulation.Run(), Throws.TypeOf<IOException>());
        Assert.That(log, Is.EqualTo(new[] { "interrupted" }));

        async Process Parent()
        {
            try
            {
                await child;
            }
            catch (ProcessInterruptedException)
            {
                log.Add("interrupted");
            }
        }
    }

    [Test]
    public void Call_ProcessThatThrowsBeforeItWaits_ThrowsAtTheCall()
    {
        Assert.That(() => AtOnce(fail: true), Throws.TypeOf<IOException>());
        Assert.That(() => AtOnceOf(fail: true), Throws.TypeOf<IOException>());

        async Process AtOnce(bool fail)
        {
            if (fail)
                throw new IOException();
            await simulation.Delay(One);
        }

        async Process<int> AtOnceOf(bool fail)
        {
            await AtOnce(fail);
            return 1;
        }
    }

    [Test]
    public void RunUntil_Process_EndsWithIt()
    {
        var child = Give(3, 1);
        simulation.Schedule(One * 5, () => log.Add("later"));
        var result = simulation.RunUntil(child);
        Assert.That((result.EndCause, simulation.Now, child.Result, log.Count), Is.EqualTo((EndCause.ConditionMet, SimTime.FromSeconds(1), 3, 0)));
    }

    [Test]
    public void RunUntil_ProcessThatFails_Throws() =>
        Assert.That(() => simulation.RunUntil(Throw(1)), Throws.TypeOf<IOException>());

    [Test]
    public void Fail_Event_ThrowsForEachThatWaits()
    {
        var broken = simulation.Event<int>();
        for (var i = 0; i < 2; i++)
            _ = Catch(i);
        broken.Fail(new IOException());
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "0", "1" }));

        async Process Catch(int number)
        {
            try
            {
                await broken;
            }
            catch (IOException)
            {
                log.Add($"{number}");
            }
        }
    }

    private async Process<int> Give(int value, double seconds)
    {
        await simulation.Delay(SimDuration.FromSeconds(seconds));
        return value;
    }

    private async Process Throw(double seconds)
    {
        await simulation.Delay(SimDuration.FromSeconds(seconds));
        throw new IOException("broken");
    }
}
