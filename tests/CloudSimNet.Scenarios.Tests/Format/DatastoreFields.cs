// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of datastores.</summary>
internal static class DatastoreFields
{
    private const string Disk = "name: root, size: 100 MB, datastore: ds";
    private const string Write = $"loads: [{{ name: a, reads: 0, {StorageLab.One} }}]";

    public static IEnumerable<FieldEffect> All() =>
    [
        new("Storage.datastores", Text(Disk, ""), run => StorageLab.Read(run, "datastores[0].used_B"), 96 * 1048576.0),
        new("Datastore.name", Text(Disk, ""), run => StorageLab.ReadAt(run, "disks.app/root.on"), "ds"),
        new("Datastore.device", Text(Disk, ""), run => StorageLab.Read(run, "datastores[0].device"), "flat"),
        new("Datastore.blockSize", Text($"{Disk}, thick: false, {Write}", "blockSize: 4 MiB"), run => StorageLab.Read(run, "datastores[0].used_B"), 4 * 1048576.0),

        // The host fails at 2 s, and the file is deleted when the lease is over: at 2 s and a half of it is still there.
        new("Datastore.lockLease", Text(Disk, "lockLease: 500 ms", "events: [{ at: 2 s, component: a/host-0 }]\nuntil: 2499 ms"), run => StorageLab.Read(run, "datastores[0].files"), 1.0),
        new("Datastore.lockLease", Text(Disk, "lockLease: 500 ms", "events: [{ at: 2 s, component: a/host-0 }]"), run => (StorageLab.Read(run, "datastores[0].files"), run.Result.Time.Seconds), (0.0, 2.5)),
        new("Datastore.files", Text(Disk, "files: [{ name: iso, size: 1 MB }, { name: log, size: 1 MB }]"), run => StorageLab.Read(run, "datastores[0].files"), 3.0),
        new("DatastoreFile.name", Text(Disk, "files: [{ name: iso, size: 1 MB }]", $"  loads: [{{ name: a, device: ds/iso, {StorageLab.One} }}]"), run => (StorageLab.Read(run, "devices[1].name"), StorageLab.Read(run, "devices[1].reads")), ("ds/iso", 1.0)),
        new("DatastoreFile.size", Text(Disk, "files: [{ name: iso, size: 7 MB }]"), run => StorageLab.Read(run, "devices[1].capacity_B"), 7e6),
        new("DatastoreFile.thick", Text($"{Disk}, thick: false", "files: [{ name: iso, size: 7 MB, thick: false }]"), run => StorageLab.Read(run, "datastores[0].used_B"), 0.0),
        new("VmDisk.datastore", Text($"{Disk}, {Write}", ""), run => StorageLab.Read(run, "devices[0].writes"), 1.0),
        new("VmDisk.thick", Text($"{Disk}, thick: false, {Write}", ""), run => StorageLab.ReadAt(run, "disks.app/root.used_B"), 1048576.0),
        new("Storage.watch", Text(Disk, "", "  watch: [ds]\nuntil: 2 s\noutputs: { timeseries: 1 s }"), run => (run.TimeSeries!.Columns[^1].Name, run.TimeSeries.Values[1][^1]), ("ds_used_GB", 0.100663296)),
    ];

    private static string Text(string disk, string datastore, string rest = "") =>
        VmDiskLab.Text(disk, rest: $"  datastores: [{{ name: ds, device: flat{(datastore.Length > 0 ? ", " : "")}{datastore} }}]\n{rest}");
}
