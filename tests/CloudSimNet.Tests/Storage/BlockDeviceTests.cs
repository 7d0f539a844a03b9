// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

public sealed class BlockDeviceTests
{
    [Test]
    public void Submit_TwoRequests_QueueOneByOneAndAreCounted()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var ends = new Ends(simulation);
        ends.Submit(disk, IoKind.Read, 8000, 4000, 1);
        ends.Submit(disk, IoKind.Write, 100_000, 4000, 2);
        simulation.Run();
        Assert.That(ends.All, Is.EqualTo(new[] { (1L, IoStatus.Done, 0.010), (2L, IoStatus.Done, 0.020) }));
        Assert.That((disk.Reads, disk.Writes, disk.Errors, disk.InFlight), Is.EqualTo((1L, 1L, 0L, 0)));
        Assert.That((disk.BytesRead, disk.BytesWritten), Is.EqualTo((Bytes.B(4000), Bytes.B(4000))));
        Assert.That(disk.LastResponse, Is.EqualTo(SimDuration.FromMilliseconds(20)));
        Assert.That(disk.MeanResponse, Is.EqualTo(SimDuration.FromMilliseconds(15)));
    }

    [TestCase(-1, 10)]
    [TestCase(0, 0)]
    [TestCase(999_999_991, 10)]
    public void Submit_BeyondTheDevice_IsRefused(long offset, int length)
    {
        var disk = GivenStorage.Disk(new Simulation());
        Assert.That(() => disk.Submit(new BlockRequest(IoKind.Read, offset, length)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("1000000000 bytes"));
    }

    [Test]
    public void Submit_LastBytes_IsServed()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        disk.Submit(new BlockRequest(IoKind.Read, 999_999_990, 10));
        simulation.Run();
        Assert.That(disk.Reads, Is.EqualTo(1));
    }

    [Test]
    public void Submit_Observation_IsRefused()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        simulation.Schedule(SimTime.Zero, () => disk.Submit(new BlockRequest(IoKind.Read, 0, 1)), CloudSimNet.Engine.Events.Phase.Observe);
        Assert.That(() => simulation.Run(), Throws.InvalidOperationException);
    }

    [Test]
    public void Submit_Sequential_SkipsSeekAndTurn()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var ends = new Ends(simulation);
        ends.Submit(disk, IoKind.Read, 4000, 4000, 1);
        ends.Submit(disk, IoKind.Read, 8000, 4000, 2);
        simulation.Run();
        Assert.That(ends.All[1].Seconds, Is.EqualTo(0.014));
    }

    [Test]
    public void Fail_RequestsInIt_EndAtThatInstantAndLaterOnesAtOnce()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var ends = new Ends(simulation);
        for (var i = 1; i <= 3; i++)
            ends.Submit(disk, IoKind.Read, 8000 * i, 4000, i);
        simulation.Schedule(SimDuration.FromMilliseconds(15), disk.Fail);
        ends.Submit(disk, IoKind.Read, 0, 4000, 4, 0.016);
        simulation.Schedule(SimDuration.FromMilliseconds(20), disk.Replace);
        ends.Submit(disk, IoKind.Read, 0, 4000, 5, 0.020);
        simulation.Run();
        Assert.That(ends.All, Is.EqualTo(new[]
        {
            (1L, IoStatus.Done, 0.010), (2L, IoStatus.Unavailable, 0.015), (3L, IoStatus.Unavailable, 0.015), (4L, IoStatus.Unavailable, 0.016), (5L, IoStatus.Done, 0.030),
        }));
        Assert.That((disk.Reads, disk.Errors), Is.EqualTo((2L, 3L)));
    }

    [Test]
    public void Submit_SteadyState_AllocatesNothing()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var left = 1000;
        var ends = new Again(() => left-- > 0, disk);
        ends.IoEnded(0, IoStatus.Done);
        simulation.Run();
        left = 10_000;
        ends.IoEnded(0, IoStatus.Done);
        var before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2000), "one run and nothing for its requests");
        Assert.That(disk.Reads, Is.EqualTo(11_000));
    }

    private sealed class Again(Func<bool> goesOn, BlockDevice device) : IIoListener
    {
        public void IoEnded(long tag, IoStatus status)
        {
            if (goesOn())
                device.Submit(new BlockRequest(IoKind.Read, 8000, 4000), this);
        }
    }
}
