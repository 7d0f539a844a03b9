// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Disks of virtual machines in scenario files.</summary>
public sealed class VmDiskTests
{
    private const string Fast = "{ name: flat, model: { name: rated, capacity: 1 TB, readIops: 1000, latency: 1 ms } }";
    private const string Tank = Fast + ", { name: tank, model: { name: pool, devices: [flat], extentSize: 256 MiB } }";

    [Test]
    public void Run_FileAgainstTheLibrary_GiveTheSameDisks()
    {
        var run = Lab.Run(VmDiskLab.Text(
            "name: root, size: 40 GB, device: flat, virtualization: emulated, loads: [{ name: boot, boot: streamed-windows-7, operations: 900 }, { name: oltp, after: 3 s, until: 9 s, block: 8 KiB, reads: 0.7, iops: 200 }]",
            "count: 3, every: 2 s", "vcpus: 1, technique: hardware-nested, startDelay: 500 ms", Fast));

        var simulation = new Simulation();
        simulation.AddDatacenter("a", new FirstFit()).AddHosts(1, new HostSpec { Cores = 8, Clock = Frequency.GHz(1), Memory = Bytes.GiB(64), Processor = Cpu.Microarchitectures.MicroarchitectureCatalogue.Find("cascade-lake")! });
        var flat = new RatedArray(simulation, "flat", new RatedArraySpec { Capacity = Bytes.GB(1000), ReadIops = 1000, Latency = SimDuration.FromMilliseconds(1) });
        var boots = new List<IoStream>();
        simulation.VmStarted.Watch(vm =>
        {
            var disk = vm.Attach(new DevicePart($"root {vm.Id}", flat, Bytes.GB(40 * vm.Id.Value), Bytes.GB(40)), IoVirtualization.Emulated);
            boots.Add((BootProfile.StreamedWindows7 with { Operations = 900 }).Start(disk));
            var oltp = disk.OpenStream(new IoPattern { BlockSize = Bytes.B(8192), ReadFraction = 0.7 }, new IoStreamTerms { Cap = 200 });
            simulation.Schedule(SimDuration.FromSeconds(3), () => oltp.Start(double.PositiveInfinity));
            simulation.Schedule(SimTime.Zero + SimDuration.FromSeconds(9), oltp.Cancel);
        });
        for (var i = 0; i < 3; i++)
            simulation.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1), Technique = Cpu.Techniques.TechniqueCatalogue.Find("hardware-nested")!, StartDelay = SimDuration.FromMilliseconds(500) }, SimDuration.FromSeconds(2 * i));
        var result = simulation.Run();

        Assert.That(run.Result.Simulation.VirtualMachines.Select(static vm => vm.CyclesDone), Is.EqualTo(simulation.VirtualMachines.Select(static vm => vm.CyclesDone)));
        Assert.That(run.Result.Time, Is.EqualTo(result.Time));
        Assert.That(StorageLab.ReadAt(run, "disks.loads.app/root/boot.operations"), Is.EqualTo(boots.Sum(static boot => boot.Completed)));
        Assert.That(StorageLab.ReadAt(run, "disks.loads.app/root/oltp.operations"), Is.EqualTo(200 * (5.5 + 3.5 + 1.5)).Within(1e-6)); // From 3.5 s, 5.5 s and 7.5 s on.
    }

    [Test]
    public void Run_VirtualMachinesThatComeLater_GetTheirDisksWhenTheyRun()
    {
        var run = Lab.Run(VmDiskLab.Text($"name: root, size: 1 GB, device: flat, loads: [{{ name: a, {StorageLab.One} }}]", "count: 3, every: 10 s", "vcpus: 1, startDelay: 2 s", Fast, "outputs: { timeseries: 1 s }"));

        Assert.That(StorageLab.ReadAt(run, "disks.loads.app/root/a.meanResponse_s"), Is.EqualTo(0.00101));
        Assert.That(run.Result.Time.Seconds, Is.EqualTo(22.00101));
    }

    [Test]
    public void Run_VirtualMachineThatEnds_TakesItsLoadAlongWithoutAnError()
    {
        var run = Lab.Run(VmDiskLab.Text("name: root, size: 1 GB, device: flat, loads: [{ name: s, count: 2, iops: 100 }, { name: r, requests: { perSecond: 10, arrivals: regular } }]", "count: 1", "vcpus: 1, lifetime: 4950 ms, stopDelay: 1 s", Fast));

        Assert.That(
            (StorageLab.ReadAt(run, "disks.loads.app/root/s.cutOff"), StorageLab.ReadAt(run, "disks.loads.app/root/s.operations"), StorageLab.ReadAt(run, "disks.loads.app/root/r.requests"), StorageLab.ReadAt(run, "disks.app/root.errors")),
            Is.EqualTo((2.0, 990.0, 50.0, 0.0)));
        Assert.That(run.Result.Time.Seconds, Is.EqualTo(5.95));
    }

    [Test]
    public void Run_ThickDisksInAPool_AreRefusedWhenItIsFullAndHadAgainWhenOneEnds()
    {
        // 5 volumes of 200 GB in 1 TB, whose extents leave room for 4; the first virtual machine ends before the sixth comes.
        var run = Lab.Run(VmDiskLab.Text("name: root, size: 200 GiB, pool: tank, thick: true", "count: 6, every: 1 s", "vcpus: 1, lifetime: 4500 ms", Tank, "until: 6 s"));

        Assert.That((StorageLab.ReadAt(run, "disks.app/root.disks"), StorageLab.ReadAt(run, "disks.app/root.refused")), Is.EqualTo((5.0, 1.0)));
        Assert.That(StorageLab.ReadAt(run, "disks.app/root.reason"), Does.StartWith("'tank' had "));
        Assert.That(Shortfalls.Of(run.Result), Has.Some.Contains("1 disks 'app/root' had no place"));
    }

    [Test]
    public void Run_DrawnRequests_DependOnEachVirtualMachinesNameAlone()
    {
        const string Disk = "name: root, size: 1 GB, device: flat, loads: [{ name: a, until: 10 s, requests: { perSecond: 100 } }]";
        var alone = Lab.Run(VmDiskLab.Text(Disk, devices: Fast));
        var beside = Lab.Run(VmDiskLab.Text(Disk + " }, { name: data, size: 1 GB, device: flat, loads: [{ name: a, until: 10 s, requests: { perSecond: 100 } }]", devices: Fast));

        Assert.That(Requests(beside, "app/root/a"), Is.EqualTo(Requests(alone, "app/root/a")));
        Assert.That(Requests(beside, "app/data/a"), Is.Not.EqualTo(Requests(beside, "app/root/a")));

        static object? Requests(ScenarioRun run, string load) => StorageLab.ReadAt(run, $"disks.loads.{load}.requests");
    }

    [Test]
    public void Series_LoadThatIsWatched_HasItsColumns()
    {
        var run = Lab.Run(VmDiskLab.Text("name: root, size: 1 GB, device: flat, loads: [{ name: a, iops: 100 }, { name: b, iops: 10 }]", "count: 2", devices: Fast, rest: "  watch: [flat, app/root/a]\nuntil: 5 s\noutputs: { timeseries: 1 s }"));

        var names = run.TimeSeries!.Columns.Select(static column => column.Name).ToList();
        Assert.That(names, Does.Not.Contain("app/root/b_iops"));
        Assert.That(run.TimeSeries.Values.Skip(1).Select(line => line[names.IndexOf("app/root/a_iops")]), Is.All.EqualTo(200).Within(1e-6));
        Assert.That(run.TimeSeries.Values[2][names.IndexOf("flat_utilisation")], Is.EqualTo(0.22).Within(1e-6));
    }

    [Test]
    public void Expect_FiguresOfDisks_AreReadByTheirNames()
    {
        var run = Lab.Run(VmDiskLab.Text($"name: root, size: 1 GB, device: flat, loads: [{{ name: a, {StorageLab.One} }}, {{ name: s, operations: 1000 }}]", devices: Fast, rest: "expect: [disks.app/root.reads = 1, disks.app/root.on = flat, disks.loads.app/root/a.response.max < 3 ms, disks.loads.app/root/s.operations = 1000]"));

        Assert.That(run.Check(run.Figures), Has.Count.EqualTo(4));
        Assert.That(run.Check(run.Figures).Where(static verdict => !verdict.Holds), Is.Empty);
    }
}
