// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>What pools, shares and tasks refuse, and amounts at the ends of their ranges.</summary>
public sealed class WrongUseTests
{
    private readonly Processor processor = new(1000);

    [Test]
    public void Attach_WrongUse_IsRefused()
    {
        var (share, other) = (processor.Share(), processor.Share());
        var task = processor.Attach(share, 1000);
        var free = processor.Task(1);
        var clock = Frequency.MHz(1000);

        Assert.That(() => other.Attach(task, 1, clock, 1), Throws.InvalidOperationException);
        Assert.That(() => other.Detach(task), Throws.InvalidOperationException);
        Assert.That(() => share.Detach(free), Throws.InvalidOperationException);
        Assert.That(() => share.Attach(free, 0, clock, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => share.Attach(free, 1, Frequency.Zero, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => share.Attach(free, 1, clock, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => share.SetCap(task, Frequency.Zero), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => processor.Pool.RemoveShare(share), Throws.InvalidOperationException);
        Assert.That(() => processor.Task(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => processor.Task(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => processor.Share(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => processor.Share(1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => processor.Share(weight: -1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new CpuPool(processor.Simulation, Frequency.Zero, processor, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Attach_CapsWithoutLimit_ShareEqually()
    {
        var share = processor.Share();
        var tasks = new[] { processor.Task(500), processor.Task(1000) };
        foreach (var task in tasks)
            share.Attach(task, 1, Frequency.Unlimited, 1);
        processor.Run();

        Assert.That(tasks.Select(task => task.DoneNs), Is.EqualTo(new[] { 1_000_000_000L, 1_500_000_000 }));
    }

    [Test]
    public void AddShare_VirtualCoresWithoutLimit_ShareEqually()
    {
        var shares = new[] { Unlimited(), Unlimited() };
        processor.RunTo(1);

        Assert.That(shares.Select(share => share.GrantedHz), Is.All.EqualTo(500e6));
    }

    private CpuShare Unlimited()
    {
        var share = processor.Pool.AddShare(new CpuShareSpec { VirtualCpus = 4, VirtualCpuClock = Frequency.Unlimited });
        share.Attach(processor.Task(1e9), 1, Frequency.Unlimited, 1);
        return share;
    }
}
