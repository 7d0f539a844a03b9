// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Good storage in which one thing is made wrong: the message with its place.</summary>
public sealed class StorageProblemTests
{
    private static readonly string Good = """
        version: 1
        name: lab
        until: 1 h
        storage:
          devices:
            - { name: array, model: { name: rated, capacity: 40 TB, readIops: 10000, latency: 1 ms } }
            - { name: shelf, model: { name: raid, level: raid-5, disks: 8, disk: hdd-15k } }
            - { name: lun, model: { name: lun, of: shelf, protocol: fc-8 } }
            - { name: far, model: { name: rated, capacity: 50 TB, readIops: 10000 } }
            - { name: pair, model: { name: replicated, primary: array, secondary: far, mode: asynchronous, link: { rate: 1 Gbps } } }
            - { name: n0, model: nvme }
            - { name: n1, model: nvme }
            - { name: n2, model: nvme }
            - { name: vsan, model: { name: distributed, nodes: [n0, n1, n2], size: 1 TB } }
            - { name: disk, model: { name: disk, on: array, size: 100 GB } }
          loads:
            - { name: boots, device: array, boot: streamed-windows-7 }
            - { name: probe, device: disk, requests: { perSecond: 100 } }
          moves:
            - { disk: disk, to: far, at: 60 s }
          watch: [array, shelf/7]
        failures:
          - { at: 1 min, component: shelf/0 }
        """.ReplaceLineEndings("\n");

    [Test]
    public void Parse_GoodStorage_HasNoProblem() => Assert.That(Lab.Problems(Good), Is.Empty);

    [TestCase("name: rated, capacity: 40 TB,", "name: ratde, capacity: 40 TB,", "6:37: storage.devices[0].model.name: there is no device 'ratde'; did you mean 'rated'? Names: cached, controller, disk, distributed, flash, hdd, hdd-10k, hdd-15k, hdd-5400, hdd-7200, lun, nvme, pool, raid, rated, replicated, snapshots, ssd-sata, volume")]
    [TestCase("disk: hdd-15k", "disk: hdd-15", "7:74: storage.devices[1].model.disk: there is no drive 'hdd-15'; did you mean 'hdd-15k'? Names: flash, hdd, hdd-10k, hdd-15k, hdd-5400, hdd-7200, nvme, rated, ssd-sata")]
    [TestCase("fc-8", "fc-9", "8:61: storage.devices[2].model.protocol: there is no storage protocol 'fc-9'; did you mean 'fc-4'? Names: fc-16, fc-32, fc-4, fc-8, fcoe-10, iscsi-1, iscsi-10, iscsi-25")]
    [TestCase("capacity: 40 TB, readIops", "capacity: 40, readIops", "6:54: storage.devices[0].model.capacity: \"40\" has no unit; write for instance \"40 GiB\"")]
    [TestCase("readIops: 10000, latency", "readIops: 0, latency", "6:71: storage.devices[0].model.readIops: 0 is out of range: it must be more than 0 and at most 1000000000; write for instance 10000")]
    [TestCase("latency: 1 ms", "latency: 200 s", "6:87: storage.devices[0].model.latency: 10000 operations a second that take 200 s each are 2000000 at once, and at most 1000000 can be; give a smaller rate or latency.")]
    [TestCase("latency: 1 ms", "latnecy: 1 ms", "6:78: storage.devices[0].model.latnecy: unknown key 'latnecy'; did you mean 'latency'? Keys here: capacity, readIops, writeIops, latency, bandwidth")]
    [TestCase("disks: 8", "disks: 2", "7:65: storage.devices[1].model.disks: Raid5 needs at least 3 members, not 2.")]
    [TestCase("disks: 8, ", "", "7:29: storage.devices[1].model: needs disks of its own or members, one of the two; write for instance disks: 8, disk: hdd-15k")]
    [TestCase(", disk: hdd-15k", "", "7:29: storage.devices[1].model: needs disks and disk together: how many, and what each is; write for instance disks: 8, disk: hdd-15k")]
    [TestCase("disk: hdd-15k", "disk: { name: hdd, capacity: 1 TB, rpm: 7200, averageSeek: 9 ms }", "7:74: storage.devices[1].model.disk.transferRate: is required but missing; write for instance \"transferRate: 1400 Mbps\", or begin with a known device: {name: hdd-7200, …}")]
    [TestCase("of: shelf", "of: shelff", "8:44: storage.devices[2].model.of: there is no device 'shelff'; did you mean 'shelf'? Devices before this one: array, shelf")]
    [TestCase("of: shelf", "of: lun", "8:44: storage.devices[2].model.of: 'lun' can't stand on itself; name a device before it")]
    [TestCase("of: shelf", "of: far", "8:44: storage.devices[2].model.of: 'far' comes later in the list; put it before 'lun'")]
    [TestCase("fc-8", "fc-8, switches: 2, hostPorts: 1, arrayPorts: 1, allPathsDownTimeout: 5", "8:130: storage.devices[2].model.allPathsDownTimeout: \"5\" has no unit; write for instance \"5 s\"")]
    [TestCase("name: lun, model", "name: array, model", "8:15: storage.devices[2].name: there is a device 'array' already; give each its own name")]
    [TestCase("capacity: 50 TB", "capacity: 30 TB", "10:75: storage.devices[4].model.secondary: The secondary 'far' must be at least as large as the primary, which has 40 TB, not 30 TB.")]
    [TestCase("secondary: far", "secondary: array", "10:75: storage.devices[4].model.secondary: is the primary, 'array', too; a replica has two sides")]
    [TestCase("link: { rate: 1 Gbps }", "link: { rate: 1 Gbps, latency: 1 ms, kilometres: 5 }", "10:106: storage.devices[4].model.link: has a latency and kilometres, which say the same; give one of them")]
    [TestCase("[n0, n1, n2]", "[n0, n1, n1]", "14:65: storage.devices[8].model.nodes[2]: 'n1' belongs to 'vsan' already; give each a device of its own")]
    [TestCase("[n0, n1, n2]", "[n0, n1]", "14:56: storage.devices[8].model.nodes: 'vsan' needs 3 nodes that are up, 2 of them with 1 TB free; store 'vsan/store' has 2 nodes and found 2 of them.")]
    [TestCase("size: 1 TB", "size: 1 TB, faults: 3, layout: parity", "14:90: storage.devices[8].model.faults: An object of layout Parity tolerates from 1 to 2 faults, not 3.")]
    [TestCase("size: 100 GB", "size: 41 TB", "15:59: storage.devices[9].model.size: 'array' must have at least the 41 TB of disk 'disk', not 40 TB.")]
    [TestCase("boot: streamed", "boot: steamed", "17:43: storage.loads[0].boot: there is no boot 'steamed-windows-7'; did you mean 'streamed-windows-7'? Names: streamed-windows-7")]
    [TestCase("device: array", "device: arry", "17:30: storage.loads[0].device: there is no device 'arry'; did you mean 'array'? Devices: array, shelf, lun, far, pair, n0, n1, n2, vsan, disk")]
    [TestCase("boot: streamed-windows-7", "boot: streamed-windows-7, reads: 0.5", "17:70: storage.loads[0].reads: is what the boot says; leave out either this or boot")]
    [TestCase("boot: streamed-windows-7", "boot: streamed-windows-7, block: 5 kB", "17:70: storage.loads[0].block: is what the boot says; leave out either this or boot")]
    [TestCase("boot: streamed-windows-7", "boot: streamed-windows-7, sequential: true", "17:75: storage.loads[0].sequential: is what the boot says; leave out either this or boot")]
    [TestCase("boot: streamed-windows-7", "at: 5 s, until: 5 s", "17:53: storage.loads[0].until: 5 s is not after the beginning, which is 5 s; it is an instant, not a length of time")]
    [TestCase("boot: streamed-windows-7", "at: forever", "17:41: storage.loads[0].at: is forever, so the load never begins; give an instant such as 5 s")]
    [TestCase("boot: streamed-windows-7", "count: 1000, every: 300 d", "17:57: storage.loads[0].every: 1000 streams, one every 300 d, go on beyond the end of time, which is 292 years; choose fewer streams or a shorter time between them")]
    [TestCase("until: 1 h\n", "", "17:7: storage.loads[1]: goes on for ever and nothing ends it; give it operations or until, or the scenario an end with 'until'")]
    [TestCase("name: probe", "name: boots", "18:15: storage.loads[1].name: there is a load 'boots' already; give each its own name")]
    [TestCase("requests: {", "block: 1 GiB, count: 3, requests: {", "18:57: storage.loads[1].count: is of streams; raise requests.perSecond instead")]
    [TestCase("requests: {", "every: 3 s, requests: {", "18:43: storage.loads[1].every: is of streams; requests are spaced by requests.perSecond")]
    [TestCase("requests: {", "iops: 3, requests: {", "18:42: storage.loads[1].iops: is of streams; the rate of requests is requests.perSecond")]
    [TestCase("requests: {", "weight: 3, requests: {", "18:44: storage.loads[1].weight: is of streams; a request weighs 1")]
    [TestCase("requests: {", "hits: 0.5, requests: {", "18:42: storage.loads[1].hits: is of streams; what requests hit follows from their places")]
    [TestCase("requests: {", "boot: streamed-windows-7, requests: {", "18:42: storage.loads[1].boot: is a stream; leave out either it or requests")]
    [TestCase("requests: {", "sequential: true, requests: { zipf: 1,", "18:72: storage.loads[1].requests.zipf: is for requests that go anywhere, and these are sequential; leave out one of the two")]
    [TestCase("perSecond: 100", "arrivals: regular", "18:46: storage.loads[1].requests.perSecond: is required but missing; write for instance \"perSecond: 100\"")]
    [TestCase("size: 100 GB", "size: 1 kB", "18:7: storage.loads[1].block: 4 KiB is more than 'disk' has, which is 1 kB; choose a smaller size")]
    [TestCase("disk: disk, to", "disk: array, to", "20:15: storage.moves[0].disk: 'array' can't move, because it is no disk. Disks: disk")]
    [TestCase("to: far", "to: fra", "20:25: storage.moves[0].to: there is no device 'fra'; did you mean 'far'? Devices: array, shelf, lun, far, pair, n0, n1, n2, vsan, disk")]
    [TestCase("to: far", "to: disk", "20:25: storage.moves[0].to: 'disk' doesn't stand before 'disk' in the list of devices; put it there, so that no disk can come to lie on itself")]
    [TestCase("at: 60 s", "at: forever", "20:34: storage.moves[0].at: is forever, so the move never begins; give an instant such as 60 s")]
    [TestCase("[array, shelf/7]", "[lun]", "21:11: storage.watch[0]: 'lun' has no work of its own that could be watched; watch what it stands on. What can be watched: array, shelf/0, shelf/1, shelf/2, shelf/3, shelf/4, shelf/5, shelf/6, shelf/7, far, n0, n1, n2")]
    [TestCase("component: shelf/0", "component: shelf/8", "23:29: events[0].component: there is no component 'shelf/8'; did you mean 'shelf/0'? There are 29, such as array, shelf/3, shelf/7, lun/switch-0, lun/link-0, far, n1, vsan/node-2")]
    [TestCase("component: shelf/0", "component: pair", "23:5: events[0].do: 'fail' can't happen to 'pair'; what can is fail-over")]
    [TestCase("component: shelf/0", "component: shelf/0, do: lose", "23:42: events[0].do: 'lose' can't happen to 'shelf/0'; what can is fail, repair")]
    [TestCase("component: shelf/0", "component: vsan/node-1, do: repair, for: 5 s", "23:59: events[0].for: only a failure that can be repaired ends, and 'vsan/node-1' has none here; leave it out")]
    [TestCase("devices:", "devises:", "5:3: storage.devises: unknown key 'devises'; did you mean 'devices'? Keys here: devices, datastores, images, fileServers, loads, moves, snapshots, watch")]
    public void Parse_OneThingWrong_SaysWhatAndWhere(string right, string wrong, string problem) =>
        Assert.That(Lab.Problems(Change(right, wrong)), Is.EqualTo(new[] { "s.yaml:" + problem }));

    [TestCase("{ name: volume, pool: n, size: 1 TB }", "storage.devices[1].model.pool: 'n' is a device, not a pool. Pools: tank")]
    [TestCase("{ name: disk, on: tank }", "storage.devices[1].model.device: 'tank' is a pool, not a device; make a volume in it and name that")]
    [TestCase("{ name: volume, pool: tank, size: 5 TB, thick: true }", "storage.devices[1].model.size: 'tank' has 3662080 MiB left, and a thick volume of 5 TB needs all of its space from the start; make it thin, or enlarge the pool.")]
    [TestCase("{ name: pool, devices: [m], tiers: [0, 1] }", "storage.devices[1].model.tiers: are 2 for 1 devices; give each device its own, or leave them out")]
    [TestCase("{ name: pool, devices: [m], tiering: { period: 1 h } }", "storage.devices[1].model: goes on for ever and nothing ends it; give the scenario an end with 'until'")]
    [TestCase("{ name: cached, of: m, on: m, capacity: 1 GB }", "storage.devices[1].model.keptOn: is the device behind the cache, 'm', too; name a faster one")]
    [TestCase("{ name: cached, of: m, on: n, capacity: 1 GB }", "storage.devices[1].model.keptOn: 'n' belongs to 'tank' already; give each a device of its own")]
    [TestCase("{ name: cached, of: m, on: tiny, capacity: 1 GB }", "storage.devices[1].model.capacity: The cache of 'x' holds 244140 blocks of 4 KiB; its medium 'tiny' has only 1 MB.")]
    [TestCase("{ name: cached, of: m, on: tiny, capacity: 1 MB, memoryTime: 1 us }", "storage.devices[1].model.memoryTime: is of memory, and this cache is kept on a device; leave out one of the two")]
    [TestCase("{ name: cached, of: m, on: tiny, capacity: 1 MB, memoryRate: 1 Gbps }", "storage.devices[1].model.memoryRate: is of memory, and this cache is kept on a device; leave out one of the two")]
    [TestCase("{ name: cached, of: m, on: tiny, capacity: 1 MB, battery: true }", "storage.devices[1].model.battery: is of memory, and this cache is kept on a device; leave out one of the two")]
    [TestCase("{ name: volume, pool: tank, size: 8 PB }", "storage.devices[1].model.size: 8 PB are more than 10000000 extents of 256 MiB; make it smaller, or give the pool larger extents.")]
    [TestCase("{ name: cached, of: m, capacity: 1 GB, dirtyLimit: 0.3, destageFrom: 0.4 }", "storage.devices[1].model.destageFrom: Writing back must begin from 0 to the dirty limit of 0.3, not 0.4.")]
    public void Parse_CacheOrPoolWrong_SaysWhatAndWhere(string model, string problem)
    {
        const string Before = "{ name: n, model: nvme }, { name: m, model: nvme }, { name: tiny, model: { name: nvme, capacity: 1 MB } }, { name: tank, model: { name: pool, devices: [n] } }";
        var problems = Lab.Problems(StorageLab.Text($"{Before}, {{ name: x, model: {model} }}"));

        Assert.That(problems.Select(static line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]), Is.EqualTo(new[] { problem.Replace("devices[1]", "devices[4]", StringComparison.Ordinal) }));
    }

    [TestCase("", "block: 1 GiB, requests: { perSecond: 1 }", "storage.loads[0].block: 'x' takes at most 256 KiB at once, not 1 GiB, because of the units that it, or what it stands on, splits requests into; choose a smaller size, or larger units")]
    [TestCase(", { name: y, model: { name: snapshots, of: x, space: n, blockSize: 1 MiB } }", "block: 8 KiB", "storage.devices[2].model.blockSize: 'y' works in pieces of 1 MiB, and what it stands on takes at most 256 KiB at once; choose smaller pieces here, or larger ones there.")]
    public void Parse_OneByteUnitsUnderLargeBlocks_SaysWhatAndWhere(string device, string load, string problem)
    {
        var problems = Lab.Problems(StorageLab.Text($"{{ name: n, model: nvme }}, {{ name: x, model: {{ name: raid, level: raid-0, disks: 2, disk: nvme, stripeUnit: 1 B }} }}{device}", $"{{ name: l, device: x, operations: 1, {load} }}"));

        Assert.That(problems.Select(static line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]), Is.EqualTo(new[] { problem }));
    }

    [TestCase("", "volume: n, at: 1 s", "storage.snapshots[0].volume: 'n' has no snapshots. Volumes that have: v")]
    [TestCase("", "volume: w, at: 1 s", "storage.snapshots[0].volume: there is no device 'w'. Devices: n, m, v")]
    [TestCase("", "volume: v, at: forever", "storage.snapshots[0].at: is forever, so it never happens; give an instant such as 10 min")]
    [TestCase(", method: copy-on-write", "volume: v, at: 1 s, do: revert", "storage.snapshots[0].do: can't be done on 'v', which copies on writes; use redirect-on-write")]
    [TestCase(", method: copy-on-write, clone: true", "volume: v, at: 1 s", "storage.devices[2].model.method: would write to the device below, which a clone leaves as it is; use redirect-on-write")]
    [TestCase(", blockSize: 1 MiB", "volume: v, at: 1 s", "storage.devices[2].model.space: The space 'm' has 1 MB; it needs 4 KiB for metadata and at least one block of 1 MiB.")]
    public void Parse_SnapshotsWrong_SaysWhatAndWhere(string model, string snapshot, string problem)
    {
        var problems = Lab.Problems(StorageLab.Text($"{{ name: n, model: nvme }}, {{ name: m, model: {{ name: nvme, capacity: 1 MB }} }}, {{ name: v, model: {{ name: snapshots, of: n, space: m{model} }} }}", rest: $"  snapshots: [{{ {snapshot} }}]"));

        Assert.That(problems.Select(static line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]), Is.EqualTo(new[] { problem }));
    }

    [Test]
    public void Parse_LoadOnAPool_IsToldToTakeAVolume() =>
        Assert.That(Lab.Problems(StorageLab.Text("{ name: n, model: nvme }, { name: tank, model: { name: pool, devices: [n] } }", "{ name: a, device: tank, operations: 5 }")), Has.Length.EqualTo(1).And.Some.Contains("'tank' is a pool, not a device; make a volume in it and name that"));

    [Test]
    public void Parse_SeveralThingsWrong_ReportsAllAndNothingThatFollowsFromThem()
    {
        // The LUN stands on the shelf, whose disks are watched and fail, and the disk is used by a load and a move: that neither can be made isn't said again.
        var problems = Lab.Problems(Change("disks: 8", "disks: 2").Replace("on: array", "on: arary", StringComparison.Ordinal).Replace("perSecond: 100", "perSecond: -1", StringComparison.Ordinal));

        Assert.That(problems.Select(static problem => problem.Split(": ")[1]), Is.EqualTo(new[] { "storage.devices[1].model.disks", "storage.devices[9].model.device", "storage.loads[1].requests.perSecond" }));
    }

    private static string Change(string right, string wrong)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative);
        return Good[..at] + wrong + Good[(at + right.Length)..];
    }
}
