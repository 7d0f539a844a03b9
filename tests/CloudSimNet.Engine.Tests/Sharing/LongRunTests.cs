// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>Precision over weeks, and what events and memory it costs.</summary>
public sealed class LongRunTests
{
    [Test]
    public void OnCompleted_LongTaskBesideStreamsOfShortOnes_IsExactToTwoNanoseconds()
    {
        // Three tasks always share 1 GHz, so each gets a third of a cycle a nanosecond, and 1e15 cycles take 3e15 ns; the class's clock is set back some hundred times on the way.
        var processor = new Processor(1000, keepsLists: false);
        var share = processor.Share();
        var longTask = processor.Attach(share, 1e9);
        var worst = 0L;
        foreach (var cycles in (double[])[9_999_999_937, 12_345_678_901])
        {
            var begun = 0L;
            var task = processor.Attach(share, cycles / 1e6);
            task.Then = done =>
            {
                if (longTask.DoneNs >= 0)
                    return;
                worst = Math.Max(worst, Math.Abs(done.DoneNs - begun - (long)(3 * cycles)));
                begun = done.DoneNs;
                done.AddWork(cycles);
                share.Attach(done, 1, Frequency.MHz(1000), 1);
            };
        }

        processor.Run();

        Assert.That(longTask.DoneNs, Is.EqualTo(3_000_000_000_000_000).Within(2));
        Assert.That(worst, Is.LessThanOrEqualTo(2), "The short tasks.");
        Assert.That(longTask.ServedCycles(processor.Simulation.Now), Is.EqualTo(1e15));
    }

    [Test]
    public void Run_ManySharesAndTasks_CostsOneEventForEachCompletionInstant()
    {
        var processor = new Processor(1_000_000);
        for (var i = 0; i < 1000; i++)
        {
            var share = processor.Share();
            processor.Attach(share, 10 + i, cap: 500);
            processor.Attach(share, 10 + i, cap: 500);
        }

        processor.Run();

        Assert.That(processor.Done, Has.Count.EqualTo(2000));
        Assert.That(processor.Simulation.EventCount, Is.EqualTo(1000), "Two tasks are done at each instant, by one event of the pool.");
    }

    [Test]
    public void Run_ContendedPool_KeepsOnePendingEvent()
    {
        var processor = new Processor(1000);
        for (var i = 0; i < 200; i++)
            processor.Attach(processor.Share(), 10 + i);
        processor.RunTo(0.1);

        Assert.That((processor.Simulation.Pending, processor.Simulation.EventCount), Is.EqualTo((1, 0L)));
        processor.Run();
        Assert.That(processor.Simulation.EventCount, Is.EqualTo(200));
    }

    [TestCase(1)]
    [TestCase(8)]
    public void Run_AttachAndCompleteInSteadyState_AllocatesNothing(int shares)
    {
        var processor = new Processor(1000, keepsLists: false);
        for (var i = 0; i < shares; i++)
        {
            var share = processor.Share();
            foreach (var (cycles, cap) in ((double, double)[])[(1.01 + i, 1000), (1.7, 600), (2.3, 1000)])
                Repeat(processor.Attach(share, cycles, cap: cap), share, cycles * 1e6, cap);
        }

        var measured = new List<long>(2);
        processor.At(100, () => measured.Add(GC.GetAllocatedBytesForCurrentThread()));
        processor.At(200, () => measured.Add(GC.GetAllocatedBytesForCurrentThread()));
        processor.RunTo(201);

        Assert.That(processor.Simulation.EventCount, Is.GreaterThan(5000));
        Assert.That(measured[1] - measured[0], Is.Zero);
    }

    private static void Repeat(RecordingTask task, CloudSimNet.Engine.Sharing.CpuShare share, double cycles, double cap) => task.Then = done =>
    {
        done.AddWork(cycles);
        share.Attach(done, 1, Frequency.MHz(cap), 1);
    };
}
