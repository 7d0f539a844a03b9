// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of the models of devices.</summary>
internal static class StorageModelFields
{
    // 3 ms of seek, 5 ms of half a turn, 1 ms for 1000 B.
    private const string Hdd = "capacity: 1 GB, rpm: 6000, averageSeek: 3 ms, transferRate: 8 Mbps";

    // 2 ms or 4 ms for 4 KiB, 1 ms more for each 1000 B beyond, and 1 ms for each 1000 B across the interface.
    private const string Flash = "capacity: 1 GB, channels: 1, readTime: 2 ms, writeTime: 4 ms, channelRate: 8 Mbps, interfaceRate: 8 Mbps";
    private const string Sides = "{ name: n, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, { name: s, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, ";
    private const string Write = "operations: 1, block: 1000 B, reads: 0, requests: { perSecond: 1, arrivals: regular }";

    private const string Twice = "operations: 2, block: 4 KiB, requests: { perSecond: 1, arrivals: regular }";
    private const string Dirty = "capacity: 100 MB, blockSize: 1000 B, writing: back, destageFrom: 0.4";
    private const string Failing = "failures: [{ at: 5 s, component: c }]";
    private const string Burst = "operations: 4, sequential: true, reads: 0, block: 1000 B, requests: { perSecond: 1000000, arrivals: regular }";
    private const string Filling = "operations: 3, sequential: true, reads: 0, block: 500 MB, requests: { perSecond: 1, arrivals: regular }";
    private const string Many = "operations: 20, reads: 0, block: 1000 B, requests: { perSecond: 1, arrivals: regular }";
    private const string Changing = "at: 1 s, operations: 20, sequential: true, reads: 0, block: 100 MB, requests: { perSecond: 0.5, arrivals: regular }";
    private const string Two = "operations: 2, block: 1000 B, reads: 0, requests: { perSecond: 1000000, arrivals: regular }";

    public static IEnumerable<FieldEffect> All() => [.. Rated(), .. Disks(), .. Chips(), .. Raids(), .. Controllers(), .. Luns(), .. Replicas(), .. Stores(), .. Caches(), .. Pools(), .. Snapshots(), .. Virtual()];

    private static IEnumerable<FieldEffect> Rated() =>
    [
        Drive("Rated.capacity", "name: rated, capacity: 3 GB, readIops: 1000", StorageLab.One, "devices[0].capacity_B", 3e9),
        Drive("Rated.readIops", "name: rated, capacity: 1 GB, readIops: 500", "operations: 1000", "loads[0].meanDuration_s", 2.0),
        Drive("Rated.writeIops", "name: rated, capacity: 1 GB, readIops: 1000, writeIops: 250", "operations: 1000, reads: 0", "loads[0].meanDuration_s", 4.0),
        Drive("Rated.latency", "name: rated, capacity: 1 GB, readIops: 1000, latency: 5 ms", StorageLab.One, "loads[0].meanResponse_s", 0.005),
        Drive("Rated.bandwidth", "name: rated, capacity: 1 GB, readIops: 1000, bandwidth: 8 Mbps", StorageLab.One, "loads[0].meanResponse_s", 0.002),
    ];

    private static IEnumerable<FieldEffect> Disks() =>
    [
        Drive("Hdd.capacity", $"name: hdd, {Hdd}", StorageLab.One, "devices[0].capacity_B", 1e9),
        Drive("Hdd.capacity", "name: hdd-15k, capacity: 1 GB", StorageLab.One, "devices[0].capacity_B", 1e9),
        Drive("Hdd.rpm", $"name: hdd, {Hdd.Replace("6000", "3000", StringComparison.Ordinal)}", StorageLab.One, "loads[0].meanResponse_s", 0.014),
        Drive("Hdd.averageSeek", $"name: hdd, {Hdd.Replace("3 ms", "7 ms", StringComparison.Ordinal)}", StorageLab.One, "loads[0].meanResponse_s", 0.013),
        Drive("Hdd.transferRate", $"name: hdd, {Hdd.Replace("8 Mbps", "4 Mbps", StringComparison.Ordinal)}", StorageLab.One, "loads[0].meanResponse_s", 0.010),
        Drive("Hdd.times", $"name: hdd, {Hdd}", StorageLab.One, "loads[0].meanResponse_s", 0.009),
        Differs("Hdd.times", $"name: hdd, {Hdd}, times: exponential", StorageLab.One, "loads[0].meanResponse_s", 0.009),
        Differs("Hdd.times", $"name: hdd, {Hdd}, times: sampled", StorageLab.One, "loads[0].meanResponse_s", 0.009),
    ];

    private static IEnumerable<FieldEffect> Chips() =>
    [
        Chip("capacity", "", StorageLab.One, "devices[0].capacity_B", 1e9),
        Drive("Flash.capacity", "name: nvme, capacity: 1 GB", StorageLab.One, "devices[0].capacity_B", 1e9),
        Chip("readTime", "", StorageLab.One, "loads[0].meanResponse_s", 0.003),
        Chip("writeTime", "", Write, "loads[0].meanResponse_s", 0.005),
        Chip("channelRate", "", StorageLab.One.Replace("1000 B", "14096 B", StringComparison.Ordinal), "loads[0].meanResponse_s", 0.002 + 0.010 + 0.014096),
        Chip("interfaceRate", "", "operations: 1000, block: 4000 B", "loads[0].meanDuration_s", 4.0),
        Chip("interfaceLatency", ", interfaceLatency: 6 ms", StorageLab.One, "loads[0].meanResponse_s", 0.009),
        Chip("programTime", ", programTime: 20 ms", "operations: 100, reads: 0, sequential: true, block: 1000 B", "loads[0].meanDuration_s", 2.0),
        Chip("writeAmplification", ", programTime: 20 ms, writeAmplification: 3", "operations: 100, reads: 0, block: 1000 B", "loads[0].meanDuration_s", 6.0),
        Drive("Flash.channels", $"name: flash, {Flash.Replace("channels: 1", "channels: 2", StringComparison.Ordinal)}", "operations: 1000, block: 1000 B", "loads[0].meanDuration_s", 1.0),
        Drive("Flash.queueDepth", $"name: flash, {Flash.Replace("channels: 1", "channels: 2", StringComparison.Ordinal)}, queueDepth: 1", "operations: 1000, block: 1000 B", "loads[0].meanDuration_s", 2.0),
        Differs("Flash.times", $"name: flash, {Flash}, times: exponential", StorageLab.One, "loads[0].meanResponse_s", 0.003),
    ];

    private static IEnumerable<FieldEffect> Raids() =>
    [
        Raid("level", "level: raid-6, disks: 6", "devices[0].capacity_B", 4e9),
        Raid("disks", "level: raid-5, disks: 5", "devices[0].capacity_B", 4e9),
        Raid("disk", "level: raid-0, disks: 1", "loads[0].meanResponse_s", 0.001),
        new("Raid.members", StorageLab.Text(Sides + "{ name: a, model: { name: raid, level: raid-0, members: [n, s], stripeUnit: 1 MB } }"), run => StorageLab.Read(run, "devices[2].capacity_B"), 2e9),
        Raid("spares", "level: raid-1, disks: 2, spares: 3", "devices[0].sparesLeft", 2.0, "failures: [{ at: 1 s, component: a/0 }]"),
        Raid("stripeUnit", "level: raid-0, disks: 1, stripeUnit: 300 MB", "devices[0].capacity_B", 900e6),
        Raid("rebuildLimit", "level: raid-1, disks: 2, spares: 1, rebuildLimit: 80 Mbps", "devices[0].rebuildProgress", 0.5, "failures: [{ at: 1 s, component: a/1 }]\nuntil: 51 s"),
        Raid("unreadablePerBit", "level: raid-1, disks: 2, spares: 1, unreadablePerBit: 1e-4", "lost.losses[0].cause", "unreadable-sector", "failures: [{ at: 1 s, component: a/1 }]"),
        Raid("level", "level: raid-1, disks: 2", "devices[0].state", "failed", "failures: [{ at: 1 s, component: a/1 }, { at: 2 s, component: a/0 }]"),
        Raid("level", "level: raid-1, disks: 2", "devices[0].rebuilds", 1.0, "failures: [{ at: 1 s, component: a/1, for: 5 s }]"),
    ];

    private static IEnumerable<FieldEffect> Controllers() =>
    [
        Controller("of", "", Write, "loads[0].meanResponse_s", 0.001),
        Controller("policy", "policy: back", Write, "loads[0].meanResponse_s", 0.0001),
        Controller("memoryLatency", "policy: back, memoryLatency: 20 us", Write, "loads[0].meanResponse_s", 0.00002),
        Controller("writeMemory", "policy: back, writeMemory: 0 B", Write, "loads[0].meanResponse_s", 0.001),
        Controller("controllers", "controllers: 2", Write, "devices[1].working", 2.0),
        Controller("failoverTime", "controllers: 2, failoverTime: 7 s", Write + " , at: 2 s", "loads[0].meanResponse_s", 6.001, "failures: [{ at: 1 s, component: a/0 }]"),
        Controller("battery", "policy: back, destageDepth: 1, battery: true", Two, "lost.total_B", 0.0, "failures: [{ at: 200 us, component: a/0 }]"),
        Controller("battery", "policy: back, destageDepth: 1", Two, "lost.total_B", 1000.0, "failures: [{ at: 200 us, component: a/0 }]"), // The other is on its way to the device.
        Controller("readMemory", "readMemory: 2 GB", "operations: 10, block: 500 MB, sequential: true, requests: { perSecond: 1, arrivals: regular }", "devices[1].hits", 8.0),

        // A device that takes 2 ms for each of two writes at once: the fourth, which comes after 3 us, finds memory when the second is on it. One by one, that is after 4 ms.
        Deep("destageDepth: 2", 0.002098),
        Deep("destageDepth: 1", 0.004097),
    ];

    private const string OverNet = "over: { from: host-0, to: host-1 }";
    private const string Net = "network: { topology: { name: star, hosts: 3, link: { rate: 4 Mbps } } }";

    private static IEnumerable<FieldEffect> Luns() =>
    [
        Lun("of", "protocol: fc-8", "loads[0].meanResponse_s", Flight(20, 2, 6400)),
        Lun("protocol", "protocol: fc-4", "loads[0].meanResponse_s", Flight(20, 2, 3200)),
        Lun("protocol", "protocol: fcoe-10", "loads[0].meanResponse_s", Flight(25, 2, 9600)),
        Lun("switches", "protocol: fc-8, switches: 0", "loads[0].meanResponse_s", Flight(20, 0, 6400)),
        Lun("hostPorts", "protocol: fc-8, hostPorts: 4, switches: 1", "devices[1].paths", 8.0),
        Lun("arrayPorts", "protocol: fc-8, arrayPorts: 6", "devices[1].paths", 6.0),
        Lun("kilometres", "protocol: fc-8, kilometres: 100", "loads[0].meanResponse_s", Math.Round(Flight(20, 2, 6400) + 0.001, 8)),
        Lun("policy", "protocol: fc-8, policy: fixed", "loads[0].meanResponse_s", 1.0, "operations: 100, iops: 100", "failures: [{ at: 0.5 s, component: a/link-1 }]", "loads[0].meanDuration_s"),
        Lun("policy", "protocol: fc-8, policy: least-queue", "devices[1].paths", 2.0),
        Lun("over", $"protocol: iscsi-1, {OverNet}", "devices[1].paths", 1.0, rest: Net),
        Lun("over", $"protocol: iscsi-1, {OverNet}", "devices[1].pathsUp", 0.0, rest: $"{Net}\nfailures: [{{ at: 1 s, component: host-0 }}]") with { Field = "Over.from" },
        Lun("over", $"protocol: iscsi-1, {OverNet}", "devices[1].pathsUp", 0.0, rest: $"{Net}\nfailures: [{{ at: 1 s, component: host-1 }}]") with { Field = "Over.to" },
        Lun("over", $"protocol: iscsi-1, {OverNet}", "devices[1].pathsUp", 1.0, rest: $"{Net}\nfailures: [{{ at: 1 s, component: host-2 }}]") with { Field = "Over.to" },
        Lun("allPathsDownTimeout", "protocol: fc-8, allPathsDownTimeout: 3 s", "loads[0].errors.unavailable", 1.0, StorageLab.One + ", at: 2 s", "failures: [{ at: 1 s, component: a/switch-0 }, { at: 1 s, component: a/switch-1 }]"),
    ];

    private static IEnumerable<FieldEffect> Replicas() =>
    [
        Replica("primary", "mode: asynchronous, link: { rate: 8 Mbps }", "loads[0].meanResponse_s", 0.001),
        Replica("secondary", "mode: asynchronous, link: { rate: 8 Mbps }", "devices[1].writes", 0.0),
        Replica("mode", "mode: synchronous, link: { rate: 8 Mbps }", "loads[0].meanResponse_s", 0.002),
        Replica("link", "mode: synchronous, link: { rate: 4 Mbps }", "loads[0].meanResponse_s", 0.003),
        Replica("interval", "mode: asynchronous, interval: 7 s, link: { rate: 8 Gbps }", "devices[2].cycles", 1.0, "until: 8 s"),
        Replica("interval", "mode: asynchronous, interval: 9 s, link: { rate: 8 Gbps }", "devices[2].cycles", 0.0, "until: 8 s"),
        Replica("blockSize", "mode: asynchronous, interval: 7 s, blockSize: 1 MiB, link: { rate: 8 Gbps }", "devices[2].shipped_B", 1048576.0),
        Replica("whenApart", "mode: synchronous, whenApart: continue, link: { rate: 8 Mbps }", "devices[2].unreplicated_B", 65536.0, "failures: [{ at: 1 s, component: r/link }]"),
        Replica("whenApart", "mode: synchronous, link: { rate: 8 Mbps }", "loads[0].inFlight", 1.0, "failures: [{ at: 1 s, component: r/link }]"),
        Replica("mode", "mode: asynchronous, interval: 7 s, link: { rate: 8 Mbps }", "devices[2].lost_B", 65536.0, "failures: [{ at: 5 s, component: r, do: fail-over }]"),
        ReplicaLink("rate", "rate: 2 Mbps", 0.005),
        Replica("link", $"mode: synchronous, link: {{ {OverNet} }}", "loads[0].meanResponse_s", 0.003, Net) with { Field = "ReplicaLink.over" },
        ReplicaLink("latency", "rate: 8 Mbps, latency: 10 ms", 0.022),
        ReplicaLink("kilometres", "rate: 8 Mbps, kilometres: 2000", 0.022),
    ];

    private static IEnumerable<FieldEffect> Stores() =>
    [
        Store("nodes", "size: 100 MB", "devices[6].used_B", 204e6),
        Store("size", "size: 200 MB", "devices[6].capacity_B", 200e6),
        Store("faults", "size: 100 MB, faults: 2", "devices[6].used_B", 308e6),
        Store("layout", "size: 300 MB, layout: parity", "devices[6].used_B", 400e6),
        Store("repairDelay", "size: 100 MB, repairDelay: 10 s", "devices[6].healthy", true, "failures: [{ at: 1 s, component: v/node-0 }]\nuntil: 50 s"),
        Store("repairDelay", "size: 100 MB, repairDelay: 1 h", "devices[6].healthy", false, "failures: [{ at: 1 s, component: v/node-0 }]\nuntil: 50 s"),
        Store("nodes", "size: 100 MB", "devices[6].healthy", true, "failures: [{ at: 1 s, component: v/node-0 }, { at: 2 s, component: v/node-0, do: repair }]"),
        Store("nodes", "size: 100 MB", "devices[6].healthy", true, "failures: [{ at: 1 s, component: v/node-0, do: lose }]\nuntil: 50 s"),
    ];

    private static IEnumerable<FieldEffect> Caches() =>
    [
        // A device of 4 KiB: a block of it is asked for twice, from the device in 1 ms, then from the cache.
        Cached("of", "capacity: 100 MB", Twice, "devices[2].hits", 1.0),
        Cached("capacity", "capacity: 512 B, blockSize: 512 B", Twice, "devices[2].held_B", 512.0),
        Cached("memoryTime", "capacity: 100 MB, memoryTime: 300 us", Twice, "loads[0].p50Response_s", 0.0003),
        Cached("memoryRate", "capacity: 100 MB, memoryRate: 8 Mbps", "operations: 500, block: 1000 B, hits: 1", "loads[0].lastEnd_s", 0.5),
        Cached("memoryRate", "capacity: 100 MB, memoryTime: 1 us", "operations: 25600000, block: 1000 B, hits: 1", "loads[0].lastEnd_s", 1.0),
        Cached("keptOn", "capacity: 100 MB, keptOn: small", Twice, "devices[1].reads", 1.0),
        Cached("writing", "capacity: 100 MB, writing: back, memoryTime: 10 us", Write, "loads[0].meanResponse_s", 0.00101), // A part of a block is fetched first.
        Cached("writing", "capacity: 100 MB, writing: through, blockSize: 1000 B", Write, "devices[2].held_B", 1000.0),
        Cached("writing", "capacity: 100 MB, writing: around, blockSize: 1000 B", Write, "devices[2].held_B", 0.0),
        Cached("blockSize", "capacity: 100 MB, blockSize: 2000 B", StorageLab.One, "devices[2].held_B", 2000.0),
        Cached("battery", $"{Dirty}, battery: true", Write, "lost.total_B", 0.0, Failing),
        Cached("battery", Dirty, Write, "lost.total_B", 1000.0, Failing),
        Cached("destageFrom", Dirty, Write, "devices[2].dirty_B", 1000.0),
        Cached("destageFrom", "capacity: 100 MB, blockSize: 1000 B, writing: back", Write, "devices[2].dirty_B", 0.0),
        Cached("dirtyLimit", "capacity: 4000 B, blockSize: 1000 B, writing: back, memoryTime: 0 s, dirtyLimit: 0.5, destageBatch: 1", Burst, "loads[0].maxResponse_s", 0.001997), // The fourth waits for two.
        Cached("dirtyLimit", "capacity: 4000 B, blockSize: 1000 B, writing: back, memoryTime: 0 s, dirtyLimit: 0.75, destageBatch: 1", Burst, "loads[0].maxResponse_s", 0.000997),
        Cached("destageBatch", "capacity: 4000 B, blockSize: 1000 B, writing: back, memoryTime: 0 s, dirtyLimit: 0.5, destageBatch: 1", Burst, "devices[0].writes", 4.0),
    ];

    private static IEnumerable<FieldEffect> Pools() =>
    [
        Pool("devices", "devices: [n]", "size: 5 GB", "pools[0].devices[0].name", "n"),
        Pool("extentSize", "devices: [n], extentSize: 100 MB", "size: 5 GB", "pools[0].used_B", 100e6),
        Pool("tiers", "devices: [n, s], tiers: [7, 3]", "size: 5 GB", "pools[0].devices[1].tier", 3.0),
        Pool("allocation", "devices: [n, s], tiers: [7, 3], allocation: best-tier, extentSize: 100 MB", "size: 5 GB", "pools[0].devices[1].used_B", 100e6),
        Pool("onFull", "devices: [n], extentSize: 1 GB", "size: 9 GB", "loads[0].errors.outOfSpace", 1.0, Filling),
        Pool("onFull", "devices: [n], extentSize: 1 GB, onFull: stall", "size: 9 GB", "loads[0].inFlight", 1.0, Filling),
        new("Pool.tiering", Tiered("period: 10 s", Write), run => StorageLab.Read(run, "pools[0].devices[1].used_B"), 100e6),
        new("Tiering.period", Tiered("period: 10 s", Write), run => StorageLab.Read(run, "pools[0].moves"), 1.0),
        new("Tiering.period", Tiered("period: 200 s", Write), run => StorageLab.Read(run, "pools[0].moves"), 0.0),
        new("Tiering.maxMoves", Tiered("period: 50 s, maxMoves: 1", Many), run => StorageLab.Read(run, "pools[0].moves"), 1.0),
        new("Tiering.maxMoves", Tiered("period: 50 s", Many), run => (double)StorageLab.Read(run, "pools[0].moves")! > 1, true),

        // The first extent is asked for ten times in a period, the second as often in the next one, and the better device has room for one.
        new("Tiering.kept", Tiered("period: 20 s", Changing, "1 GB", 59), run => StorageLab.Read(run, "pools[0].moves"), 3.0),
        new("Tiering.kept", Tiered("period: 20 s, kept: 0.99", Changing, "1 GB", 59), run => StorageLab.Read(run, "pools[0].moves"), 1.0),
        new("Tiering.hysteresis", Tiered("period: 20 s, hysteresis: 1000", Changing, "1 GB", 59), run => StorageLab.Read(run, "pools[0].moves"), 1.0),
        Pool("devices", "devices: [n]", "size: 5 GB", "devices[2].capacity_B", 5e9) with { Field = "Volume.size" },
        Pool("devices", "devices: [n]", "size: 5 GB", "pools[0].provisioned_B", 5e9) with { Field = "Volume.pool" },
        Pool("devices", "devices: [n], extentSize: 100 MB", "size: 300 MB, thick: true", "devices[2].used_B", 300e6) with { Field = "Volume.thick" },
    ];

    // A write of 1000 B at 2 s. Without a snapshot it takes 1 ms. The first after one, which is at 1 s, is a write of data to the space and one of metadata.
    private static IEnumerable<FieldEffect> Snapshots() =>
    [
        Chain("of", "", "devices[0].writes", 1.0, ""),
        Chain("space", "blockSize: 1000 B", "devices[1].writes", 2.0),
        Chain("blockSize", "blockSize: 1000 B", "devices[2].kept_B", 1000.0),
        Chain("blockSize", "blockSize: 5000 B", "devices[2].kept_B", 5000.0),
        Chain("metadataWrites", "blockSize: 1000 B, metadataWrites: 3", "devices[1].writes", 4.0),
        Chain("method", "blockSize: 1000 B, method: copy-on-write", "devices[0].reads", 1.0),
        Chain("clone", "clone: true", "devices[2].snapshots", 1.0, ""),
        Chain("maxSnapshots", "maxSnapshots: 1", "snapshots[1].reason", "there were as many as there may be", "{ volume: v, at: 1 s }, { volume: v, at: 1.5 s }"),
        Chain("lookupTime", "lookupTime: 50 us", "loads[0].meanResponse_s", 0.00105, load: StorageLab.One + ", at: 2 s"),
        Chain("lookupOperations", "lookupOperations: 4", "loads[0].meanDuration_s", 4.0, load: "operations: 1000, block: 1000 B, at: 2 s"), // The looking is done where the levels are kept.
        Chain("of", "", "snapshots[0].volume", "v") with { Field = "Snapshot.volume" },
        Chain("of", "", "snapshots[0].done_s", 1.0) with { Field = "Snapshot.at" },
        Chain("of", "", "snapshots[0].do", "take") with { Field = "Snapshot.do" },
        Chain("of", "", "devices[2].kept_B", 0.0, "{ volume: v, at: 1 s }, { volume: v, at: 3 s, do: delete }") with { Field = "Snapshot.do" },
        Chain("of", "", "devices[2].kept_B", 0.0, "{ volume: v, at: 1 s }, { volume: v, at: 3 s, do: revert }") with { Field = "Snapshot.do" },
        Chain("of", "", "snapshots[1].reason", "there was no such snapshot", "{ volume: v, at: 1 s }, { volume: v, at: 3 s, do: delete, snapshot: 1 }") with { Field = "Snapshot.snapshot" },
        Chain("of", "", "snapshots[0].done_s", 2.002, "{ volume: v, at: 2000500 us, waitAtMost: 10 ms }") with { Field = "Snapshot.waitAtMost", Read = run => Math.Round((double)StorageLab.Read(run, "snapshots[0].done_s")!, 3) },
        Chain("of", "", "snapshots[0].reason", "requests were under way all the time", "{ volume: v, at: 2000500 us, waitAtMost: 0 s }") with { Field = "Snapshot.waitAtMost" },
    ];

    private static IEnumerable<FieldEffect> Virtual() =>
    [
        new("Disk.device", StorageLab.Text(StorageLab.Flat + ", { name: d, model: { name: disk, on: flat } }"), run => StorageLab.Read(run, "devices[1].on"), "flat"),
        new("Disk.size", StorageLab.Text(StorageLab.Flat + ", { name: d, model: { name: disk, on: flat, size: 7 MB } }"), run => StorageLab.Read(run, "devices[1].capacity_B"), 7e6),
    ];

    // 1 ms in the device; its protocol's part in µs, hops of 2 µs there and back, and 1000 B at so many Mbit/s.
    private static double Flight(double protocol, int hops, double rate) => Math.Round(0.001 + (1e-6 * (protocol + (2 * hops))) + (8000 / (rate * 1e6)), 8);

    private static FieldEffect Drive(string field, string model, string load, string path, object expected) =>
        new(field, StorageLab.Text($"{{ name: d, model: {{ {model} }} }}", $"{{ name: a, device: d, {load} }}"), run => StorageLab.Read(run, path), expected);

    private static FieldEffect Differs(string field, string model, string load, string path, object unexpected) =>
        Drive(field, model, load, path, true) with { Read = run => !Equals(StorageLab.Read(run, path), unexpected) };

    private static FieldEffect Chip(string key, string more, string load, string path, object expected) => Drive($"Flash.{key}", $"name: flash, {Flash}{more}", load, path, expected);

    private static FieldEffect Raid(string key, string text, string path, object expected, string rest = "") =>
        new($"Raid.{key}", StorageLab.Text($"{{ name: a, model: {{ name: raid, {(text.Contains("stripeUnit", StringComparison.Ordinal) ? "" : "stripeUnit: 1 MB, ")}{text}, disk: {{ name: rated, capacity: 1 GB, readIops: 1000 }} }} }}", $"{{ name: l, device: a, {StorageLab.One} }}", rest), run => StorageLab.Read(run, path), expected);

    private static FieldEffect Controller(string key, string text, string load, string path, object expected, string rest = "") =>
        new($"Controller.{key}", StorageLab.Text($"{StorageLab.Flat}, {{ name: a, model: {{ name: controller, of: flat, {text} }} }}", $"{{ name: l, device: a, {load} }}", rest), run => StorageLab.Read(run, path), expected);

    private static FieldEffect Deep(string depth, double expected)
    {
        var effect = Controller("destageDepth", $"policy: back, writeMemory: 2000 B, {depth}", Two.Replace("operations: 2", "operations: 4", StringComparison.Ordinal), "loads[0].maxResponse_s", expected);
        return effect with { Text = effect.Text.Replace("latency: 1 ms", "latency: 2 ms", StringComparison.Ordinal) };
    }

    private static FieldEffect Lun(string key, string text, string path, object expected, string load = StorageLab.One, string rest = "", string? instead = null) =>
        new($"Lun.{key}", StorageLab.Text($"{StorageLab.Flat}, {{ name: a, model: {{ name: lun, of: flat, {text} }} }}", $"{{ name: l, device: a, {load} }}", rest), run => StorageLab.Read(run, instead ?? path), expected);

    private static FieldEffect Cached(string key, string text, string load, string path, object expected, string rest = "") =>
        new($"Cached.{key}", StorageLab.Text($"{StorageLab.Flat.Replace("1 GB", "4 KiB", StringComparison.Ordinal)}, {{ name: small, model: {{ name: rated, capacity: 1 GB, readIops: 1000 }} }}, {{ name: c, model: {{ name: cached, of: flat, {text} }} }}", $"{{ name: l, device: c, {load} }}", rest), run => StorageLab.Read(run, path), expected);

    private static FieldEffect Pool(string key, string pool, string volume, string path, object expected, string load = Write) =>
        new($"Pool.{key}", StorageLab.Text($"{Sides}{{ name: tank, model: {{ name: pool, {pool} }} }}, {{ name: v, model: {{ name: volume, pool: tank, {volume} }} }}", $"{{ name: l, device: v, {load} }}"), run => StorageLab.Read(run, path), expected);

    private static FieldEffect Chain(string key, string text, string path, object expected, string snapshots = "{ volume: v, at: 1 s }", string load = Write + ", at: 2 s") =>
        new($"Snapshots.{key}", StorageLab.Text($"{Sides}{{ name: v, model: {{ name: snapshots, of: n, space: s, {text} }} }}", $"{{ name: l, device: v, {load} }}", $"  snapshots: [{snapshots}]"), run => StorageLab.Read(run, path), expected);

    private static string Tiered(string tiering, string load, string extent = "100 MB", int until = 99) =>
        StorageLab.Text($"{{ name: n, model: {{ name: rated, capacity: 2 GB, readIops: 1000 }} }}, {{ name: s, model: {{ name: rated, capacity: 1 GB, readIops: 1000 }} }}, {{ name: tank, model: {{ name: pool, devices: [n, s], tiers: [1, 0], extentSize: {extent}, tiering: {{ {tiering} }} }} }}, {{ name: v, model: {{ name: volume, pool: tank, size: 2 GB }} }}", $"{{ name: l, device: v, {load} }}", $"until: {until} s");

    private static FieldEffect Replica(string key, string text, string path, object expected, string rest = "") =>
        new($"Replicated.{key}", StorageLab.Text($"{Sides}{{ name: r, model: {{ name: replicated, primary: n, secondary: s, {text} }} }}", $"{{ name: l, device: r, at: 2 s, {Write} }}", rest), run => StorageLab.Read(run, path), expected);

    private static FieldEffect ReplicaLink(string key, string text, double expected) =>
        Replica("link", $"mode: synchronous, link: {{ {text} }}", "loads[0].meanResponse_s", expected) with { Field = $"ReplicaLink.{key}" };

    private static FieldEffect Store(string key, string text, string path, object expected, string rest = "")
    {
        var nodes = string.Concat("abcdef".Select(name => $"{{ name: {name}, model: {{ name: rated, capacity: 1 GB, readIops: 1000 }} }}, "));
        return new($"Distributed.{key}", StorageLab.Text($"{nodes}{{ name: v, model: {{ name: distributed, nodes: [a, b, c, d, e, f], {text} }} }}", rest: rest), run => StorageLab.Read(run, path), expected);
    }
}
