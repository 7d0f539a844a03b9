// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Datastores;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Datastores in scenario files.</summary>
public sealed class DatastoreTests
{
    private const string Ten = "{ name: flat, model: { name: rated, capacity: 10 GiB, readIops: 1000, latency: 1 ms } }";

    private static readonly string Good = VmDiskLab.Text(
        "name: root, size: 1 GiB, datastore: vmfs, loads: [{ name: a, operations: 10 }]", "count: 3", devices: Ten + ", { name: below, model: nvme }, { name: tank, model: { name: pool, devices: [below] } }",
        rest: "  datastores: [{ name: vmfs, device: flat, files: [{ name: golden, size: 2 GiB }] }]\n  loads: [{ name: r, device: vmfs/golden, operations: 10 }]").ReplaceLineEndings("\n");

    [Test]
    public void Run_FileAgainstTheLibrary_GiveTheSameResponses()
    {
        var run = Lab.Run(VmDiskLab.Text(
            "name: root, size: 1 GiB, datastore: vmfs, thick: false, virtualization: pass-through, loads: [{ name: w, operations: 40, reads: 0, block: 64 KiB, sequential: true, requests: { perSecond: 5, arrivals: regular } }]",
            "count: 2, every: 1 s", devices: Ten, rest: "  datastores: [{ name: vmfs, device: flat }]"));

        var simulation = new Simulation();
        simulation.AddDatacenter("a", new FirstFit()).AddHosts(1, new HostSpec { Cores = 8, Clock = Frequency.GHz(1), Memory = Bytes.GiB(64) });
        var datastore = new Datastore("vmfs", new RatedArray(simulation, "flat", new RatedArraySpec { Capacity = Bytes.GiB(10), ReadIops = 1000, Latency = SimDuration.FromMilliseconds(1) }));
        var disks = new List<BlockDevice>();
        simulation.VmStarted.Watch(vm =>
        {
            var disk = vm.Attach(datastore.TryCreate($"root {vm.Id}", Bytes.GiB(1), Provisioning.Thin)!.TryOpen(vm.Host!.Id, OpenMode.ReadWrite, out _)!, IoVirtualization.PassThrough);
            disks.Add(disk);
            for (var i = 0; i < 40; i++)
            {
                var at = i * 65536;
                simulation.Schedule(SimDuration.FromMilliseconds(200 * i), () => disk.Submit(new BlockRequest(IoKind.Write, at, 65536)));
            }
        });
        simulation.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1) });
        simulation.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1) }, SimDuration.FromSeconds(1));
        var result = simulation.Run();

        Assert.That(StorageLab.ReadAt(run, "disks.loads.app/root/w.meanResponse_s"), Is.EqualTo(Math.Round(disks.Average(static disk => disk.MeanResponse.Nanoseconds / 1e9), 8)));
        Assert.That(StorageLab.Read(run, "datastores[0].used_B"), Is.EqualTo((double)datastore.Used.Count));
        Assert.That(datastore.Used, Is.EqualTo(Bytes.MiB(6))); // 40 times 64 KiB, each.
        Assert.That(run.Result.Time, Is.EqualTo(result.Time));
    }

    [Test]
    public void Run_DatastoreThatIsFull_RefusesUntilAVirtualMachineEnds()
    {
        // Room for three files of 3 GiB: the fourth virtual machine has none, the fifth that of the first.
        var run = Lab.Run(VmDiskLab.Text("name: root, size: 3 GiB, datastore: vmfs", "count: 5, every: 1 s", "vcpus: 1, lifetime: 3500 ms", Ten, "  datastores: [{ name: vmfs, device: flat }]"));

        Assert.That((StorageLab.ReadAt(run, "disks.app/root.disks"), StorageLab.ReadAt(run, "disks.app/root.refused")), Is.EqualTo((4.0, 1.0)));
        Assert.That(StorageLab.ReadAt(run, "disks.app/root.reason"), Is.EqualTo("'vmfs' had 1 GiB left of the 3 GiB that a thick file needs"));
        Assert.That(StorageLab.Read(run, "datastores[0].files"), Is.Zero);
    }

    // The first host fails at 7 s with the files of three virtual machines. The fourth comes at 9 s, and finds room when the lease is over by then, or
    // when it goes to that host, which is back.
    [TestCase("lockLease: 2 s", "", 4.0)]
    [TestCase("lockLease: 2001 ms", "", 3.0)]
    [TestCase("lockLease: forever", "", 3.0)]
    [TestCase("lockLease: forever", ", { at: 8 s, component: a/host-0, do: repair }", 4.0)]
    public void Run_HostThatFails_KeepsItsFilesForTheLease(string lease, string repair, double disks)
    {
        var run = Lab.Run($$"""
            version: 2
            name: lease
            datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 2, cores: 3, clock: 1 GHz, memory: 64 GiB }] }]
            vms: [{ name: app, count: 4, every: 3 s, type: { memory: 1 GiB }, disks: [{ name: root, size: 3 GiB, datastore: vmfs }] }]
            storage: { devices: [{{Ten}}], datastores: [{ name: vmfs, device: flat, {{lease}} }] }
            events: [{ at: 7 s, component: a/host-0 }{{repair}}]
            until: 20 s
            """);

        Assert.That(StorageLab.ReadAt(run, "disks.app/root.disks"), Is.EqualTo(disks));
    }

    [TestCase("datastore: vmfs", "datastore: vmsf", "vms[0].disks[0].datastore: there is no datastore 'vmsf'; did you mean 'vmfs'? Datastores: vmfs")]
    [TestCase("datastore: vmfs", "datastore: flat", "vms[0].disks[0].datastore: 'flat' is a device, not a datastore; write device: flat")]
    [TestCase("datastore: vmfs", "datastore: tank", "vms[0].disks[0].datastore: 'tank' is a pool, not a datastore; write pool: tank")]
    [TestCase("datastore: vmfs", "device: vmfs", "vms[0].disks[0].device: 'vmfs' is a datastore, not a device; write datastore: vmfs")]
    [TestCase("datastore: vmfs", "pool: vmfs", "vms[0].disks[0].pool: 'vmfs' is a datastore, not a pool; write datastore: vmfs")]
    [TestCase("datastore: vmfs", "datastore: vmfs, pool: tank", "vms[0].disks[0]: needs one of device, pool and datastore")]
    [TestCase("size: 1 GiB", "size: 11 GiB", "vms[0].disks[0].size: is all taken from the start, and datastore 'vmfs' has 10 GiB; make it thin, or choose a smaller size or a larger datastore")]
    [TestCase("size: 1 GiB", "size: 20 TiB, thick: false", "vms[0].disks[0].size: 3 disks of 20 TiB are more than 20000000 pieces of 1 MiB")]
    [TestCase("device: flat", "device: falt", "storage.datastores[0].device: there is no device 'falt'; did you mean 'flat'? Devices: flat, below, tank")]
    [TestCase("device: flat", "device: tank", "storage.datastores[0].device: 'tank' is a pool, not a device; make a volume in it and name that")]
    [TestCase("device: flat", "device: below", "storage.datastores[0].device: 'below' belongs to 'tank' already; give each a device of its own")]
    [TestCase("device: flat", "device: flat, blockSize: 2 GiB", "storage.datastores[0].blockSize: \"2 GiB\" is out of range: it must be from 512 B to 1 GiB")]
    [TestCase("name: vmfs,", "name: flat,", "storage.datastores[0].name: there is a device or datastore 'flat' already; give each its own name")]
    [TestCase("size: 2 GiB", "size: 11 GiB", "storage.datastores[0].files[0].size: 'vmfs' has 10 GiB left, and a thick file of 11 GiB needs all of its space from the start; make it thin, or enlarge the device")]
    [TestCase("size: 2 GiB", "size: 1 PB, thick: false", "storage.datastores[0].files[0].size: 1 PB are more than 20000000 blocks of 1 MiB; make it smaller, or give the datastore larger blocks")]
    [TestCase("size: 2 GiB }", "size: 2 GiB }, { name: golden, size: 1 GiB }", "storage.datastores[0].files[1].name: there is a file 'golden' already; give each its own name")]
    [TestCase("device: vmfs/golden", "device: vmfs/goldne", "storage.loads[0].device: there is no device 'vmfs/goldne'; did you mean 'vmfs/golden'?")]
    public void Parse_OneThingWrong_IsSaidAtItsPlace(string right, string wrong, string problem)
    {
        Assert.That(Lab.Problems(Good), Is.Empty);
        var text = Good.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Good));

        Assert.That(Lab.Problems(text), Has.Some.Contains(problem));
    }

    [Test]
    public void Expect_FiguresOfDatastores_AreReadByTheirNames()
    {
        var run = Lab.Run(Good + "\nexpect: [storage.datastores.vmfs.files = 4, storage.datastores.vmfs.used = 5 GiB, storage.devices.vmfs/golden.reads = 0, disks.app/root.used = 3 GiB]");

        Assert.That(run.Check(run.Figures).Where(static verdict => !verdict.Holds), Is.Empty);
    }
}
