// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Levels that processes raise and lower.</summary>
public sealed class ContainerTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Get_NotCovered_WaitsForThePut()
    {
        var tank = new Tank(simulation, 10, 2);
        _ = Get(tank, 5);
        simulation.Schedule(SimDuration.FromSeconds(1), () => tank.Put(2));
        simulation.Schedule(SimDuration.FromSeconds(2), () => tank.Put(2));
        simulation.Run();
        Assert.That((log, tank.Level), Is.EqualTo((new[] { "got 5 at 2 s" }, 1.0)));
    }

    [Test]
    public void Put_WithoutRoom_WaitsForTheGet()
    {
        var tank = new Tank(simulation, 10, 8);
        var put = tank.Put(4);
        Assert.That((put.IsTriggered, tank.Level), Is.EqualTo((false, 8.0)));
        Assert.That(tank.Get(2).IsTriggered, Is.True);
        Assert.That((put.IsTriggered, tank.Level), Is.EqualTo((true, 10.0)));
    }

    [Test]
    public void Get_BehindOneThatWaits_WaitsTooEvenIfCovered()
    {
        var tank = new Tank(simulation, 10, 3);
        var (large, small) = (tank.Get(5), tank.Get(1));
        Assert.That((small.IsTriggered, tank.GetQueueLength), Is.EqualTo((false, 2)));
        large.Dispose();
        Assert.That((small.IsTriggered, tank.Level), Is.EqualTo((true, 2.0)), "Withdrawing the first lets the next be served.");
    }

    [Test]
    public void Put_UnlocksAGetThatUnlocksAPut()
    {
        var tank = new Tank(simulation, 10, 5);
        var get = tank.Get(9);
        var put = tank.Put(6);
        Assert.That((get.IsTriggered, put.IsTriggered), Is.EqualTo((false, false)));
        get.Dispose();
        get = tank.Get(5);
        Assert.That((get.IsTriggered, put.IsTriggered, tank.Level), Is.EqualTo((true, true, 6.0)));
    }

    [Test]
    public void Interrupt_WhileWaiting_WithdrawsTheGet()
    {
        var tank = new Tank(simulation, 10);
        var process = Get(tank, 5);
        simulation.Schedule(SimDuration.FromSeconds(1), () => process.Interrupt());
        simulation.Run();
        Assert.That((log, tank.GetQueueLength), Is.EqualTo((new[] { "interrupted at 1 s" }, 0)));
    }

    [Test]
    public void Interrupt_InTheInstantOfTheGet_LosesNothing()
    {
        var tank = new Tank(simulation, 10);
        var process = Get(tank, 5);
        simulation.Schedule(SimDuration.FromSeconds(1), () =>
        {
            tank.Put(10);
            process.Interrupt();
        });
        simulation.Run();
        Assert.That((log, tank.Level), Is.EqualTo((new[] { "interrupted at 1 s" }, 10.0)));
    }

    [Test]
    public void Level_WholeAmounts_StaysExact()
    {
        var tank = new Tank(simulation);
        for (var i = 1; i <= 1000; i++)
            tank.Put(i);
        for (var i = 1; i <= 1000; i++)
            Assert.That(tank.Get(i).IsTriggered, Is.True);
        Assert.That(tank.Level, Is.Zero);
    }

    [Test]
    public void Level_TenTimesATenth_IsALittleLessThanOne()
    {
        var tank = new Tank(simulation);
        for (var i = 0; i < 10; i++)
            tank.Put(0.1);
        Assert.That((tank.Level, tank.Get(1).IsTriggered), Is.EqualTo((0.99999999999999989, false)));
    }

    [Test]
    public void Container_WrongArguments_AreRefused()
    {
        var tank = new Tank(simulation, 10);
        foreach (var amount in new[] { 0, -1, 10.5, double.NaN, double.PositiveInfinity })
        {
            Assert.That(() => tank.Put(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => tank.Get(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
        }

        Assert.That(() => new Tank(simulation, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Tank(simulation, double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Tank(simulation, 1, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Tank(simulation, 1, -1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Tank(simulation, level: double.PositiveInfinity), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private async Process Get(Tank tank, double amount)
    {
        try
        {
            var got = await tank.Get(amount);
            log.Add($"got {got.Amount} at {simulation.Now}");
        }
        catch (ProcessInterruptedException)
        {
            log.Add($"interrupted at {simulation.Now}");
        }
    }
}
