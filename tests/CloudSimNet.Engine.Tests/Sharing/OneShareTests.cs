// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>The tasks of one share: weights, caps, classes.</summary>
public sealed class OneShareTests
{
    private const long Second = 1_000_000_000;
    private readonly Processor processor = new(1000);

    [Test]
    public void Attach_LoneTask_RunsAtItsCap()
    {
        var task = processor.Attach(processor.Share(), 1000, cap: 250);
        processor.Run();

        Assert.That(task.DoneNs, Is.EqualTo(4 * Second));
        Assert.That(processor.Loads, Is.EqualTo(new[] { 250.0, 0 }));
    }

    [Test]
    public void Attach_TwoEqualTasks_ShareEqually()
    {
        var share = processor.Share();
        var (small, large) = (processor.Attach(share, 1000), processor.Attach(share, 2000));
        processor.Run();

        Assert.That((small.DoneNs, large.DoneNs), Is.EqualTo((2 * Second, 3 * Second)));
    }

    [Test]
    public void Attach_LateComer_FindsTheRestOfTheWork()
    {
        var share = processor.Share();
        var first = processor.Attach(share, 10_000);
        var second = processor.Task(10_000);
        processor.At(5, () => share.Attach(second, 1, Frequency.MHz(1000), 1));
        processor.Run();

        Assert.That((first.DoneNs, second.DoneNs), Is.EqualTo((15 * Second, 20 * Second)));
    }

    [Test]
    public void Attach_Weights_DivideInProportion()
    {
        var share = processor.Share();
        var (heavy, light) = (processor.Attach(share, 750, weight: 3), processor.Attach(share, 1000));
        processor.Run();

        Assert.That((heavy.DoneNs, light.DoneNs), Is.EqualTo((Second, 1_750_000_000L)));
    }

    [Test]
    public void Attach_WeightsWithCapsInProportion_FormOneClassAndDivideAlike()
    {
        var share = processor.Share();
        var (heavy, light) = (processor.Attach(share, 750, weight: 3, cap: 900), processor.Attach(share, 250, weight: 1, cap: 300));
        processor.Run();

        Assert.That((heavy.DoneNs, light.DoneNs), Is.EqualTo((Second, Second)));
        Assert.That(processor.Done, Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void Attach_CapsOfSeveralClasses_LeaveTheRestToTheOthers()
    {
        // 1000 = 100 + 300 + 300 + 300: the first is at its cap, the second as well, and the others share what is left.
        var share = processor.Share();
        var capped = processor.Attach(share, 100, cap: 100);
        var exact = processor.Attach(share, 300, cap: 300);
        var free = new[] { processor.Attach(share, 300, cap: 700), processor.Attach(share, 300) };
        processor.RunTo(1);

        Assert.That(new[] { capped.DoneNs, exact.DoneNs, free[0].DoneNs, free[1].DoneNs }, Is.All.EqualTo(Second));
        Assert.That(processor.Pool.Capacity, Is.EqualTo(Frequency.MHz(1000)));
    }

    [Test]
    public void ServedCycles_UnderWay_AreExactAndChangeNothing()
    {
        var share = processor.Share();
        var (heavy, light) = (processor.Attach(share, 3000, weight: 3), processor.Attach(share, 1000));
        processor.RunTo(1);
        var now = processor.Simulation.Now;

        for (var i = 0; i < 3; i++)
        {
            Assert.That((heavy.ServedCycles(now), heavy.RemainingCycles(now)), Is.EqualTo((750e6, 2250e6)));
            Assert.That((light.ServedCycles(now), light.RemainingCycles(now)), Is.EqualTo((250e6, 750e6)));
            Assert.That(share.ServedCycles(now), Is.EqualTo(1000e6));
        }

        processor.Run();
        Assert.That((heavy.DoneNs, light.DoneNs), Is.EqualTo((4 * Second, 4 * Second)));
        Assert.That(heavy.ServedCycles(now), Is.EqualTo(3000e6));
    }

    [Test]
    public void Attach_WorkThatIsNotWholeNanoseconds_IsDoneAtTheNextOne()
    {
        // One cycle at 1000 MHz shared by three takes 3 ns; at 300 MHz it takes 3.33.
        var shared = new Processor(1000);
        var share = shared.Share();
        var third = shared.Attach(share, 1e-6);
        shared.Attach(share, 1000);
        shared.Attach(share, 1000);
        shared.RunTo(1);
        var slow = processor.Attach(processor.Share(), 1e-6, cap: 300);
        processor.Run();

        Assert.That((third.DoneNs, slow.DoneNs), Is.EqualTo((3L, 4L)));
    }

    [Test]
    public void Attach_NoWork_IsDoneAtOnce()
    {
        var share = processor.Share();
        processor.Attach(share, 1000);
        var empty = processor.Task(0);
        processor.At(0.5, () => share.Attach(empty, 1, Frequency.MHz(1000), 1));
        processor.Run();

        Assert.That(empty.DoneNs, Is.EqualTo(Second / 2));
    }

    [Test]
    public void CopyTasksTo_TasksOfSeveralClasses_ComeByTheirIds()
    {
        var share = processor.Share();
        foreach (var id in (int[])[4, 2, 5, 1])
            processor.Attach(share, 10, cap: id * 100, id: id);
        var tasks = new List<CloudSimNet.Engine.Sharing.CpuTask>();
        share.CopyTasksTo(tasks);

        Assert.That(tasks.Select(task => task.TaskId), Is.EqualTo(new[] { 1, 2, 4, 5 }));
    }
}
