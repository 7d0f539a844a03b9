// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Tests.Storage.Disks;

/// <summary>Clients of one image, each with a cache of 100 blocks of 4 KiB.</summary>
public sealed class ImageDiskTests
{
    [Test]
    public void Write_IsVisibleUntilTheReboot_ThenTheImageIs()
    {
        var (simulation, image, clients) = Given(1);
        var (client, cache) = clients[0];
        Ask(client, IoKind.Write, 8192, 4096);
        Assert.That((client.IsFromImage(8191), client.IsFromImage(8192), client.IsFromImage(12287), client.IsFromImage(12288)), Is.EqualTo((true, false, false, true)));
        Ask(client, IoKind.Read, 8192, 4096);
        Assert.That((image.Device.Reads, cache.Reads, cache.Writes, image.Device.Writes), Is.EqualTo((0L, 1L, 1L, 0L)));
        client.Reboot();
        Ask(client, IoKind.Read, 8192, 4096);

        Assert.That((client.IsFromImage(8192), image.Device.Reads, cache.Reads, client.Cached), Is.EqualTo((true, 1L, 1L, Bytes.Zero)));
    }

    [Test]
    public void Write_OfOneClient_TheOthersDoNotSee()
    {
        var (_, image, clients) = Given(3);
        Ask(clients[1].Disk, IoKind.Write, 0, 4096);

        Assert.That(clients.Select(static client => client.Disk.IsFromImage(0)), Is.EqualTo(new[] { true, false, true }));
        Assert.That(image.Device.Writes, Is.Zero);
    }

    [Test]
    public void Read_OverBoth_IsInPieces()
    {
        var (_, image, clients) = Given(1);
        var (client, cache) = clients[0];
        Ask(client, IoKind.Write, 4096, 4096);
        Ask(client, IoKind.Write, 8192, 4096); // Beside it in the cache too.
        Ask(client, IoKind.Read, 100, 16_000);

        Assert.That((image.Device.Reads, image.Device.BytesRead, cache.Reads, cache.BytesRead), Is.EqualTo((2L, Bytes.B(16_000 - 8192), 1L, Bytes.B(8192))));
    }

    [Test]
    public void Write_OfAPartOfABlock_ReadsTheRestFromTheImage()
    {
        var (_, image, clients) = Given(1);
        Ask(clients[0].Disk, IoKind.Write, 100, 10);
        Assert.That((image.Device.Reads, image.Device.BytesRead), Is.EqualTo((1L, Bytes.B(4096))));
        Ask(clients[0].Disk, IoKind.Write, 200, 10);

        Assert.That(image.Device.Reads, Is.EqualTo(1), "It is there now.");
    }

    [Test]
    public void Write_CacheIsFull_OutOfSpaceUntilTheReboot()
    {
        var (_, _, clients) = Given(1);
        var client = clients[0].Disk;
        Assert.That(Ask(client, IoKind.Write, 0, 100 * 4096), Is.EqualTo(IoStatus.Done));
        Assert.That(Ask(client, IoKind.Write, 100 * 4096, 1), Is.EqualTo(IoStatus.OutOfSpace));
        Assert.That(Ask(client, IoKind.Write, 50 * 4096, 1), Is.EqualTo(IoStatus.Done), "Where it has written already.");
        client.Reboot();

        Assert.That(Ask(client, IoKind.Write, 100 * 4096, 4096), Is.EqualTo(IoStatus.Done));
    }

    [Test]
    public void Write_CacheIsDown_LeavesTheImageAsItIs()
    {
        var (_, _, clients) = Given(1);
        var (client, cache) = clients[0];
        cache.Fail();
        Assert.That(Ask(client, IoKind.Write, 0, 4096), Is.EqualTo(IoStatus.Unavailable));
        cache.Repair();

        Assert.That((client.IsFromImage(0), Ask(client, IoKind.Read, 0, 4096), cache.Reads), Is.EqualTo((true, IoStatus.Done, 0L)));
    }

    [Test]
    public void Start_BootOfManyClients_SharesTheImage()
    {
        // Each of ten clients asks for 13 % x 17 reads a second of the image, which has ten a second: each gets 1 of its 2.21, and so 1 / 0.13 operations.
        var simulation = new Simulation();
        var image = new SharedImage(new RatedArray(simulation, "image", new RatedArraySpec { Capacity = Bytes.GiB(40), ReadIops = 10, Latency = SimDuration.FromSeconds(0.1) }));
        var streams = Enumerable.Range(0, 10).Select(i =>
        {
            var cache = new RatedArray(simulation, $"cache {i}", new RatedArraySpec { Capacity = Bytes.GiB(6), ReadIops = 1000 });
            return BootProfile.StreamedWindows7.Start(image.Attach($"client {i}", cache));
        }).ToArray();
        simulation.Run(SimDuration.FromSeconds(1));

        Assert.That(streams.Select(static stream => stream.Rate), Is.All.EqualTo(1 / 0.13).Within(1e-9));
    }

    private static (Simulation Simulation, SharedImage Image, (ImageDisk Disk, RatedArray Cache)[] Clients) Given(int clients)
    {
        var simulation = new Simulation();
        var image = new SharedImage(new RatedArray(simulation, "image", new RatedArraySpec { Capacity = Bytes.GiB(40), ReadIops = 10_000 }));
        var disks = Enumerable.Range(0, clients).Select(i =>
        {
            var cache = new RatedArray(simulation, $"cache {i}", new RatedArraySpec { Capacity = Bytes.B(100 * 4096), ReadIops = 10_000 });
            return (image.Attach($"client {i}", cache), cache);
        });
        return (simulation, image, [.. disks]);
    }

    private static IoStatus Ask(BlockDevice disk, IoKind kind, long offset, int length)
    {
        var ends = new Ends(disk.Simulation);
        disk.Submit(new BlockRequest(kind, offset, length), ends);
        disk.Simulation.Run(disk.Simulation.Now + SimDuration.FromSeconds(1));
        return ends.All.Single().Status;
    }
}
