// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of file servers: a read of 1000 B takes 1 ms on the volume, 20 µs in the head, 100 µs of the protocol's, and less than 1 µs on the link unless stated.</summary>
internal static class FileServerFields
{
    private const string One = StorageLab.One + ", fileSize: 1 MB";
    private const string Net = "network: { topology: { name: star, hosts: 3, link: { rate: 8 Mbps } } }";
    private const string Failing = "events: [{ at: 5 s, component: nas/head-0 }]\nuntil: 40 s";

    public static IEnumerable<FieldEffect> All() => [.. Servers(), .. Folders(), .. Loads()];

    private static IEnumerable<FieldEffect> Servers() =>
    [
        new("Storage.fileServers", Text("", One), run => StorageLab.Read(run, "fileLoads[0].done"), 1.0),
        new("Storage.watch", Text("operationTime: 1 ms, headCores: 2", "iops: 500", "  watch: [nas, nas/a]\nuntil: 2 s\noutputs: { timeseries: 1 s }"), run => (Column(run, "nas_utilisation"), Column(run, "nas/a_iops")), (0.25, 500.0)),
        new("FileServer.name", Text("", One), run => StorageLab.Read(run, "fileServers[0].name"), "nas"),
        new("FileServer.device", Text("", One), run => StorageLab.Read(run, "devices[0].reads"), 1.0),
        new("FileServer.heads", Text("heads: 2", "iops: 10", Failing), run => StorageLab.Read(run, "fileServers[0].serving"), true),
        new("FileServer.heads", Text("", "iops: 10", Failing), run => StorageLab.Read(run, "fileServers[0].serving"), false),
        new("FileServer.failoverTime", Text("heads: 2, failoverTime: 10 s", "iops: 10", Failing), run => StorageLab.Read(run, "fileLoads[0].operations"), 300.0),
        new("FileServer.linkRate", Text("linkRate: 1 Mbps", "operations: 1000, block: 1000 B"), run => StorageLab.Read(run, "fileLoads[0].meanDuration_s"), Math.Round(8 / 0.905, 8)),
        new("FileServer.headCores", Text("headCores: 1, operationTime: 10 ms", "operations: 1000"), run => StorageLab.Read(run, "fileLoads[0].meanDuration_s"), 10.0),
        new("FileServer.operationTime", Text("operationTime: 10 ms", One), run => StorageLab.Read(run, "fileLoads[0].meanResponse_s"), 0.01110088),
        new("FileServer.allocationUnit", Text("allocationUnit: 3 MB", One), run => StorageLab.Read(run, "fileServers[0].free_B"), 996e6), // Of 999 MB.
        new("FileServer.node", Text("node: host-2", "operations: 1000, block: 1000 B", Net), run => StorageLab.Read(run, "fileLoads[0].meanDuration_s"), Math.Round(1 / 0.905, 8)),
        new("FileServer.folders", Text("", One, folders: "{ name: home }, { name: other }"), run => StorageLab.Read(run, "fileLoads[0].device"), "nas/home"),
        new("FileServer.loads", Text("", One + " }, { name: b, folder: home, clients: a/host-0, " + One), run => StorageLab.Read(run, "fileLoads[1].name"), "nas/b"),
    ];

    private static IEnumerable<FieldEffect> Folders() =>
    [
        new("Folder.name", Text("", One), run => StorageLab.Read(run, "fileLoads[0].device"), "nas/home"),
        new("Folder.protocol", Text("", One, folders: "{ name: home, protocol: smb }"), run => StorageLab.Read(run, "fileLoads[0].hostCycles"), 30700.0),
        Protocol("efficiency", "efficiency: 0.5", "operations: 1000, block: 1000 B", "meanDuration_s", 16.0, "linkRate: 1 Mbps"),
        Protocol("latency", "latency: 50 ms", One, "meanResponse_s", 0.05102088),
        Protocol("cyclesPerOperation", "cyclesPerOperation: 5", One, "hostCycles", 705.0),
        Protocol("cyclesPerByte", "cyclesPerByte: 2", One, "hostCycles", 32000.0),
    ];

    private static IEnumerable<FieldEffect> Loads() =>
    [
        Load("name", "operations: 1", "name", "nas/a"),
        Load("count", "count: 4, operations: 1000", "meanDuration_s", 4.0),
        Load("at", "at: 5 s, operations: 1", "firstStart_s", 5.0),
        Load("every", "count: 3, every: 10 s, operations: 1000", "lastEnd_s", 21.0),
        Load("until", "until: 2 s, iops: 100", "operations", 200.0),
        Load("operations", "operations: 3000", "meanDuration_s", 3.0),
        Load("iops", "operations: 3000, iops: 100", "meanDuration_s", 30.0),
        new("FileLoad.reads", Text("", $"reads: 0, {One}"), run => StorageLab.Read(run, "devices[0].writes"), 1.0),
        new("FileLoad.block", Text("linkRate: 1 Mbps", "operations: 1000, block: 2000 B"), run => StorageLab.Read(run, "fileLoads[0].meanDuration_s"), Math.Round(16 / 0.905, 8)),
        new("FileLoad.sequential", Text("", "operations: 10, block: 1000 B, sequential: true", device: "name: hdd, capacity: 1 GB, rpm: 6000, averageSeek: 3 ms, transferRate: 8 Mbps"), run => StorageLab.Read(run, "fileLoads[0].meanDuration_s"), 0.01),
        new("FileLoad.hits", Text("", "operations: 10000, hits: 0.8", device: "name: cached, of: far, capacity: 1 MB"), run => StorageLab.Read(run, "fileLoads[0].meanDuration_s"), 2.0),
        Load("weight", "operations: 3000, weight: 3 }, { name: b, folder: home, clients: a/host-0, operations: 3000", "meanDuration_s", 4.0),
        Load("boot", "boot: streamed-windows-7", "meanDuration_s", 660.0),
        Load("requests", One, "meanResponse_s", 0.00112088),
        Load("folder", One, "device", "nas/home"),
        Load("clients", One, "clients", 1.0),
        new("FileLoad.fileSize", Text("", $"{StorageLab.One}, fileSize: 65536 B"), run => StorageLab.Read(run, "fileServers[0].free_B"), (1_000_000_000.0 - (1_000_000_000 % 65536)) - 65536),
        new("FileLoad.after", Text("", "after: 7 s, operations: 1").Replace("a/host-0", "app", StringComparison.Ordinal), run => StorageLab.Read(run, "fileLoads[0].firstStart_s"), 7.0),
    ];

    private static FieldEffect Load(string key, string load, string path, object expected) => new($"FileLoad.{key}", Text("", load), run => StorageLab.Read(run, $"fileLoads[0].{path}"), expected);

    private static FieldEffect Protocol(string key, string value, string load, string path, double expected, string server = "") =>
        new($"FileProtocol.{key}", Text(server, load, folders: $"{{ name: home, protocol: {{ name: nfs, {value} }} }}"), run => StorageLab.Read(run, $"fileLoads[0].{path}"), expected);

    private static string Text(string server, string load, string rest = "", string folders = "{ name: home }", string device = "name: rated, capacity: 1 GB, readIops: 1000, latency: 1 ms") => $$"""
        version: 2
        name: files
        datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 2, cores: 8, clock: 1 GHz, memory: 64 GiB }] }]
        vms: [{ name: app, type: { memory: 1 GiB } }]
        storage:
          devices: [{{(device.Contains("far", StringComparison.Ordinal) ? "{ name: far, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, " : "")}}{ name: flat, model: { {{device}} } }]
          fileServers:
            - { name: nas, device: flat, {{server}}{{(server.Length > 0 ? ", " : "")}}folders: [{{folders}}], loads: [{ name: a, folder: home, clients: a/host-0, {{load}} }] }
        {{rest}}
        """;

    private static double Column(ScenarioRun run, string name)
    {
        var names = run.TimeSeries!.Columns.Select(static column => column.Name).ToList();
        return Math.Round(run.TimeSeries.Values[1][names.IndexOf(name)], 8);
    }
}
