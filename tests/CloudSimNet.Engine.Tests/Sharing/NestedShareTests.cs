// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>Shares in shares: what each level gets, halting, changes while it runs, wrong use.</summary>
public sealed class NestedShareTests
{
    private const long Second = 1_000_000_000;
    private readonly Processor processor = new(1000);

    [Test]
    public void AddShare_ContainersBesideATask_CompeteByWeight()
    {
        // 1000 in the machine = 100 (the task) + 300 + 600; the second tank's tasks have 200 and 400 of its 600.
        var machine = processor.Share();
        var (light, heavy) = (machine.AddShare(Spec(weight: 3)), machine.AddShare(Spec(weight: 6)));
        var tasks = new[] { processor.Attach(machine, 100), processor.Attach(light, 300), processor.Attach(heavy, 200), processor.Attach(heavy, 400, weight: 2) };
        processor.Run();

        Assert.That(tasks.Select(task => task.DoneNs), Is.All.EqualTo(Second));
        Assert.That((light.Parent, machine.Parent), Is.EqualTo((machine, (CpuShare?)null)));
        Assert.That((machine.ServedCycles(At(1)), light.ServedCycles(At(1)), heavy.ServedCycles(At(1))), Is.EqualTo((1000e6, 300e6, 600e6)));
    }

    [Test]
    public void AddShare_WhatAContainerCantUse_GoesToItsSiblings()
    {
        var machine = processor.Share();
        var (idle, busy) = (machine.AddShare(Spec(weight: 9)), machine.AddShare(Spec(weight: 1)));
        processor.Attach(idle, 1e6, cap: 100);
        processor.Attach(busy, 1e6);
        processor.RunTo(1);

        Assert.That((idle.GrantedHz, busy.GrantedHz), Is.EqualTo((100e6, 900e6)));
    }

    [Test]
    public void AddShare_LimitsOnEachLevel_BoundTheDemandAbove()
    {
        var machine = processor.Share(limit: 700);
        var (one, two) = (machine.AddShare(Spec(limit: 300)), machine.AddShare(Spec(limit: 200)));
        processor.Attach(one, 1e6);
        processor.Attach(two, 1e6);
        processor.RunTo(1);

        Assert.That((machine.Demand, machine.GrantedHz), Is.EqualTo((Frequency.MHz(500), 500e6)));
        Assert.That(machine.WasThrottled, Is.False);
        Assert.That(one.WasThrottled && two.WasThrottled, Is.True);
    }

    [TestCase(1000, 600, 200, 200)]
    [TestCase(600, 450, 150, 0)]
    [TestCase(400, 300, 100, 0)]
    public void AddShare_Guarantees_CountWithinWhatTheParentGets(double limit, double first, double second, double rest)
    {
        var machine = processor.Share(limit: limit);
        var shares = new[] { machine.AddShare(Spec(1, guarantee: 600)), machine.AddShare(Spec(1, guarantee: 200)), machine.AddShare(Spec(1)) };
        foreach (var share in shares)
            processor.Attach(share, 1e6);
        processor.RunTo(1);

        Assert.That(shares.Select(share => share.GrantedHz / 1e6), Is.EqualTo(new[] { first, second, rest }).Within(1e-9));
    }

    [Test]
    public void AddShare_GuaranteesBeyondThePool_AreScaledDownInProportion()
    {
        var (one, two) = (processor.Share(guarantee: 1000), processor.Share(guarantee: 600));
        processor.Attach(one, 1e6);
        processor.Attach(two, 1e6);
        processor.RunTo(1);

        Assert.That((one.GrantedHz, two.GrantedHz), Is.EqualTo((625e6, 375e6)));
    }

    [Test]
    public void Suspend_OuterShare_HaltsAllBelow()
    {
        var machine = processor.Share();
        var tank = machine.AddShare(Spec()).AddShare(Spec());
        var task = processor.Attach(tank, 1000);
        processor.At(0.25, () => machine.Suspend(true));
        processor.At(1, () => machine.Suspend(false));
        processor.RunTo(0.5);

        Assert.That((tank.GrantedHz, tank.Demand, processor.Pool.Load), Is.EqualTo((0.0, Frequency.MHz(1000), Frequency.Zero)));
        processor.Run();
        Assert.That(task.DoneNs, Is.EqualTo(1_750_000_000L));
    }

    [Test]
    public void Change_UnderWay_HoldsFromThatInstant()
    {
        var machine = processor.Share();
        var (one, two) = (machine.AddShare(Spec(1)), machine.AddShare(Spec(1)));
        var (first, second) = (processor.Attach(one, 1250), processor.Attach(two, 1e6));
        processor.At(1, () => one.Change(Spec(3)));
        processor.At(1, () => Assert.That(one.Spec.Weight, Is.EqualTo(3)));
        processor.RunTo(2);

        Assert.That(first.DoneNs, Is.EqualTo(2 * Second));
        Assert.That(second.ServedCycles(At(2)), Is.EqualTo(750e6));
    }

    [Test]
    public void SetCapacity_UnderWay_HoldsFromThatInstant()
    {
        var task = processor.Attach(processor.Share(), 1000);
        processor.At(0.5, () => processor.Pool.SetCapacity(Frequency.MHz(250)));
        processor.At(1.5, () => processor.Pool.SetCapacity(Frequency.MHz(2000)));
        processor.Run();

        Assert.That(task.DoneNs, Is.EqualTo(1_750_000_000L));
        Assert.That(processor.Loads, Is.EqualTo(new[] { 1000.0, 250, 1000, 0 }));
    }

    [Test]
    public void RemoveShare_BothLevelsInOneInstant_LeavesNoDemand()
    {
        var machine = processor.Share();
        var tank = machine.AddShare(Spec());
        var task = processor.Attach(tank, 1000);
        processor.At(0.5, () =>
        {
            tank.Detach(task);
            machine.RemoveShare(tank);
            processor.Pool.RemoveShare(machine);
        });
        processor.Run();

        Assert.That((processor.Pool.Demand, processor.Pool.Load, machine.GrantedHz), Is.EqualTo((Frequency.Zero, Frequency.Zero, 0.0)));
        Assert.That(task.RemainingCycles(At(1)), Is.EqualTo(500e6));
    }

    [Test]
    public void AddShare_WrongUse_IsRefused()
    {
        var machine = processor.Share();
        var tank = machine.AddShare(Spec());
        var task = processor.Attach(tank, 1);

        Assert.That(() => machine.RemoveShare(tank), Throws.InvalidOperationException.With.Message.Contains("detach"));
        Assert.That(() => processor.Pool.RemoveShare(tank), Throws.InvalidOperationException.With.Message.Contains("where it was added"));
        Assert.That(() => processor.Pool.RemoveShare(machine), Throws.InvalidOperationException.With.Message.Contains("remove them first"));
        Assert.That(() => tank.RemoveShare(machine), Throws.InvalidOperationException);
        Assert.That(() => machine.AddShare(Spec(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => machine.Change(Spec(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => processor.Pool.SetCapacity(Frequency.Zero), Throws.TypeOf<ArgumentOutOfRangeException>());
        tank.Detach(task);
        machine.RemoveShare(tank);
        Assert.That(() => machine.RemoveShare(tank), Throws.InvalidOperationException.With.Message.Contains("before"));
    }

    [TestCase(1)]
    [TestCase(40)]
    public void Run_NestedSharesInSteadyState_AllocatesNothing(int tasksEach)
    {
        var steady = new Processor(1000, keepsLists: false);
        for (var i = 0; i < 4; i++)
        {
            var tank = steady.Share().AddShare(Spec()).AddShare(Spec());
            for (var j = 0; j < tasksEach; j++)
            {
                var (cycles, cap) = (1e6 * (1.1 + i + (0.3 * j)), Frequency.MHz(1 + (10 * j)));
                var task = steady.Task(cycles / 1e6);
                tank.Attach(task, 1, cap, 1);
                task.Then = done =>
                {
                    done.AddWork(cycles);
                    tank.Attach(done, 1, cap, 1);
                };
            }
        }

        var measured = new List<long>(2);
        steady.At(50, () => measured.Add(GC.GetAllocatedBytesForCurrentThread()));
        steady.At(80, () => measured.Add(GC.GetAllocatedBytesForCurrentThread()));
        steady.RunTo(81);

        Assert.That(measured[1] - measured[0], Is.Zero);
    }

    private static CpuShareSpec Spec(double weight = 0, double guarantee = 0, double limit = 0) => new()
    {
        VirtualCpus = 1,
        VirtualCpuClock = Frequency.MHz(1000),
        Weight = weight,
        Guarantee = Frequency.MHz(guarantee),
        Limit = limit > 0 ? Frequency.MHz(limit) : Frequency.Unlimited,
    };

    private static SimTime At(double seconds) => SimTime.FromSeconds(seconds);
}
