// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Units that are requested, queued for, and given back.</summary>
public sealed class ResourceTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Request_FreeUnit_IsGrantedAtOnceWithoutAnEvent()
    {
        var desk = new Resource(simulation, 2);
        var (first, second, third) = (desk.Request(), desk.Request(), desk.Request());
        Assert.That((first.IsTriggered, second.IsHeld, third.IsTriggered, third.IsWaiting), Is.EqualTo((true, true, false, true)));
        Assert.That((desk.InUse, desk.QueueLength, simulation.Pending), Is.EqualTo((2, 1, 0)));
    }

    [Test]
    public void Request_SeveralProcesses_AreServedInOrder()
    {
        var desk = new Resource(simulation, 1);
        foreach (var name in new[] { "a", "b", "c" })
            _ = Use(desk, name, 2);
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "a at 0 s", "b at 2 s", "c at 4 s" }));
        Assert.That((desk.InUse, simulation.Now), Is.EqualTo((0, SimTime.FromSeconds(6))));
    }

    [Test]
    public void Request_Priorities_LowestNumberFirstThenInOrder()
    {
        var desk = new Resource(simulation, 1);
        _ = Use(desk, "first", 1);
        foreach (var (name, priority) in new[] { ("a", 1), ("b", -5), ("c", 1), ("d", 0), ("e", -5), ("f", int.MaxValue), ("g", int.MinValue) })
            _ = Use(desk, name, 1, priority);
        simulation.Run();
        Assert.That(log.Select(line => line.Split(' ')[0]), Is.EqualTo(new[] { "first", "g", "b", "e", "d", "a", "c", "f" }));
    }

    [Test]
    public void Dispose_Twice_GivesBackOnce()
    {
        var desk = new Resource(simulation, 2);
        var (one, other) = (desk.Request(), desk.Request());
        one.Dispose();
        one.Dispose();
        Assert.That((desk.InUse, one.IsHeld, one.IsTriggered, other.IsHeld), Is.EqualTo((1, false, true, true)));
    }

    [Test]
    public void Dispose_HeldUnit_GrantsTheNextAtOnceAndResumesItsProcessByAnEvent()
    {
        var desk = new Resource(simulation, 1);
        var held = desk.Request();
        _ = Use(desk, "next", 1);
        held.Dispose();
        Assert.That((desk.InUse, desk.QueueLength, log.Count), Is.EqualTo((1, 0, 0)));
        simulation.Step();
        Assert.That(log, Is.EqualTo(new[] { "next at 0 s" }));
    }

    [Test]
    public void Dispose_WaitingRequest_WithdrawsIt()
    {
        var desk = new Resource(simulation, 1);
        var (held, second, third) = (desk.Request(), desk.Request(), desk.Request());
        second.Dispose();
        second.Dispose();
        held.Dispose();
        Assert.That((second.IsTriggered, third.IsHeld, desk.InUse, desk.QueueLength), Is.EqualTo((false, true, 1, 0)));
    }

    [Test]
    public void AnyOf_RequestOrTimeout_RenegesWhenTimeIsUp()
    {
        var desk = new Resource(simulation, 1);
        _ = Use(desk, "holder", 5);
        _ = Impatient(3);
        _ = Impatient(7);
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "holder at 0 s", "3 gives up at 3 s", "7 served at 5 s" }));
        Assert.That((desk.InUse, desk.QueueLength), Is.EqualTo((0, 0)));

        async Process Impatient(double patience)
        {
            using var request = desk.Request();
            await simulation.AnyOf(request, simulation.Timeout(SimDuration.FromSeconds(patience)));
            log.Add($"{patience} {(request.IsTriggered ? "served" : "gives up")} at {simulation.Now}");
        }
    }

    [Test]
    public void Await_WithdrawnRequest_ThrowsRatherThanWaitForEver()
    {
        var desk = new Resource(simulation, 1);
        _ = desk.Request();
        _ = Again();
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "withdrawn" }));

        async Process Again()
        {
            var request = desk.Request();
            request.Dispose();
            try
            {
                await request;
            }
            catch (InvalidOperationException e) when (e.Message.Contains("withdrawn"))
            {
                log.Add("withdrawn");
            }
        }
    }

    [Test]
    public void Combine_WithdrawnRequest_IsRefused()
    {
        var desk = new Resource(simulation, 1);
        _ = desk.Request();
        var request = desk.Request();
        request.Dispose();
        Assert.That(() => simulation.AnyOf(request), Throws.InvalidOperationException);
    }

    [Test]
    public void Await_RequestThatWasGivenBack_Throws()
    {
        var desk = new Resource(simulation, 1);
        var request = desk.Request();
        request.Dispose();
        Assert.That(() => Await(request), Throws.InvalidOperationException);

        async Process Await(ResourceRequest given) => await given;
    }

    [Test]
    public void Interrupt_InTheInstantOfTheGrant_GivesTheUnitToTheNext()
    {
        var desk = new Resource(simulation, 1);
        var held = desk.Request();
        var unlucky = Use(desk, "unlucky", 1);
        _ = Use(desk, "next", 1);
        simulation.Schedule(SimDuration.FromSeconds(1), () =>
        {
            held.Dispose();
            unlucky.Interrupt();
        });
        simulation.Run();
        Assert.That((log, desk.InUse), Is.EqualTo((new[] { "unlucky interrupted at 1 s", "next at 1 s" }, 0)));
    }

    [Test]
    public void Interrupt_WhileHolding_GivesBackByUsing()
    {
        var desk = new Resource(simulation, 1);
        var holder = Use(desk, "holder", 10);
        _ = Use(desk, "next", 1);
        simulation.Schedule(SimDuration.FromSeconds(1), () => holder.Interrupt());
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "holder at 0 s", "holder interrupted at 1 s", "next at 1 s" }));
    }

    [Test]
    public void SetCapacity_More_ServesThoseWhoWaitAndFewer_AsUnitsComeBack()
    {
        var desk = new Resource(simulation, 1);
        var requests = Enumerable.Range(0, 5).Select(_ => desk.Request()).ToArray();
        desk.SetCapacity(3);
        Assert.That((desk.InUse, desk.QueueLength), Is.EqualTo((3, 2)));
        desk.SetCapacity(1);
        requests[0].Dispose();
        requests[1].Dispose();
        Assert.That((desk.InUse, desk.QueueLength), Is.EqualTo((1, 2)));
        requests[2].Dispose();
        Assert.That((desk.InUse, desk.QueueLength, requests[3].IsHeld), Is.EqualTo((1, 1, true)));
    }

    [Test]
    public void Request_InAnObservation_IsRefused()
    {
        var desk = new Resource(simulation, 1);
        var held = desk.Request();
        simulation.Schedule(SimTime.Zero, () => Assert.That(() => desk.Request(), Throws.InvalidOperationException), Phase.Observe);
        simulation.Schedule(SimTime.Zero, () => Assert.That(() => desk.SetCapacity(2), Throws.InvalidOperationException), Phase.Observe);
        simulation.Schedule(SimTime.Zero, held.Dispose, Phase.Observe);
        Assert.That(() => simulation.Run(), Throws.InvalidOperationException);
    }

    [Test]
    public void Resource_WrongArguments_AreRefused()
    {
        Assert.That(() => new Resource(simulation, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Resource(null!, 1), Throws.ArgumentNullException);
        Assert.That(() => new Resource(simulation, 1).SetCapacity(0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Request_AHundredThousandWaiting_AllocatesTheRequestsAlone()
    {
        var desk = new Resource(simulation, 1);
        Cycle();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Cycle();
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100_000.0;
        Assert.That(each, Is.LessThan(150));

        void Cycle()
        {
            ResourceRequest? last = null;
            var held = desk.Request();
            for (var i = 1; i < 100_000; i++)
                last = desk.Request(i % 3);
            Assert.That(desk.QueueLength, Is.EqualTo(99_999));
            desk.SetCapacity(100_000);
            Assert.That(last!.IsHeld, Is.True);
            desk = new Resource(simulation, 1);
        }
    }

    private async Process Use(Resource desk, string name, double seconds, int priority = 0)
    {
        try
        {
            using var seat = await desk.Request(priority);
            log.Add($"{name} at {simulation.Now}");
            await simulation.Delay(SimDuration.FromSeconds(seconds));
        }
        catch (ProcessInterruptedException)
        {
            log.Add($"{name} interrupted at {simulation.Now}");
        }
    }
}
