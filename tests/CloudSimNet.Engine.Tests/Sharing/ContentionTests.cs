// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>What a contended pool loses, who misses it, and that nothing is lost otherwise.</summary>
public sealed class ContentionTests : IContentionTax
{
    private readonly List<(int Threads, int Shares)> asked = [];
    private ContentionLoss loss = new(200_000_000, 100_000_000);

    public ContentionLoss LossOf(int runnableThreads, int runnableShares)
    {
        asked.Add((runnableThreads, runnableShares));
        return loss;
    }

    [Test]
    public void LossOf_TwoSharesThatAskForMoreThanThereIs_ShareWhatIsLeft()
    {
        // 1200 asked of 1000, of which 300 are lost: 350 each until the first is done after a second, then 600.
        var processor = new Processor(1000, tax: this);
        var (first, second) = (processor.Share(vcpus: 2, weight: 1), processor.Share(weight: 1));
        var tasks = new[] { processor.Attach(first, 350, cap: 600, threads: 2), processor.Attach(second, 950, cap: 600) };
        processor.Run();

        Assert.That(tasks.Select(task => task.DoneNs), Is.EqualTo((long[])[1_000_000_000, 2_000_000_000]));
        Assert.That(processor.Loads, Is.EqualTo((double[])[900, 600, 0]));
        Assert.That(asked, Is.EqualTo((List<(int, int)>)[(3, 2)]));
        Assert.That(processor.Pool.SwitchingNanocycles(At(2)), Is.EqualTo((Int128)200_000_000 * 1_000_000_000));
        Assert.That(processor.Pool.CoStopNanocycles(At(2)), Is.EqualTo((Int128)100_000_000 * 1_000_000_000));
        Assert.That((first.MissedCycles(At(2)), first.CoStopCycles(At(2))), Is.EqualTo((250e6, 50e6)));
        Assert.That((second.MissedCycles(At(2)), second.CoStopCycles(At(2))), Is.EqualTo((250e6, 50e6)));
    }

    [Test]
    public void MissedCycles_InTheMidstOfARun_GrowWithTime()
    {
        var processor = new Processor(1000, tax: this);
        var (first, second) = (processor.Share(), processor.Share());
        processor.Attach(first, 1e6);
        processor.Attach(second, 1e6);
        processor.At(1, () => second.Suspend(true));
        processor.At(2, () => second.Suspend(false));
        processor.RunTo(3);

        Assert.That((first.MissedCycles(At(3)), first.ServedCycles(At(3))), Is.EqualTo((1300e6, 1700e6)));
        Assert.That((second.MissedCycles(At(3)), second.ServedCycles(At(3))), Is.EqualTo((1300e6, 700e6)));
        Assert.That(processor.Pool.SwitchingNanocycles(At(3)), Is.EqualTo((Int128)400_000_000 * 1_000_000_000));
    }

    [Test]
    public void MissedCycles_OfAShareWithSharesInIt_AreOfTheDemandThereWas()
    {
        // The machine asks for 1000 and gets 500, until the tank in it is done after a second; then it asks for 300.
        var processor = new Processor(1000);
        var (machine, other) = (processor.Share(vcpus: 2, weight: 1), processor.Share(weight: 1));
        var tank = machine.AddShare(new CpuShareSpec { VirtualCpus = 1, VirtualCpuClock = Frequency.MHz(1000) });
        processor.Attach(tank, 250, cap: 700);
        processor.Attach(machine, 1e6, cap: 300);
        processor.Attach(other, 1e6);
        processor.RunTo(2);

        Assert.That((machine.MissedCycles(At(2)), other.MissedCycles(At(2))), Is.EqualTo((500e6, 800e6)));
        Assert.That((machine.CoStopCycles(At(2)), tank.CoStopCycles(At(2))), Is.EqualTo((0.0, 0.0)));
    }

    [Test]
    public void CoStopCycles_SameGrantForAnotherReason_AreOfTheReasonThereWas()
    {
        // The guaranteed share has 400 of its 1000 all the time: 1/21 of the 2100 that are missed is for gangs at first, then 1/6 of 1200.
        loss = new(0, 100_000_000);
        var processor = new Processor(1000, tax: this);
        var (guaranteed, second, third) = (processor.Share(guarantee: 400, weight: 1e-3), processor.Share(weight: 1), processor.Share(weight: 1));
        processor.Attach(guaranteed, 1e6);
        processor.Attach(second, 1e6);
        var leaving = processor.Attach(third, 1e6);
        processor.At(1, () =>
        {
            loss = new(0, 200_000_000);
            third.Detach(leaving);
        });
        processor.RunTo(2);

        Assert.That(guaranteed.MissedCycles(At(2)), Is.EqualTo(1200e6));
        Assert.That(guaranteed.CoStopCycles(At(2)), Is.EqualTo((600e6 / 21) + (600e6 / 6)).Within(1));
    }

    [Test]
    public void LossOf_APoolThatCanGiveAll_IsNotAsked()
    {
        var processor = new Processor(1000, tax: this);
        processor.Attach(processor.Share(), 1000, cap: 500);
        processor.Attach(processor.Share(), 1000, cap: 500);
        processor.Run();

        Assert.That(asked, Is.Empty);
        Assert.That(processor.Pool.SwitchingNanocycles(At(2)), Is.EqualTo(Int128.Zero));
    }

    [TestCase(-1, 0)]
    [TestCase(0, -1)]
    [TestCase(500_000_000, 500_000_000)]
    public void LossOf_AnImpossibleLoss_IsRefused(long switching, long coStop)
    {
        loss = new(switching, coStop);
        var processor = new Processor(1000, tax: this);
        processor.Attach(processor.Share(), 1000);
        processor.Attach(processor.Share(), 1000);

        Assert.That(processor.Run, Throws.InvalidOperationException.With.Message.Contains("are lost"));
    }

    private static SimTime At(double seconds) => SimTime.FromSeconds(seconds);
}
