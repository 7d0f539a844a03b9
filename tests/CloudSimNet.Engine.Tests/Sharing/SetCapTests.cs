// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>Caps that change while the task runs.</summary>
public sealed class SetCapTests
{
    private const long Second = 1_000_000_000;
    private readonly Processor processor = new(1000);

    [Test]
    public void SetCap_OfALoneTask_ChangesItsSpeedFromThenOn()
    {
        var share = processor.Share();
        var task = processor.Attach(share, 1000, cap: 500);
        processor.At(1, () => share.SetCap(task, Frequency.MHz(250)));
        processor.Run();

        Assert.That(task.DoneNs, Is.EqualTo(3 * Second));
        Assert.That(processor.Loads, Is.EqualTo(new[] { 500.0, 250, 0 }));
    }

    [Test]
    public void SetCap_BesideNeighbours_DividesAnew()
    {
        var share = processor.Share();
        var (task, neighbour) = (processor.Attach(share, 600), processor.Attach(share, 1400));
        processor.At(1, () => share.SetCap(task, Frequency.MHz(100)));
        processor.Run();

        // 500 each for a second; then 100 and 900 for another, after which both are done.
        Assert.That((task.DoneNs, neighbour.DoneNs), Is.EqualTo((2 * Second, 2 * Second)));
    }

    [Test]
    public void SetCap_ToTheSameCap_ChangesNothing()
    {
        var share = processor.Share();
        var task = processor.Attach(share, 1000, cap: 500);
        processor.At(1, () => share.SetCap(task, Frequency.MHz(500)));
        processor.Run();

        Assert.That(task.DoneNs, Is.EqualTo(2 * Second));
    }

    [Test]
    public void SetCap_ManyTimesBesideNeighbours_LosesNoWork()
    {
        // Whatever the caps are, the two always use the whole core between them, so the last of them is done after the sum of their work.
        var share = processor.Share();
        var (task, neighbour) = (processor.Attach(share, 2000), processor.Attach(share, 3000));
        for (var i = 1; i < 300; i++)
        {
            var cap = Frequency.MHz(100 + (i * 37 % 400));
            processor.At(i / 100.0, () => share.SetCap(task, cap));
        }

        processor.RunTo(3);
        var now = processor.Simulation.Now;
        Assert.That(task.ServedCycles(now) + neighbour.ServedCycles(now), Is.EqualTo(3000e6).Within(1e-3));
        Assert.That(task.ServedCycles(now) + task.RemainingCycles(now), Is.EqualTo(2000e6).Within(1e-3));
        processor.Run();
        Assert.That(Math.Max(task.DoneNs, neighbour.DoneNs), Is.GreaterThanOrEqualTo(5 * Second - 2));
    }
}
