// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of disks of virtual machines, and how they are virtualized.</summary>
internal static class VmDiskFields
{
    private const string Pool = "{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, { name: tank, model: { name: pool, devices: [flat], extentSize: 1 MiB } }";

    public static IEnumerable<FieldEffect> All() => [.. Disks(), .. Loads(), .. Virtualizations()];

    private static IEnumerable<FieldEffect> Disks() =>
    [
        new("VmDisk.name", VmDiskLab.Text("name: data, size: 1 MB, device: flat"), run => StorageLab.ReadAt(run, "disks.app/data.disks"), 1.0),
        new("VmDisk.size", VmDiskLab.Text("name: root, size: 3 MB, device: flat", "count: 2"), run => StorageLab.ReadAt(run, "disks.app/root.used_B"), 6e6),
        new("VmDisk.device", VmDiskLab.Text($"name: root, size: 1 MB, device: flat, loads: [{{ name: a, {StorageLab.One} }}]"), run => StorageLab.Read(run, "devices[0].reads"), 1.0),
        new("VmDisk.pool", VmDiskLab.Text($"name: root, size: 10 MB, pool: tank, loads: [{{ name: a, reads: 0, {StorageLab.One} }}]", devices: Pool), run => StorageLab.ReadAt(run, "disks.app/root.used_B"), 1048576.0),
        new("VmDisk.thick", VmDiskLab.Text("name: root, size: 10 MiB, pool: tank, thick: true", devices: Pool), run => StorageLab.Read(run, "pools[0].used_B"), 10485760.0),
        new("VmDisk.virtualization", VmDiskLab.Text($"name: root, size: 1 MB, device: flat, virtualization: vhost, loads: [{{ name: a, {StorageLab.One} }}]"), run => StorageLab.ReadAt(run, "disks.app/root.hostCycles"), 5200.0),
        new("VmDisk.loads", VmDiskLab.Text($"name: root, size: 1 MB, device: flat, loads: [{{ name: a, {StorageLab.One} }}, {{ name: b, {StorageLab.One} }}]"), run => StorageLab.ReadAt(run, "disks.loads.app/root/b.requests"), 1.0),
    ];

    private static IEnumerable<FieldEffect> Loads() =>
    [
        Load("name", "name: x, operations: 1", "disks.loads.app/root/x.completed", 1.0),
        Load("count", "name: a, count: 4, operations: 1000", "disks.loads.app/root/a.meanDuration_s", 4.0),
        Load("at", "name: a, at: 5 s, operations: 1", "disks.loads.app/root/a.firstStart_s", 5.0),
        Load("every", "name: a, count: 3, every: 10 s, operations: 1000", "disks.loads.app/root/a.lastEnd_s", 21.0),
        Load("until", "name: a, until: 2 s, iops: 100", "disks.loads.app/root/a.operations", 200.0),
        Load("operations", "name: a, operations: 3000", "disks.loads.app/root/a.meanDuration_s", 3.0),
        Load("iops", "name: a, operations: 3000, iops: 100", "disks.loads.app/root/a.meanDuration_s", 30.0),
        Load("reads", $"name: a, reads: 0, {StorageLab.One}", "disks.app/root.writes", 1.0),
        Load("block", "name: a, operations: 10, block: 1 MB", "disks.loads.app/root/a.meanDuration_s", 0.08, "{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 1000, bandwidth: 1 Gbps } }"),
        Load("sequential", "name: a, operations: 10, block: 1000 B, sequential: true", "disks.loads.app/root/a.meanDuration_s", 0.01, "{ name: flat, model: { name: hdd, capacity: 1 GB, rpm: 6000, averageSeek: 3 ms, transferRate: 8 Mbps } }"),
        Load("hits", "name: a, operations: 10000, hits: 0.8", "disks.loads.app/root/a.meanDuration_s", 2.0, "{ name: far, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, { name: flat, model: { name: cached, of: far, capacity: 1 MB } }"),
        Load("weight", "name: a, operations: 3000, weight: 3 }, { name: b, operations: 3000", "disks.loads.app/root/a.meanDuration_s", 4.0),
        Load("boot", "name: a, boot: streamed-windows-7", "disks.loads.app/root/a.meanDuration_s", 660.0),
        Load("requests", $"name: a, {StorageLab.One}", "disks.loads.app/root/a.meanResponse_s", 0.00101),
        Load("after", "name: a, after: 7 s, operations: 1", "disks.loads.app/root/a.firstStart_s", 7.0),
        Load("after", "name: a, at: 9 s, after: 7 s, operations: 1", "disks.loads.app/root/a.firstStart_s", 9.0),
    ];

    private static IEnumerable<FieldEffect> Virtualizations() =>
    [
        Virtual("instructions", "name: paravirtual, instructions: 50000", IoVirtualization.Paravirtual with { Instructions = 50_000 }),
        Virtual("userAccesses", "name: paravirtual, userAccesses: 3", IoVirtualization.Paravirtual with { UserAccesses = 3 }),
        Virtual("kernelAccesses", "name: emulated, kernelAccesses: 3", IoVirtualization.Emulated with { KernelAccesses = 3 }),
        Virtual("doorbells", "name: paravirtual, doorbells: 5", IoVirtualization.Paravirtual with { Doorbells = 5 }),
        Virtual("interrupts", "name: pass-through, interrupts: 5", IoVirtualization.PassThrough with { Interrupts = 5 }),
        Virtual("batch", "name: vhost, batch: 8", IoVirtualization.Vhost.Batched(8)),
        Virtual("hostCyclesPerOperation", "name: emulated-thread, hostCyclesPerOperation: 777", IoVirtualization.EmulatedThread with { HostCyclesPerOperation = 777 }),
        Virtual("hostCyclesPerByte", "name: paravirtual-thread, hostCyclesPerByte: 0.5", IoVirtualization.ParavirtualThread with { HostCyclesPerByte = 0.5 }),
    ];

    private static FieldEffect Load(string key, string load, string path, double expected, string devices = StorageLab.Flat) =>
        new($"VmDiskLoad.{key}", VmDiskLab.Text($"name: root, size: 500 MB, device: flat, loads: [{{ {load} }}]", devices: devices), run => StorageLab.ReadAt(run, path), expected);

    // What one read of 1000 B makes the virtual machine's core and the host's threads do, in a file and by the library.
    private static FieldEffect Virtual(string key, string choice, IoVirtualization same) => new(
        $"Virtualization.{key}", VmDiskLab.Text($"name: root, size: 1 MB, device: flat, virtualization: {{ {choice} }}, loads: [{{ name: a, {StorageLab.One} }}]", type: "vcpus: 1, technique: hardware-nested"),
        run => (run.Result.Simulation.VirtualMachines[0].CyclesDone, StorageLab.ReadAt(run, "disks.app/root.hostCycles")), ByLibrary(same));

    private static (double Guest, object? Host) ByLibrary(IoVirtualization virtualization)
    {
        var simulation = new Simulation();
        var processor = Cpu.Microarchitectures.MicroarchitectureCatalogue.Find("cascade-lake")!;
        simulation.AddDatacenter("a", new FirstFit()).AddHosts(1, new HostSpec { Cores = 8, Clock = Frequency.GHz(1), Memory = Bytes.GiB(64), Processor = processor });
        var vm = simulation.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1), Technique = Cpu.Techniques.TechniqueCatalogue.Find("hardware-nested")! });
        var disk = vm.Attach(new RatedArray(simulation, "flat", new RatedArraySpec { Capacity = Bytes.GB(1), ReadIops = 1000 }), virtualization);
        simulation.Schedule(SimDuration.FromNanoseconds(1), () => disk.Submit(new BlockRequest(IoKind.Read, 0, 1000)));
        simulation.Run();
        return (vm.CyclesDone, Math.Round(disk.HostCycles));
    }
}
