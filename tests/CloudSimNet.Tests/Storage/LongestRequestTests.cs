// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Caching;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Tests.Storage;

/// <summary>No request floods an instant.</summary>
public sealed class LongestRequestTests
{
    private readonly Simulation simulation = new();

    [Test]
    public void Submit_OfAGibibyteToAnArrayOfOneByteUnits_IsRefusedWithTheRemedy()
    {
        var raid = Raid(Bytes.B(1));

        Assert.That(raid.LongestRequest, Is.EqualTo(Bytes.B(262_144)));
        Assert.That(() => raid.Submit(new BlockRequest(IoKind.Read, 0, 1 << 30)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("'raid' takes at most 256 KiB at once, not 1 GiB").And.Message.Contains("larger units"));
        Assert.That(raid.MaximumRate(new IoPattern { BlockSize = Bytes.GiB(1) }), Is.EqualTo(1e6 / (1 << 29)).Within(0.1).Percent, "half of the pieces go to each member");
    }

    [Test]
    public void LongestRequest_OfLayersThatPassRequestsOn_IsThatBelow()
    {
        var raid = Raid(Bytes.B(16));
        var disk = new VirtualDisk("disk", new ArrayController("controller", new ControllerSpec(), raid));
        var cached = new CachedDevice("cached", disk, CacheMedium.Memory(SimDuration.Zero), new CacheSpec { Capacity = Bytes.MiB(1), BlockSize = Bytes.B(64 * 1024) });
        Assert.That((disk.LongestRequest, cached.LongestRequest), Is.EqualTo((Bytes.MiB(4), Bytes.MiB(4))));
        disk.MoveTo(new RaidArray(simulation, "other", new RaidSpec { Level = RaidLevel.Raid0, StripeUnit = Bytes.B(2) }, [Flat(), Flat()]));

        Assert.That(disk.LongestRequest, Is.EqualTo(Bytes.B(512 * 1024)));
    }

    [Test]
    public void LongestRequest_OfLayersThatSplit_FollowsTheirPieces()
    {
        var raid = Raid(Bytes.B(16));
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.B(4 * 1024) });
        pool.Add(raid);

        Assert.That(pool.AddThin("volume", Bytes.GB(2)).LongestRequest, Is.EqualTo(Bytes.GiB(1)));
        Assert.That(new SnapshotVolume("snapshots", raid, Flat(), new SnapshotSpec { BlockSize = Bytes.B(512) }).LongestRequest, Is.EqualTo(Bytes.MiB(128)));
        Assert.That(() => new SnapshotVolume("snapshots", raid, Flat(), new SnapshotSpec { BlockSize = Bytes.MiB(8) }), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("works in pieces of 8 MiB, and what it stands on takes at most 4 MiB at once"));
    }

    [Test]
    public void Run_CancelledWhileAnInstantIsFullOfPieces_EndsInTheMidstOfIt()
    {
        using var cancellation = new CancellationTokenSource();
        var raid = Raid(Bytes.B(1));
        simulation.Schedule(SimDuration.Zero, cancellation.Cancel);
        simulation.Schedule(SimDuration.Zero, () =>
        {
            for (var i = 0; i < 1000; i++)
                raid.Submit(new BlockRequest(IoKind.Read, 0, 262_144));
        });

        Assert.That(simulation.Run(cancellation.Token).EndCause, Is.EqualTo(EndCause.Cancelled));
        Assert.That(raid.Members.Sum(static member => member.InFlight), Is.LessThan(10_000));
    }

    [Test]
    public void Fetch_OfManyBlocksAtOnce_KeepsToWhatTheDeviceBehindTakes()
    {
        var cached = new CachedDevice("cached", Raid(Bytes.B(1)), CacheMedium.Memory(SimDuration.Zero), new CacheSpec { Capacity = Bytes.MiB(8), BlockSize = Bytes.B(64 * 1024), Writing = CacheWriting.Back });
        var ends = new Ends(simulation);
        ends.Submit(cached, IoKind.Read, 0, 4 << 20);
        ends.Submit(cached, IoKind.Write, 0, 2 << 20);
        simulation.Run();

        Assert.That((ends.All.Select(static end => end.Status), cached.Behind.Reads, cached.DirtyBytes), Is.EqualTo((new[] { IoStatus.Done, IoStatus.Done }, 16, Bytes.Zero)));
    }

    private RaidArray Raid(Bytes unit) => new(simulation, "raid", new RaidSpec { Level = RaidLevel.Raid0, StripeUnit = unit }, [Flat(), Flat()]);

    private RatedArray Flat() => new(simulation, "flat", new RatedArraySpec { Capacity = Bytes.GB(2), ReadIops = 1e6, Latency = SimDuration.FromNanoseconds(1000) });
}
