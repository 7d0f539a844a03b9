// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of shared images.</summary>
internal static class ImageFields
{
    private const string Devices = "{ name: gold, model: { name: rated, capacity: 1 GB, readIops: 1000, latency: 1 ms } }, { name: flat, model: { name: rated, capacity: 1 GB, readIops: 500, latency: 2 ms } }";
    private const string Write = $"reads: 0, {StorageLab.One}"; // Of 1000 B, in part of a block.

    public static IEnumerable<FieldEffect> All() =>
    [
        new("Storage.images", Text(StorageLab.One), run => StorageLab.Read(run, "images[0].disks"), 1.0),
        new("Image.name", Text(StorageLab.One), run => StorageLab.Read(run, "images[0].name"), "win"),
        new("Image.device", Text(StorageLab.One), run => (StorageLab.Read(run, "devices[0].reads"), StorageLab.Read(run, "devices[1].reads")), (1.0, 0.0)),
        new("Image.sharing", Text(Write, "linked-clone"), run => StorageLab.Read(run, "images[0].written_B"), 65536.0),
        new("Image.sharing", Text(Write), run => (StorageLab.Read(run, "images[0].written_B"), StorageLab.Read(run, "images[0].sharing")), (4096.0, "cache")),
        new("CacheSharing.blockSize", Text(Write, "{ name: cache, blockSize: 16 KiB }"), run => StorageLab.Read(run, "images[0].written_B"), 16384.0),
        new("LinkedClone.blockSize", Text(Write, "{ name: linked-clone, blockSize: 8 KiB }"), run => StorageLab.Read(run, "images[0].written_B"), 8192.0),
        new("LinkedClone.metadataWrites", Text(Write, "{ name: linked-clone, metadataWrites: 7 }"), run => StorageLab.Read(run, "devices[1].writes"), 9.0), // The rest of the block, what is written, and these.

        // One more level below, in which what was never written is looked for; 10 µs are the guest's.
        new("LinkedClone.lookupTime", Text(StorageLab.One, "{ name: linked-clone, lookupTime: 300 us }"), run => StorageLab.ReadAt(run, "disks.loads.app/root/a.meanResponse_s"), 0.00131),
        new("LinkedClone.lookupOperations", Text("operations: 1000", "{ name: linked-clone, lookupOperations: 2 }"), run => StorageLab.ReadAt(run, "disks.loads.app/root/a.meanDuration_s"), 4.0), // 2000 lookups at 500 a second.
        new("VmDisk.image", Text(StorageLab.One), run => StorageLab.ReadAt(run, "disks.loads.app/root/a.meanResponse_s"), 0.00101),
        new("VmDisk.size", Text("reads: 0, block: 4 KiB, sequential: true, operations: 30, requests: { perSecond: 10, arrivals: regular }", size: "100 kB"), run => StorageLab.ReadAt(run, "disks.loads.app/root/a.errors.outOfSpace"), 6.0), // 24 blocks fit.
    ];

    private static string Text(string load, string sharing = "cache", string size = "10 MB") => VmDiskLab.Text(
        $"name: root, size: {size}, device: flat, image: win, loads: [{{ name: a, {load} }}]", devices: Devices, rest: $"  images: [{{ name: win, device: gold, sharing: {sharing} }}]");
}
