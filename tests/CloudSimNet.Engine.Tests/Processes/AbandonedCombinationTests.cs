// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>Combinations whose only waiter was interrupted, and requests that are withdrawn under somebody's hands.</summary>
public sealed class AbandonedCombinationTests
{
    private static readonly SimDuration One = SimDuration.FromSeconds(1);
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Interrupt_OfManyWaitsForALongLivedEvent_LeavesNothingBehind()
    {
        var gate = simulation.Event();
        var made = new List<WeakReference>();
        var process = Loop();
        for (var i = 1; i <= 100; i++)
            simulation.Schedule(One * i, () => process.Interrupt());
        simulation.Run();
        GC.Collect();

        Assert.That(made, Has.Count.EqualTo(101));
        Assert.That(made.Count(static one => one.IsAlive), Is.LessThan(5), "All but the last, and what the stack still shows, can be collected.");
        GC.KeepAlive(gate);

        async Process Loop()
        {
            while (true)
            {
                try
                {
                    await Made();
                }
                catch (ProcessInterruptedException)
                {
                }
            }
        }

        AnyOf Made()
        {
            var any = simulation.AnyOf(gate, simulation.AllOf(gate, gate));
            made.Add(new WeakReference(any));
            return any;
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Await_AgainAfterAnInterrupt_StillHears(bool all)
    {
        var (gate, other) = (simulation.Event(), simulation.Event());
        var process = all ? Twice(simulation.AllOf(gate, other)) : Twice(simulation.AnyOf(gate, other));
        simulation.Schedule(One, () => process.Interrupt());
        simulation.Schedule(One * 2, gate.Succeed); // While nobody waits.
        simulation.Schedule(One * 4, other.Succeed);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "interrupted at 1 s", all ? "done at 4 s" : "done at 3 s" }));
    }

    [Test]
    public void Dispose_OfARequestThatAnotherProcessAwaits_IsToldToIt()
    {
        var desk = new Resource(simulation, 1);
        _ = desk.Request();
        var request = desk.Request();
        _ = Wait();
        simulation.Schedule(One, request.Dispose);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "withdrawn at 1 s" }));

        async Process Wait()
        {
            try
            {
                await request;
            }
            catch (InvalidOperationException)
            {
                log.Add($"withdrawn at {simulation.Now}");
            }
        }
    }

    [Test]
    public void Put_FilterThatThrows_LeavesTheStoreAsItWas()
    {
        var store = new Store<int>(simulation, 10) { PutWaitingTimes = new SampleMonitor() };
        _ = store.Get(static _ => throw new IOException("broken filter"));

        Assert.That(() => store.Put(7), Throws.TypeOf<IOException>());
        Assert.That((store.Count, store.PutWaitingTimes.Count), Is.EqualTo((0, 0)));
    }

    private async Process Twice(AllOf all)
    {
        try
        {
            await all;
        }
        catch (ProcessInterruptedException)
        {
            log.Add($"interrupted at {simulation.Now}");
        }

        await simulation.Delay(One * 2);
        await all;
        log.Add($"done at {simulation.Now}");
    }

    private async Process Twice(AnyOf any)
    {
        try
        {
            await any;
        }
        catch (ProcessInterruptedException)
        {
            log.Add($"interrupted at {simulation.Now}");
        }

        await simulation.Delay(One * 2);
        await any;
        log.Add($"done at {simulation.Now}");
    }
}
