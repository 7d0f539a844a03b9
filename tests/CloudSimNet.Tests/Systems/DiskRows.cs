// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Tests.Storage;
using static System.FormattableString;

namespace CloudSimNet.Tests.Systems;

/// <summary>Disks as desktops see them.</summary>
internal static class DiskRows
{
    private const string Disks = "src/CloudSimNet/Storage/Disks";

    private static readonly RatedArraySpec Rated = new() { Capacity = Bytes.GiB(40), ReadIops = 25_000, Latency = SimDuration.FromMilliseconds(1) };

    [SystemRow(129, "Virtual disk: private", Disks)]
    public static string Row129_PrivateDisk_KeepsItsDataOverReboots()
    {
        // A thin volume: a read of what was never written doesn't reach the array, so one that does finds what was written.
        var simulation = new Simulation();
        var array = new RatedArray(simulation, "array", Rated);
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MiB(1) });
        pool.Add(array);
        var disk = new VirtualDisk("desktop", pool.AddThin("volume", Bytes.GiB(1)));
        var datacenter = simulation.AddDatacenter("one", new FirstFit());
        datacenter.AddHost(Given.Host());

        var first = datacenter.Request(Given.Vm());
        Ask(first.Attach(disk), IoKind.Write);
        first.Stop();
        var again = datacenter.Request(Given.Vm()).Attach(disk);
        Ask(again, IoKind.Read);
        var found = array.Reads;
        Ask(again, IoKind.Read, 512 << 20);

        Assert.That((array.Writes, found, array.Reads), Is.EqualTo((1L, 1L, 1L)));
        return Invariant($"after the client's machine was stopped and started anew, {found} of 1 reads of what it had written finds it; one of what it hadn't finds nothing");
    }

    [SystemRow(130, "Virtual disk: shared, with a cache", Disks)]
    public static string Row130_SharedDisk_ForgetsWhatWasWrittenAtTheReboot()
    {
        var simulation = new Simulation();
        var image = new SharedImage(new RatedArray(simulation, "image", Rated));
        var clients = Enumerable.Range(0, 50).Select(i => image.Attach($"client {i}", new RatedArray(simulation, $"cache {i}", Rated with { Capacity = Bytes.MiB(64) }))).ToArray();
        Ask(clients[7], IoKind.Write);
        var seen = clients.Count(static client => !client.IsFromImage(0));
        Ask(clients[7], IoKind.Read);
        var beforeReboot = image.Device.Reads;
        clients[7].Reboot();
        Ask(clients[7], IoKind.Read);

        Assert.That((seen, beforeReboot, image.Device.Reads, image.Device.Writes, clients[7].IsFromImage(0)), Is.EqualTo((1, 0L, 1L, 0L, true)));
        return Invariant($"{clients.Length} clients share one image; a write is seen by {seen} of them and until its reboot, then the image is read");
    }

    [SystemRow(131, "Network boot, streamed system", Disks)]
    public static string Row131_1270Clients_BootIn11MinutesBelow10MsOnAFitArray()
    {
        // As load: all of them as streams. As latency: their operations one by one for ten seconds.
        var simulation = new Simulation(1);
        var array = new RatedArray(simulation, "array", Rated);
        var boot = BootProfile.StreamedWindows7;
        for (var i = 0; i < 1270; i++)
            boot.Start(array);
        var minutes = simulation.Run().Time.Seconds / 60;

        var single = new Simulation(1);
        var probe = new RatedArray(single, "array", Rated);
        var random = single.Random("arrivals");
        for (var at = 0.0; at < 10; at += random.NextExponential(1 / (1270 * boot.Iops)))
        {
            var request = new BlockRequest(random.NextDouble() < boot.ReadFraction ? IoKind.Read : IoKind.Write, 0, 4096);
            single.Schedule(SimTime.FromSeconds(at), () => probe.Submit(request));
        }

        single.Run();
        var milliseconds = probe.MeanResponse.Seconds * 1e3;
        Assert.That(minutes, Is.InRange(10, 12));
        Assert.That(milliseconds, Is.LessThan(10));
        Assert.That(boot.Iops, Is.InRange(16, 18));
        return Invariant($"17 operations a second each: booted in {minutes:0.0} min; mean response {milliseconds:0.00} ms on an array of 25 000 IOPS");
    }

    private static void Ask(BlockDevice disk, IoKind kind, long offset = 0)
    {
        disk.Simulation.Run(disk.Simulation.Now); // So that a machine that was requested runs.
        var ends = new Ends(disk.Simulation);
        disk.Submit(new BlockRequest(kind, offset, 4096), ends);
        disk.Simulation.Run();
        Assert.That(ends.All.Single().Status, Is.EqualTo(IoStatus.Done));
    }
}
