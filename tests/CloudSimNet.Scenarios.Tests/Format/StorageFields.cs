// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of storage that aren't those of a device's model.</summary>
internal static class StorageFields
{
    private const string Disk = ", { name: disk, model: { name: disk, on: flat, size: 100 MB } }";
    private const string Other = "{ name: other, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, ";

    public static IEnumerable<FieldEffect> All() => [.. Top(), .. Streams(), .. Requests(), .. Moves(), .. Failures()];

    private static IEnumerable<FieldEffect> Top() =>
    [
        new("Storage.devices", StorageLab.Text(Other + StorageLab.Flat), run => StorageLab.Read(run, "devices[1].name"), "flat"),
        new("Storage.loads", StorageLab.Text(StorageLab.Flat, $"{{ name: a, device: flat, {StorageLab.One} }}, {{ name: b, device: flat, {StorageLab.One} }}"), run => StorageLab.Read(run, "loads[1].name"), "b"),
        new("Storage.moves", StorageLab.Text(Other + StorageLab.Flat + Disk, rest: "  moves: [{ disk: disk, to: other, at: 1 s }]"), run => StorageLab.Read(run, "moves[0].state"), "done"),
        new("Storage.snapshots", StorageLab.Text(Other + StorageLab.Flat + ", { name: v, model: { name: snapshots, of: flat, space: other } }", rest: "  snapshots: [{ volume: v, at: 1 s }, { volume: v, at: 2 s }]"), run => StorageLab.Read(run, "devices[2].snapshots"), 2.0),
        new("Storage.watch", Sampled("iops: 250, operations: 1000", "  watch: [flat]"), run => Column(run, "flat_utilisation"), 0.25),
        new("StorageDevice.name", StorageLab.Text(StorageLab.Flat), run => StorageLab.Read(run, "devices[0].name"), "flat"),
        new("StorageDevice.model", StorageLab.Text("{ name: a, model: hdd-15k }"), run => (StorageLab.Read(run, "devices[0].model"), StorageLab.Read(run, "devices[0].capacity_B")), ("hdd-15k", 300e9)),
    ];

    private static IEnumerable<FieldEffect> Streams() =>
    [
        Load("name", "operations: 1", "name", "a"),
        Load("device", "operations: 1", "device", "flat"),
        Load("count", "count: 4, operations: 1000", "meanDuration_s", 4.0), // All four share 1000 a second.
        Load("at", "at: 5 s, operations: 1", "firstStart_s", 5.0),
        Load("every", "count: 3, every: 10 s, operations: 1000", "lastEnd_s", 21.0),
        Load("until", "until: 2 s, iops: 100", "operations", 200.0),
        Load("operations", "operations: 3000", "meanDuration_s", 3.0),
        Load("iops", "operations: 3000, iops: 100", "meanDuration_s", 30.0),
        Load("reads", $"reads: 0, {StorageLab.One}", "name", "a", "devices[0].writes", 1.0),
        Load("block", "operations: 10, block: 1 MB", "meanDuration_s", 0.08, device: "{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 1000, bandwidth: 1 Gbps } }"),
        Load("sequential", "operations: 10, block: 1000 B, sequential: true", "meanDuration_s", 0.01, device: "{ name: flat, model: { name: hdd, capacity: 1 GB, rpm: 6000, averageSeek: 3 ms, transferRate: 8 Mbps } }"),
        new("StorageLoad.weight", StorageLab.Text(StorageLab.Flat, "{ name: a, device: flat, operations: 3000, weight: 3 }, { name: b, device: flat, operations: 3000 }"), run => StorageLab.Read(run, "loads[0].meanDuration_s"), 4.0),
        new("StorageLoad.hits", StorageLab.Text($"{StorageLab.Flat}, {{ name: c, model: {{ name: cached, of: flat, capacity: 1 MB }} }}", "{ name: a, device: c, operations: 10000, hits: 0.8 }"), run => StorageLab.Read(run, "loads[0].meanDuration_s"), 2.0),
        Load("boot", "boot: streamed-windows-7", "meanDuration_s", 660.0),
        Load("boot", "boot: streamed-windows-7, iops: 20, operations: 100", "meanDuration_s", 5.0),
    ];

    private static IEnumerable<FieldEffect> Requests() =>
    [
        Load("requests", StorageLab.One, "meanResponse_s", 0.001),
        new("StorageRequests.perSecond", StorageLab.Text(StorageLab.Flat, "{ name: a, device: flat, until: 10 s, requests: { perSecond: 7, arrivals: regular } }"), run => StorageLab.Read(run, "loads[0].requests"), 70.0),
        new("StorageRequests.arrivals", StorageLab.Text(StorageLab.Flat, "{ name: a, device: flat, operations: 100, requests: { perSecond: 1000, arrivals: regular } }"), run => StorageLab.Read(run, "loads[0].maxResponse_s"), 0.001),
        new("StorageRequests.arrivals", StorageLab.Text(StorageLab.Flat, "{ name: a, device: flat, operations: 100, requests: { perSecond: 1000, arrivals: exponential } }"), run => (double)StorageLab.Read(run, "loads[0].maxResponse_s")! > 0.002, true),

        // Of 1 000 000 blocks in 1000 parts with popularities 1 / n^4, few are asked for, so that a memory for an eighth of the device serves nearly all.
        new("StorageRequests.zipf", Hits("zipf: 4"), run => (double)StorageLab.Read(run, "devices[1].hits")! > 600, true),
        new("StorageRequests.zipf", Hits("zipf: 0"), run => (double)StorageLab.Read(run, "devices[1].hits")! < 600, true),
    ];

    private static IEnumerable<FieldEffect> Moves() =>
    [
        Move("disk", "to: other, at: 1 s", "devices[2].on", "other"),
        Move("to", "to: other, at: 1 s", "moves[0].to", "other"),
        Move("at", "to: other, at: 3 s", "moves[0].started_s", 3.0),
        Move("limit", "to: other, at: 0 s, limit: 80 Mbps", "moves[0].ended_s", 10.0), // 100 MB at 10 MB/s.
        Move("to", "to: flat, at: 1 s", "moves[0].reason", "it lay on flat already"),
    ];

    private static IEnumerable<FieldEffect> Failures() =>
    [
        Failure("at", "at: 30 s, component: flat", 300.0),
        Failure("component", "at: 30 s, component: flat", 300.0),
        Failure("do", "at: 30 s, component: flat }, { at: 50 s, component: flat, do: repair", 800.0),
        Failure("for", "at: 30 s, component: flat, for: 40 s", 600.0),
    ];

    private static FieldEffect Load(string key, string text, string path, object expected, string? more = null, object? alsoExpected = null, string device = StorageLab.Flat) =>
        new($"StorageLoad.{key}", StorageLab.Text(device, $"{{ name: a, device: flat, {text} }}"), run => more is null ? StorageLab.Read(run, $"loads[0].{path}") : StorageLab.Read(run, more), alsoExpected ?? expected);

    private static FieldEffect Move(string key, string text, string path, object expected) =>
        new($"DiskMove.{key}", StorageLab.Text(Other + StorageLab.Flat + Disk, rest: $"  moves: [{{ disk: disk, {text} }}]"), run => StorageLab.Read(run, path), expected);

    private static FieldEffect Failure(string key, string text, double expected) =>
        new($"Event.{key}", StorageLab.Text(StorageLab.Flat, "{ name: a, device: flat, iops: 10 }", $"failures: [{{ {text} }}]\nuntil: 100 s"), run => StorageLab.Read(run, "loads[0].operations"), expected);

    private static string Hits(string zipf) =>
        StorageLab.Text("{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 1000000, latency: 1 us } }, { name: c, model: { name: controller, of: flat, readMemory: 125 MB } }", $"{{ name: a, device: c, operations: 1000, block: 1000 B, requests: {{ perSecond: 1, {zipf} }} }}");

    private static string Sampled(string load, string storage) =>
        StorageLab.Text(StorageLab.Flat, $"{{ name: a, device: flat, {load} }}", $"{storage}\noutputs: {{ timeseries: 1 s }}");

    private static double Column(ScenarioRun run, string name)
    {
        var names = run.TimeSeries!.Columns.Select(column => column.Name).ToList();
        return Math.Round(run.TimeSeries.Values[1][names.IndexOf(name)], 8);
    }
}
