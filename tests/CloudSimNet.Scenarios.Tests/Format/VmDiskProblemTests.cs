// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Good disks of virtual machines in which one thing is made wrong: the message with its place.</summary>
public sealed class VmDiskProblemTests
{
    private static readonly string Good = """
        version: 2
        name: lab
        until: 1 h
        datacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 8, clock: 1 GHz, memory: 64 GiB }] }]
        vms:
          - name: app
            count: 10
            type: { memory: 1 GiB }
            disks:
              - { name: root, size: 40 GB, device: array, virtualization: vhost, loads: [{ name: boot, boot: streamed-windows-7 }, { name: oltp, requests: { perSecond: 10 } }] }
              - { name: data, size: 100 GB, pool: tank, thick: true }
        storage:
          devices:
            - { name: array, model: { name: rated, capacity: 1 TB, readIops: 10000 } }
            - { name: below, model: { name: rated, capacity: 2 TB, readIops: 10000 } }
            - { name: tank, model: { name: pool, devices: [below] } }
          watch: [array, app/root/oltp]
        """.ReplaceLineEndings("\n");

    [Test]
    public void Parse_GoodDisks_HaveNoProblem() => Assert.That(Lab.Problems(Good), Is.Empty);

    [TestCase("device: array", "device: arry", "10:44: vms[0].disks[0].device: there is no device 'arry'; did you mean 'array'? Devices: array, below, tank")]
    [TestCase("device: array", "device: tank", "10:44: vms[0].disks[0].device: 'tank' is a pool, not a device; write pool: tank")]
    [TestCase("pool: tank", "pool: tnak", "11:43: vms[0].disks[1].pool: there is no pool 'tnak'; did you mean 'tank'? Pools: tank")]
    [TestCase("pool: tank", "pool: array", "11:43: vms[0].disks[1].pool: 'array' is a device, not a pool; write device: array")]
    [TestCase("device: array", "device: array, pool: tank", "10:9: vms[0].disks[0]: needs one of device, pool and datastore, which says where it lies; write for instance device: array")]
    [TestCase("device: array, ", "", "10:9: vms[0].disks[0]: needs one of device, pool and datastore, which says where it lies; write for instance device: array")]
    [TestCase("device: array", "device: array, thick: true", "10:58: vms[0].disks[0].thick: is of disks in a pool or a datastore, and a part of a device always has all its space; leave it out")]
    [TestCase("size: 40 GB", "size: 101 GB", "10:29: vms[0].disks[0].size: 10 disks of 101 GB take 1010 GB of 'array', which has 1 TB; choose a smaller size or a larger device")]
    [TestCase("pool: tank, thick: true", "device: array", "11:29: vms[0].disks[1].size: 10 disks of 100 GB take 1 TB of 'array', which has 1 TB, of which other disks have 400 GB; choose a smaller size or a larger device")]
    [TestCase("size: 100 GB", "size: 3 TB", "11:29: vms[0].disks[1].size: is all taken from the start, and pool 'tank' has 1907200 MiB; make it thin, or choose a smaller size or a larger pool")]
    [TestCase("size: 100 GB, pool: tank, thick: true", "size: 1000 TB, pool: tank", "11:29: vms[0].disks[1].size: 10 disks of 1 PB are more than 20000000 pieces of 256 MiB, in which they get their space; make them smaller, or choose larger pieces")]
    [TestCase("name: data", "name: root", "11:17: vms[0].disks[1].name: there is a disk 'root' already; give each its own name")]
    [TestCase("name: oltp", "name: boot", "10:132: vms[0].disks[0].loads[1].name: there is a load 'boot' already; give each its own name")]
    [TestCase("name: app\n    ", "", "6:5: vms[0]: has disks, so it needs a name, by which results know them; add for instance name: app-vms")]
    [TestCase("count: 10", "count: 500001", "10:7: vms[0].disks: make 1000002 disks with those before them, and at most 1000000 can be; have fewer virtual machines or disks")]
    [TestCase("virtualization: vhost", "virtualization: vhots", "10:67: vms[0].disks[0].virtualization: there is no disk virtualization 'vhots'; did you mean 'vhost'? Names: emulated, emulated-thread, paravirtual, paravirtual-thread, pass-through, vhost")]
    [TestCase("virtualization: vhost", "virtualization: { name: vhost, batch: 0.5 }", "10:89: vms[0].disks[0].virtualization.batch: 0.5 is out of range: it must be from 1 to 1000000; write for instance 4")]
    [TestCase("perSecond: 10 }", "perSecond: 10 }, block: 50 GB", "vms[0].disks[0].loads[1].block: \"50 GB\" is out of range")]
    [TestCase("name: oltp,", "name: oltp, after: forever,", "vms[0].disks[0].loads[1].after: is forever, so the load never begins; give a time such as 90 s")]
    [TestCase("name: oltp,", "name: oltp, until: 5 s, at: 6 s,", "vms[0].disks[0].loads[1].until: 5 s is not after the beginning, which is 6 s; it is an instant, not a length of time")]
    [TestCase("name: oltp,", "name: oltp, count: 3,", "vms[0].disks[0].loads[1].count: is of streams; raise requests.perSecond instead")]
    [TestCase("name: boot,", "name: boot, block: 4 KiB,", "vms[0].disks[0].loads[0].block: is what the boot says; leave out either this or boot")]
    [TestCase("name: boot,", "name: boot, count: 1000000, every: 1 d, at: 290 a,", "vms[0].disks[0].loads[0]")]
    [TestCase("until: 1 h\n", "", "vms[0].disks[0].loads[1]: goes on for ever and nothing ends it; give it operations or until, or the scenario an end with 'until'")]
    [TestCase("app/root/oltp", "app/root/olpt", "storage.watch[1]: there is no device 'app/root/olpt'; did you mean 'app/root/oltp'?")]
    public void Parse_OneThingWrong_IsSaidAtItsPlace(string right, string wrong, string problem)
    {
        var text = Good.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Good));

        Assert.That(Lab.Problems(text), Has.Some.Contains(problem));
    }

    [Test]
    public void Parse_EndlessLoadOfVirtualMachinesThatEnd_HasNoProblem() =>
        Assert.That(Lab.Problems(Good.Replace("until: 1 h\n", "", StringComparison.Ordinal).Replace("memory: 1 GiB }", "memory: 1 GiB, lifetime: 1 h }", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Parse_DisksWithoutStorage_SaysThatThereIsNone() =>
        Assert.That(Lab.Problems(Good[..Good.IndexOf("storage:", StringComparison.Ordinal)]), Is.EqualTo(new[] { "s.yaml:10:7: vms[0].disks: lie on the storage, and the scenario has none; add storage with a device" }));

    [Test]
    public void Parse_TwoThingsWrong_BothAreSaid() =>
        Assert.That(Lab.Problems(Good.Replace("device: array", "device: arry", StringComparison.Ordinal).Replace("pool: tank", "pool: tnak", StringComparison.Ordinal)), Has.Length.EqualTo(2));
}
