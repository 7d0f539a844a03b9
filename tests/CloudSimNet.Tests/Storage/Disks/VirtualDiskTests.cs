// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Tests.Storage.Disks;

/// <summary>A disk of 100 MiB on arrays of 100 operations a second, each of 10 ms, so that a copy of 1 MiB pieces takes a second.</summary>
public sealed class VirtualDiskTests
{
    private static readonly RatedArraySpec Array = new() { Capacity = Bytes.MiB(100), ReadIops = 100, Latency = SimDuration.FromMilliseconds(10) };

    private static readonly IoPattern Writes = new() { ReadFraction = 0 };

    [Test]
    public void MoveTo_NoLoad_TakesSizeOverRate()
    {
        var (simulation, disk, to) = Given();
        var move = disk.MoveTo(to);
        simulation.Run();

        Assert.That((move.State, move.EndedAt.Seconds, disk.Backing), Is.EqualTo((DiskMoveState.Done, 1.0, (BlockDevice)to)));
        Assert.That(move.Copied, Is.EqualTo(Bytes.MiB(100)));
    }

    [Test]
    public void MoveTo_ItselfOrWhatStandsOnIt_IsRefusedAndChangesNothing()
    {
        var (simulation, disk, to) = Given();
        var upper = new VirtualDisk("upper", disk);

        Assert.That(() => disk.MoveTo(disk), Throws.ArgumentException.With.Message.Contains("stand on itself"));
        Assert.That(() => disk.MoveTo(upper), Throws.ArgumentException.With.Message.Contains("'upper' is or stands on"));
        var move = disk.MoveTo(to);
        simulation.Run();
        Assert.That(move.State, Is.EqualTo(DiskMoveState.Done));
    }

    [Test]
    public void MoveTo_WithALimit_TakesSizeOverTheLimit()
    {
        var (simulation, disk, to) = Given();
        var move = disk.MoveTo(to, DataRate.Bps(8 * Bytes.MiB(10).Count));
        simulation.Run();

        Assert.That(move.EndedAt.Seconds, Is.EqualTo(10).Within(1e-8));
    }

    [Test]
    public void MoveTo_UnderAStreamOfWrites_BothSidesHaveThem()
    {
        // The load of 40 a second is on both sides; the copy gets the other 60, for 100 operations: 1.667 s.
        var (simulation, disk, to) = Given();
        var load = disk.OpenStream(Writes, new IoStreamTerms { Cap = 40 });
        load.Start(200);
        var move = disk.MoveTo(to);
        simulation.Run();

        Assert.That(move.EndedAt.Seconds, Is.EqualTo(100 / 60.0).Within(1e-8));
        Assert.That(load.Completed, Is.EqualTo(200));
        Assert.That(simulation.Now.Seconds, Is.EqualTo(5).Within(1e-8), "The load isn't slowed.");
    }

    [Test]
    public void Write_WhileMoving_GoesToBothSides_AndAfterwardsToOne()
    {
        var (simulation, disk, to) = Given();
        var from = disk.Backing;
        var ends = new Ends(simulation);
        disk.MoveTo(to);
        ends.Submit(disk, IoKind.Write, 0, 4096, atSeconds: 0.5);
        ends.Submit(disk, IoKind.Read, 0, 4096, atSeconds: 0.5);
        ends.Submit(disk, IoKind.Write, 0, 4096, atSeconds: 5);
        simulation.Run();

        Assert.That((from.Writes, to.Writes, from.Reads, to.Reads), Is.EqualTo((1L, 2L, 1L, 0L)));
        Assert.That(ends.All.Select(static end => end.Status), Is.All.EqualTo(IoStatus.Done));
    }

    [Test]
    public void MoveTo_AWriteIsUnderWay_TheCopyWaitsForIt()
    {
        var (simulation, disk, to) = Given();
        var ends = new Ends(simulation);
        disk.Submit(new BlockRequest(IoKind.Write, 0, 4096), ends);
        var move = disk.MoveTo(to);
        Assert.That(move.State, Is.EqualTo(DiskMoveState.Draining));
        simulation.Run();

        Assert.That(move.EndedAt.Seconds, Is.EqualTo(1.01).Within(1e-8));
    }

    [Test]
    public void MoveTo_AbortedAndBegunAgainWhileAnOldWriteIsUnderWay_TheCopyWaitsForIt()
    {
        var (simulation, disk, to) = Given();
        disk.Submit(new BlockRequest(IoKind.Write, 0, 4096));
        disk.MoveTo(to).Abort();
        var again = disk.MoveTo(to);
        simulation.Run(SimDuration.FromMilliseconds(9));
        Assert.That(again.State, Is.EqualTo(DiskMoveState.Draining));
        simulation.Run();

        Assert.That(again.State, Is.EqualTo(DiskMoveState.Done));
    }

    [Test]
    public void Destination_Fails_TheDiskStaysAndLosesNothing()
    {
        var (simulation, disk, to) = Given();
        var from = disk.Backing;
        var ends = new Ends(simulation);
        var move = disk.MoveTo(to);
        ends.Submit(disk, IoKind.Write, 0, 4096, atSeconds: 0.495); // On its way to both when the destination fails.
        simulation.Schedule(SimDuration.FromSeconds(0.5), to.Fail);
        ends.Submit(disk, IoKind.Write, 0, 4096, atSeconds: 0.6);
        simulation.Run();

        Assert.That((move.State, move.EndedAt.Seconds, disk.Backing, from.Writes), Is.EqualTo((DiskMoveState.Aborted, 0.5, from, 2L)));
        Assert.That(ends.All.Select(static end => end.Status), Is.All.EqualTo(IoStatus.Done));
    }

    [Test]
    public void Write_DestinationFailsToTakeItAfterTheMove_IsNotAcknowledged()
    {
        // It is on its way to both when the copy is done; the disk lies at its destination then, and that has failed before it had it.
        var simulation = new Simulation();
        var slow = new RatedArray(simulation, "to", Array with { ReadIops = 100, Latency = SimDuration.FromMilliseconds(100) });
        var disk = new VirtualDisk("disk", new RatedArray(simulation, "from", Array));
        var ends = new Ends(simulation);
        var move = disk.MoveTo(slow);
        ends.Submit(disk, IoKind.Write, 0, 4096, atSeconds: 0.99);
        simulation.Schedule(SimDuration.FromSeconds(1.02), () =>
        {
            Assert.That(move.State, Is.EqualTo(DiskMoveState.Done));
            slow.Fail();
        });
        simulation.Run();

        Assert.That(ends.All.Single().Status, Is.EqualTo(IoStatus.Unavailable));
    }

    [Test]
    public void MoveTo_AfterAnAbortedMoveWhoseDestinationFails_GoesOn()
    {
        var (simulation, disk, to) = Given();
        var third = new RatedArray(simulation, "third", Array);
        var ends = new Ends(simulation);
        var first = disk.MoveTo(to);
        DiskMove? second = null;
        ends.Submit(disk, IoKind.Write, 0, 4096, atSeconds: 0.1);
        simulation.Schedule(SimDuration.FromSeconds(0.105), () =>
        {
            first.Abort();
            second = disk.MoveTo(third);
            to.Fail(); // The write is still on its way there.
        });
        simulation.Run();

        Assert.That((second!.State, disk.Backing, ends.All.Single().Status), Is.EqualTo((DiskMoveState.Done, (BlockDevice)third, IoStatus.Done)));
    }

    [Test]
    public void Source_Fails_TheMoveWaitsForIt()
    {
        var (simulation, disk, to) = Given();
        var from = (RatedArray)disk.Backing;
        var move = disk.MoveTo(to);
        simulation.Schedule(SimDuration.FromSeconds(0.5), from.Fail);
        simulation.Schedule(SimDuration.FromSeconds(2.5), from.Replace);
        simulation.Run();

        Assert.That(move.EndedAt.Seconds, Is.EqualTo(3).Within(1e-8));
    }

    [Test]
    public void MoveTo_SmallerDevice_IsRefused()
    {
        var (simulation, disk, _) = Given();
        var small = new RatedArray(simulation, "small", Array with { Capacity = Bytes.MiB(99) });

        Assert.That(() => disk.MoveTo(small), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("at least the 100 MiB"));
    }

    [Test]
    public void MoveTo_WhileMoving_IsRefused()
    {
        var (simulation, disk, to) = Given();
        disk.MoveTo(to);

        Assert.That(() => disk.MoveTo(new RatedArray(simulation, "third", Array)), Throws.InvalidOperationException.With.Message.Contains("being moved to 'to'"));
    }

    private static (Simulation Simulation, VirtualDisk Disk, RatedArray To) Given()
    {
        var simulation = new Simulation();
        return (simulation, new VirtualDisk("disk", new RatedArray(simulation, "from", Array)), new RatedArray(simulation, "to", Array));
    }
}
