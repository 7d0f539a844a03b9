// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Datastores;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Shared images in scenario files.</summary>
public sealed class ImageTests
{
    private const string Devices = "{ name: shelf, model: { name: rated, capacity: 1 TB, readIops: 2000, latency: 1 ms } }, { name: flash, model: { name: rated, capacity: 100 GB, readIops: 4000, latency: 1 ms } }";
    private const string Image = "  datastores: [{ name: vmfs, device: shelf, files: [{ name: golden, size: 40 GB }] }]\n  images: [{ name: win, device: vmfs/golden }]";

    private static readonly string Good = VmDiskLab.Text("name: root, size: 1 GB, device: flash, image: win, loads: [{ name: boot, boot: streamed-windows-7 }]", "count: 8", devices: Devices, rest: Image).ReplaceLineEndings("\n");

    [Test]
    public void Run_BootStormFromAnImage_TakesWhatTheSlowerSideTakes()
    {
        // 400 desktops ask for 17 operations a second, 13 % of them reads of the image and the rest writes to flash: 884 and 5 916 a second, of which flash does 4 000.
        var run = Lab.Run(VmDiskLab.Text("name: root, size: 200 MB, device: flash, image: win, loads: [{ name: boot, boot: streamed-windows-7 }]", "count: 400", "vcpus: 1, reservation: 0 Hz", Devices, Image)
            .Replace("memory: 64 GiB", "memory: 640 GiB", StringComparison.Ordinal));

        Assert.That(StorageLab.ReadAt(run, "disks.loads.app/root/boot.completed"), Is.EqualTo(400.0));
        Assert.That(StorageLab.ReadAt(run, "disks.loads.app/root/boot.maxDuration_s"), Is.EqualTo(400 * 17 * 660 * 0.87 / 4000).Within(1e-3));
    }

    [Test]
    public void Run_FileAgainstTheLibrary_GiveTheSameResponses()
    {
        var run = Lab.Run(VmDiskLab.Text(
            "name: root, size: 1 GB, device: flash, image: win, loads: [{ name: w, operations: 60, reads: 0, block: 6 KiB, sequential: true, requests: { perSecond: 5, arrivals: regular } }, { name: r, operations: 60, block: 16 KiB, sequential: true, requests: { perSecond: 4, arrivals: regular } }]",
            "count: 2", devices: Devices, rest: Image));

        var simulation = new Simulation();
        simulation.AddDatacenter("a", new FirstFit()).AddHosts(1, new HostSpec { Cores = 8, Clock = Frequency.GHz(1), Memory = Bytes.GiB(64) });
        var shelf = new RatedArray(simulation, "shelf", new RatedArraySpec { Capacity = Bytes.GB(1000), ReadIops = 2000, Latency = SimDuration.FromMilliseconds(1) });
        var flash = new RatedArray(simulation, "flash", new RatedArraySpec { Capacity = Bytes.GB(100), ReadIops = 4000, Latency = SimDuration.FromMilliseconds(1) });
        var image = new SharedImage(new Datastore("vmfs", shelf).TryCreate("golden", Bytes.GB(40))!.TryOpen(new HostId(7), OpenMode.ReadWrite, out _)!);
        var disks = new List<BlockDevice>();
        simulation.VmStarted.Watch(vm =>
        {
            var disk = vm.Attach(image.Attach($"root {vm.Id}", new DevicePart($"space {vm.Id}", flash, Bytes.GB(vm.Id.Value), Bytes.GB(1))), IoVirtualization.Paravirtual);
            disks.Add(disk);
            for (var i = 0; i < 60; i++)
            {
                var (write, read) = (new BlockRequest(IoKind.Write, i * 6144, 6144), new BlockRequest(IoKind.Read, i * 16384, 16384));
                simulation.Schedule(SimDuration.FromMilliseconds(200 * i), () => disk.Submit(write));
                simulation.Schedule(SimDuration.FromMilliseconds(250 * i), () => disk.Submit(read));
            }
        });
        for (var i = 0; i < 2; i++)
            simulation.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1) });
        var result = simulation.Run();

        Assert.That((StorageLab.Read(run, "devices[0].reads"), StorageLab.Read(run, "devices[1].reads"), StorageLab.Read(run, "devices[1].writes")), Is.EqualTo(((double)shelf.Reads, (double)flash.Reads, (double)flash.Writes)));
        Assert.That((double)StorageLab.ReadAt(run, "disks.loads.app/root/w.meanResponse_s")! + (double)StorageLab.ReadAt(run, "disks.loads.app/root/r.meanResponse_s")!, Is.EqualTo(2 * disks.Average(static disk => disk.MeanResponse.Nanoseconds / 1e9)).Within(2e-8));
        Assert.That(run.Result.Time, Is.EqualTo(result.Time));
        Assert.That(StorageLab.Read(run, "images[0].written_B"), Is.EqualTo(2 * 60 * 6144.0));
    }

    [Test]
    public void Run_VirtualMachinesThatEnd_ArentAmongTheImagesDisks()
    {
        var run = Lab.Run(Good.Replace("vcpus: 1", "vcpus: 1, lifetime: 5 s", StringComparison.Ordinal));

        Assert.That((StorageLab.Read(run, "images[0].disks"), StorageLab.ReadAt(run, "disks.loads.app/root/boot.cutOff")), Is.EqualTo((0.0, 8.0)));
    }

    [TestCase("image: win", "image: wni", "vms[0].disks[0].image: there is no image 'wni'; did you mean 'win'? Images: win")]
    [TestCase("device: vmfs/golden", "device: vmfs/gold", "storage.images[0].device: there is no device 'vmfs/gold'; did you mean 'vmfs/golden'?")]
    [TestCase("device: vmfs/golden", "device: vmfs", "storage.images[0].device: there is no device 'vmfs'")]
    [TestCase("device: vmfs/golden }", "device: vmfs/golden }, { name: win, device: flash }", "storage.images[1].name: there is an image 'win' already; give each its own name")]
    [TestCase("device: vmfs/golden }", "device: vmfs/golden, sharing: linked }", "storage.images[0].sharing: there is no image sharing 'linked'. Names: cache, linked-clone")]
    [TestCase("device: vmfs/golden }", "device: vmfs/golden, sharing: { name: cache, blockSize: 1 GB } }", "storage.images[0].sharing.blockSize: \"1 GB\" is out of range: it must be from 512 B to 64 MiB")]
    public void Parse_OneThingWrong_IsSaidAtItsPlace(string right, string wrong, string problem)
    {
        Assert.That(Lab.Problems(Good), Is.Empty);
        var text = Good.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Good));

        Assert.That(Lab.Problems(text), Has.Some.Contains(problem));
    }

    [Test]
    public void Parse_SmallerBlockOfALargeRequest_IsWithinTheImageNotTheSpace() =>
        Assert.That(Lab.Problems(Good.Replace("size: 1 GB", "size: 1 MB", StringComparison.Ordinal).Replace("boot: streamed-windows-7", "block: 2 MB, operations: 10", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Parse_RequestOfMorePiecesThanMayBe_IsRefused()
    {
        var text = Good.Replace("boot: streamed-windows-7", "block: 1 GiB, requests: { perSecond: 1 }, operations: 1", StringComparison.Ordinal);

        Assert.That(Lab.Problems(text), Is.Empty); // 262 144 blocks of 4 KiB.
        Assert.That(Lab.Problems(text.Replace("golden }", "golden, sharing: { name: cache, blockSize: 512 B } }", StringComparison.Ordinal)), Has.One.Contains("disk 'root' takes at most 128 MiB at once, not 1 GiB, because of the units that what it lies on splits requests into"));
    }

    [Test]
    public void Expect_FiguresOfImages_AreReadByTheirNames()
    {
        var run = Lab.Run(Good + "\nexpect: [storage.images.win.disks = 8, storage.images.win.written = 0 B, storage.images.win.sharing = cache]");

        Assert.That(run.Check(run.Figures).Where(static verdict => !verdict.Holds), Is.Empty);
    }
}
