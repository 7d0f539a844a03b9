// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>File servers in scenario files.</summary>
public sealed class FileServerTests
{
    private static readonly string Good = """
        version: 2
        name: files
        datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 2, cores: 8, clock: 1 GHz, memory: 64 GiB }] }]
        vms: [{ name: app, count: 3, every: 1 s, type: { memory: 1 GiB, lifetime: 10 s } }]
        network: { topology: { name: star, hosts: 4, link: { rate: 10 Gbps } } }
        storage:
          devices:
            - { name: flat, model: { name: rated, capacity: 10 GB, readIops: 1000, latency: 1 ms } }
            - { name: below, model: nvme }
            - { name: tank, model: { name: pool, devices: [below] } }
          fileServers:
            - name: nas
              device: flat
              heads: 2
              folders: [{ name: home }, { name: pub, protocol: smb }]
              loads:
                - { name: probe, folder: home, clients: app, fileSize: 1 GB, block: 8 KiB, reads: 0.5, requests: { perSecond: 10, arrivals: regular } }
                - { name: bulk, folder: pub, clients: [a/host-0, app], operations: 5000 }
        """.ReplaceLineEndings("\n");

    [Test]
    public void Run_FileAgainstTheLibrary_GiveTheSameResponses()
    {
        var run = Lab.Run(Good.Replace("reads: 0.5", "reads: 0", StringComparison.Ordinal).Replace("reads: 0,", "reads: 0, sequential: true,", StringComparison.Ordinal));

        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("a", new FirstFit());
        datacenter.AddHosts(2, new HostSpec { Cores = 8, Clock = Frequency.GHz(1), Memory = Bytes.GiB(64) });
        var server = new FileServer("nas", new FileServerSpec { Heads = 2 }, new RatedArray(simulation, "flat", new RatedArraySpec { Capacity = Bytes.GB(10), ReadIops = 1000, Latency = SimDuration.FromMilliseconds(1) }));
        var (home, pub) = (server.Share("home", StorageProtocol.Nfs), server.Share("pub", StorageProtocol.Smb));
        var (probes, bulks) = (new List<FileClient>(), new List<(FileClient Client, IoStream Stream)>());
        Bulk(datacenter.Hosts[0], "a/host-0");
        simulation.VmStarted.Watch(vm =>
        {
            var client = Mount(home, vm.Host!, $"vm {vm.Id}");
            probes.Add(client);
            home.MakeFile(FileUser.Superuser, $"/{vm.Id}");
            var file = client.Open(FileUser.Superuser, $"/{vm.Id}", FileRights.Read | FileRights.Write).File!;
            Assert.That(file.TryExtend(Bytes.GB(1)), Is.True);
            for (var i = 0; i < 100; i++)
            {
                var at = i * 8192L;
                simulation.Schedule(SimDuration.FromMilliseconds(100 * i), () => file.Submit(IoKind.Write, at, 8192));
            }

            Bulk(vm.Host!, $"vm {vm.Id}");
        });
        for (var i = 0; i < 3; i++)
            simulation.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1), Lifetime = SimDuration.FromSeconds(10) }, SimDuration.FromSeconds(i));
        simulation.VmEnded.Watch(vm => bulks[vm.Id.Value + 1].Stream.Cancel());
        var result = simulation.Run();

        Assert.That(StorageLab.Read(run, "fileLoads[0].done"), Is.EqualTo(300.0));
        Assert.That(StorageLab.Read(run, "fileLoads[0].meanResponse_s"), Is.EqualTo(Math.Round(probes.Average(static client => client.MeanResponse.Nanoseconds / 1e9), 8)).Within(1.1e-8));
        Assert.That(StorageLab.Read(run, "fileLoads[0].hostCycles"), Is.EqualTo(Math.Round(probes.Sum(static client => client.Cycles))));
        Assert.That(StorageLab.Read(run, "fileLoads[1].operations"), Is.EqualTo(Math.Round(bulks.Sum(static bulk => bulk.Stream.Completed), 8)));
        Assert.That(run.Result.Simulation.Datacenters[0].Hosts[0].Cycles.Used.Total, Is.EqualTo(datacenter.Hosts[0].Cycles.Used.Total));
        Assert.That(run.Result.Time, Is.EqualTo(result.Time));
        Assert.That(StorageLab.Read(run, "fileServers[0].free_B"), Is.EqualTo((double)(Bytes.GB(10).Count / 65536 * 65536)), "files of virtual machines that ended are removed");

        void Bulk(Host host, string name)
        {
            var client = Mount(pub, host, name);
            var stream = client.OpenStream(new IoPattern { BlockSize = Bytes.B(4096) });
            simulation.Schedule(SimDuration.Zero, () => stream.Start(5000));
            bulks.Add((client, stream));
        }

        static FileClient Mount(SharedFolder folder, Host host, string name)
        {
            var client = folder.Mount(name);
            host.Connect(client);
            return client;
        }
    }

    [Test]
    public void Run_HeadThatFails_ClientsWaitForTheFailover()
    {
        // 10 operations a second of each of three; none for 30 s from 4 s on, while they live from 0, 1 and 2 s on for 10 s.
        var run = Lab.Run(Good.Replace("reads: 0.5, requests: { perSecond: 10, arrivals: regular }", "iops: 10", StringComparison.Ordinal).Replace(", fileSize: 1 GB", "", StringComparison.Ordinal)
            + "\nevents: [{ at: 4 s, component: nas/head-0 }]");

        Assert.That(StorageLab.Read(run, "fileLoads[0].operations"), Is.EqualTo(10 * (4.0 + 3 + 2)).Within(1e-6));
        Assert.That(StorageLab.Read(run, "fileServers[0].serving"), Is.True);
    }

    [Test]
    public void Run_HeadInAFailureDomain_IsDownWithItAndKeptDownByItsOwnFailure()
    {
        // Down from 4 s on, with its rack until 6 s, and by itself from 5 s to 7 s.
        var run = Lab.Run(Good.Replace("reads: 0.5, requests: { perSecond: 10, arrivals: regular }", "iops: 10", StringComparison.Ordinal).Replace(", fileSize: 1 GB", "", StringComparison.Ordinal).Replace("heads: 2", "heads: 1", StringComparison.Ordinal)
            + "\nfailureDomains: [{ name: rack, members: [nas/head-0] }]\nevents: [{ at: 4 s, component: rack, for: 2 s }, { at: 5 s, component: nas/head-0, for: 2 s }]");

        Assert.That(StorageLab.Read(run, "fileLoads[0].operations"), Is.EqualTo(10 * (10 + 10 + 10 - (3 * 3.0))).Within(1e-6));
    }

    [Test]
    public void Run_ServerAtANode_ItsLinksAreThoseOfTheNetwork()
    {
        // Writes of 1 MB at 0.905 of 80 Mbps for both clients together.
        var run = Lab.Run(Good.Replace("device: flat", "device: flat\n      node: host-3", StringComparison.Ordinal).Replace("10 Gbps", "80 Mbps", StringComparison.Ordinal)
            .Replace("clients: [a/host-0, app], operations: 5000", "clients: [a/host-0, a/host-1], reads: 0, block: 1 MB, operations: 100", StringComparison.Ordinal)
            .Replace("clients: app,", "clients: app, until: 1 ns,", StringComparison.Ordinal));

        Assert.That(StorageLab.Read(run, "fileLoads[1].maxDuration_s"), Is.EqualTo(2 * 100 * 8e6 / 80e6 / 0.905).Within(1e-3));
    }

    [Test]
    public void Run_FilesThatDontFit_AreRefusedAndSaid()
    {
        var run = Lab.Run(Good.Replace("fileSize: 1 GB", "fileSize: 4 GB", StringComparison.Ordinal));

        Assert.That((StorageLab.Read(run, "fileLoads[0].refused"), StorageLab.Read(run, "fileLoads[0].requests")), Is.EqualTo((1.0, 200.0)));
        Assert.That(Shortfalls.Of(run.Result), Has.Some.Contains("1 clients of 'nas/probe' found no space for their file of 4 GB"));
    }

    [TestCase("device: flat", "device: falt", "storage.fileServers[0].device: there is no device 'falt'; did you mean 'flat'? Devices: flat, below, tank")]
    [TestCase("device: flat", "device: tank", "storage.fileServers[0].device: 'tank' is a pool, not a device; make a volume in it and name that")]
    [TestCase("device: flat", "device: below", "storage.fileServers[0].device: 'below' belongs to 'tank' already; give each a device of its own")]
    [TestCase("name: nas", "name: flat", "storage.fileServers[0].name: there is a device, datastore or file server 'flat' already; give each its own name")]
    [TestCase("heads: 2", "heads: 3", "storage.fileServers[0].heads: 3 is out of range: it must be from 1 to 2")]
    [TestCase("heads: 2", "node: host-9", "storage.fileServers[0].node: there is no node 'host-9'")]
    [TestCase("heads: 2", "node: host-1", "storage.fileServers[0].node: 'host-1' is where a host stands; name another node")]
    [TestCase("count: 2, cores", "count: 5, cores", "storage.fileServers[0].node: is reached from the nodes of the 5 hosts of the datacenters, and the network has 4 of kind host; give it at least 5", true)]
    [TestCase("name: pub", "name: home", "storage.fileServers[0].folders[1].name: there is a folder 'home' already; give each its own name")]
    [TestCase("protocol: smb", "protocol: iscsi-10", "storage.fileServers[0].folders[1].protocol: there is no file protocol 'iscsi-10'. Names: nfs, smb")]
    [TestCase("folder: home", "folder: hoem", "storage.fileServers[0].loads[0].folder: there is no folder 'hoem'; did you mean 'home'? Folders: home, pub")]
    [TestCase("clients: app", "clients: apq", "storage.fileServers[0].loads[0].clients: there are no virtual machines and no host 'apq'; did you mean 'app'?")]
    [TestCase("a/host-0", "a/host-2", "storage.fileServers[0].loads[1].clients[0]: there are no virtual machines and no host 'a/host-2'; did you mean 'a/host-")]
    [TestCase("[a/host-0, app]", "[app, app]", "storage.fileServers[0].loads[1].clients[1]: 'app' is named already; name each client once")]
    [TestCase("[a/host-0, app]", "[app, \"app[1]\"]", "storage.fileServers[0].loads[1].clients[1]: 'app[1]' is named already; name each client once")]
    [TestCase("[a/host-0, app]", "\"app[1..3]\"", "storage.fileServers[0].loads[1].clients: there is no 'app[3]'; 'app' has 3, app[0..2]")]
    [TestCase("name: bulk", "name: probe", "storage.fileServers[0].loads[1].name: there is a load 'probe' already; give each its own name")]
    [TestCase("operations: 5000", "operations: 5000, fileSize: 1 GB", "storage.fileServers[0].loads[1].fileSize: is of requests; streams have no file of their own")]
    [TestCase("operations: 5000", "iops: 5", "storage.fileServers[0].loads[1]: goes on for ever and nothing ends it")]
    [TestCase("operations: 5000", "operations: 5000, after: forever", "storage.fileServers[0].loads[1].after: is forever, so the load never begins; give a time such as 90 s")]
    [TestCase("operations: 5000", "operations: 5000, count: 1000000, hits: 2", "storage.fileServers[0].loads[1].hits: 2 is out of range")]
    [TestCase("fileSize: 1 GB", "fileSize: 1 kB", "storage.fileServers[0].loads[0].block: 8 KiB is more than the file has, which is 1 kB; choose a smaller size")]
    [TestCase("fileSize: 1 GB", "fileSize: 11 GB", "storage.fileServers[0].loads[0].fileSize: 11 GB is more than 'flat' has")]
    [TestCase("count: 3, every: 1 s", "count: 1000000", "storage.fileServers[0].loads[1].clients: are 2000001 with those before them, and at most 1000000 can be; name fewer")]
    public void Parse_OneThingWrong_IsSaidAtItsPlace(string right, string wrong, string problem, bool hasNode = false)
    {
        var good = hasNode ? Good.Replace("heads: 2", "node: host-3", StringComparison.Ordinal) : Good;
        Assert.That(Lab.Problems(good), Is.Empty);
        var text = good.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(good));

        Assert.That(Lab.Problems(text), Has.Some.Contains(problem));
    }

    [TestCase("[a/host-0, app]", 4)]
    [TestCase("\"app[1..2]\"", 2)]
    [TestCase("[\"app[0]\", \"app[2]\"]", 2)]
    [TestCase("racks", 2)]
    [TestCase("\"racks[1]\"", 1)]
    [TestCase("[racks, a/host-0]", 2)]
    public void Run_ClientsByMembersOfGroups_AreThese(string clients, int count)
    {
        var run = Lab.Run(Good.Replace("[a/host-0, app]", clients, StringComparison.Ordinal).Replace("hosts: [{ count: 2", "hosts: [{ name: racks, count: 2", StringComparison.Ordinal));

        Assert.That(run.Figures.Find("storage.fileLoads.nas/bulk.clients")?.Value.Number, Is.EqualTo(count));
    }

    [Test]
    public void Parse_HeadThatIsNotThere_IsNoComponent() =>
        Assert.That(Lab.Problems(Good + "\nevents: [{ at: 1 s, component: nas/head-2 }]"), Has.One.Contains("there is no component 'nas/head-2'; did you mean 'nas/head-0'?"));

    [Test]
    public void Expect_FiguresOfFileServers_AreReadByTheirNames()
    {
        var run = Lab.Run(Good + "\nexpect: [storage.fileServers.nas.serving = true, storage.fileLoads.nas/probe.response.p95 < 10 s, storage.fileLoads.nas/bulk.clients = 4, storage.fileLoads.nas/bulk.hostCycles > 1 cycles]");

        Assert.That(run.Check(run.Figures).Where(static verdict => !verdict.Holds), Is.Empty);
    }
}
