// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>Attaching, detaching, suspending, endless work.</summary>
public sealed class TaskLifeTests
{
    private const long Second = 1_000_000_000;
    private readonly Processor processor = new(1000);

    [Test]
    public void Detach_UnderWay_KeepsWhatWasServedAndWhatIsLeft()
    {
        var share = processor.Share();
        var task = processor.Attach(share, 1000);
        processor.At(0.25, () => share.Detach(task));
        processor.At(2, () => share.Attach(task, 1, Frequency.MHz(1000), 1));
        processor.RunTo(1);

        Assert.That((task.IsAttached, task.ServedCycles(processor.Simulation.Now), task.RemainingCycles(processor.Simulation.Now)), Is.EqualTo((false, 250e6, 750e6)));
        processor.Run();
        Assert.That(task.DoneNs, Is.EqualTo(2_750_000_000L));
        Assert.That(task.ServedCycles(processor.Simulation.Now), Is.EqualTo(1000e6));
    }

    [Test]
    public void Detach_OneOfTwo_LetsTheOtherHaveAll()
    {
        var share = processor.Share();
        var (leaves, stays) = (processor.Attach(share, 1000), processor.Attach(share, 1000));
        processor.At(1, () => share.Detach(leaves));
        processor.Run();

        Assert.That((leaves.DoneNs, stays.DoneNs), Is.EqualTo((-1L, 1_500_000_000L)));
    }

    [Test]
    public void Suspend_Share_HaltsItsTasksAndFreesThePool()
    {
        var (halted, other) = (processor.Share(), processor.Share());
        var (one, two) = (processor.Attach(halted, 1000), processor.Attach(other, 1000));
        processor.At(1, () => halted.Suspend(true));
        processor.At(5, () => halted.Suspend(false));
        processor.RunTo(3);

        Assert.That((halted.Demand, halted.GrantedHz), Is.EqualTo((Frequency.Zero, 0.0)));
        processor.Run();
        Assert.That((one.DoneNs, two.DoneNs), Is.EqualTo((5_500_000_000L, 1_500_000_000L)));
        Assert.That(processor.Loads, Is.EqualTo(new[] { 1000.0, 1000, 0, 1000, 0 }), "1000 again when the pool is no longer contended.");
    }

    [Test]
    public void Suspend_TwiceAtOneInstant_ChangesNothing()
    {
        var share = processor.Share();
        var task = processor.Attach(share, 1000);
        processor.At(0.5, () => share.Suspend(true));
        processor.At(0.5, () => share.Suspend(false));
        processor.Run();

        Assert.That(task.DoneNs, Is.EqualTo(Second));
    }

    [Test]
    public void OnCompleted_FiniteNeighbourOfAnEndlessTask_IsTheOnlyOneDone()
    {
        var share = processor.Share();
        var endless = processor.Attach(share, double.PositiveInfinity);
        var finite = new[] { processor.Attach(share, 100), processor.Attach(share, 200), processor.Attach(share, 200, weight: 2, cap: 2000) };
        processor.RunTo(100);

        Assert.That(finite.All(task => task.DoneNs > 0), Is.True);
        Assert.That((endless.DoneNs, endless.IsAttached, endless.RemainingCycles(processor.Simulation.Now)), Is.EqualTo((-1L, true, double.PositiveInfinity)));
        Assert.That(endless.ServedCycles(processor.Simulation.Now), Is.EqualTo(100e9 - 500e6).Within(10));
        Assert.That(share.Demand, Is.EqualTo(Frequency.MHz(1000)));
    }

    [Test]
    public void OnCompleted_NextTaskAttachedThere_BeginsAtThatInstant()
    {
        var share = processor.Share();
        var next = processor.Task(500);
        processor.Attach(share, 1000).Then = _ => share.Attach(next, 1, Frequency.MHz(1000), 1);
        processor.Run();

        Assert.That(next.DoneNs, Is.EqualTo(1_500_000_000L));
        Assert.That(processor.Loads, Is.EqualTo(new[] { 1000.0, 0 }), "The load never changed in between.");
    }

    [Test]
    public void OnCompleted_SeveralAtOneInstant_AreToldInTheOrderOfTheirIds()
    {
        var shares = new[] { processor.Share(), processor.Share(2, 500) };
        foreach (var id in (int[])[7, 3, 9, 1, 8])
            processor.Attach(shares[id % 2], 100, cap: 100 + id, id: id);
        processor.At(0, () => { });
        foreach (var id in (int[])[6, 4, 2])
            processor.Attach(shares[0], 100, cap: 100, id: id);
        processor.Run();

        Assert.That(processor.Done[^3..], Is.EqualTo(new[] { 2, 4, 6 }));
    }

    [Test]
    public void OnCompleted_NeighbourDetachedThere_IsntDone()
    {
        var share = processor.Share();
        var (first, second) = (processor.Attach(share, 100), processor.Attach(share, 101));
        first.Then = _ => share.Detach(second);
        processor.Run();

        Assert.That((second.DoneNs, second.RemainingCycles(processor.Simulation.Now)), Is.EqualTo((-1L, 1e6)));
    }

    [Test]
    public void AddWork_WhileDetached_Counts()
    {
        var share = processor.Share();
        var task = processor.Task(0);
        task.AddWork(250e6);
        task.AddWork(250e6);
        share.Attach(task, 1, Frequency.MHz(1000), 1);

        Assert.That(() => task.AddWork(1), Throws.InvalidOperationException.With.Message.Contains("detach it first"));
        processor.Run();
        Assert.That(task.DoneNs, Is.EqualTo(Second / 2));
    }
}
