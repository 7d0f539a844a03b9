// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Accounting;
using CloudSimNet.GuestIo;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;
using CloudSimNet.Tests.Networks;
using CloudSimNet.Tests.Storage;

namespace CloudSimNet.Tests.Properties;

/// <summary>Random systems of hosts that send, store, fail and are too slow for what they are to compute: their accounts add up, and each kind of their own
/// work is what the parts themselves count, less what hosts that weren't on couldn't do.</summary>
public sealed class HostWorkAccountTests
{
    private const int Seconds = 20;

    [Test]
    public void Accounts_OfHostsThatSendStoreAndFail_AddUpAndAreWhatThePartsCount()
    {
        for (var seed = 0; seed < Given.Count(400); seed++)
        {
            var system = new SomeSystem(seed);
            for (var second = 1; second <= Seconds; second++)
            {
                system.Simulation.Run(Given.For(second));
                AssertHosts(system, seed);
            }

            system.Calm(); // Nothing new comes after that.
            AssertHosts(system, seed);
            AssertKinds(system, seed);
        }
    }

    private static void AssertHosts(SomeSystem system, int seed)
    {
        foreach (var host in system.Hosts)
        {
            var cycles = host.Cycles;
            Assert.That(cycles.HostWork + cycles.Used.Total + cycles.CoStop + cycles.Idle, Is.EqualTo(cycles.Capacity), $"seed {seed}, host {host.Id}");
            foreach (var kind in Enum.GetValues<HostWorkKind>())
                Assert.That((double)cycles[kind], Is.EqualTo((double)host.Work[kind].Count).Within(1), $"seed {seed}, host {host.Id}, {kind}");
        }
    }

    private static void AssertKinds(SomeSystem system, int seed)
    {
        Assert.That(system.Hosts.Sum(static host => host.Work.Backlog.Count), Is.LessThan(4 * system.Hosts.Count), $"seed {seed}");
        foreach (var (kind, counted) in system.Counted)
        {
            var done = system.Hosts.Sum(host => (double)host.Work[kind].Count + host.Work.LostOf(kind).Count);
            Assert.That(done, Is.EqualTo(counted).Within(20_000 + (1e-9 * counted)), $"seed {seed}, {kind}"); // A nanosecond of each flow and stream.
        }
    }

    private sealed class SomeSystem
    {
        private readonly Random random;
        private readonly Datacenter datacenter;
        private readonly Network network;
        private readonly VirtualFabric fabric;
        private readonly List<VirtualNic> nics = [];
        private readonly List<Initiator> initiators = [];
        private readonly List<FileClient> clients = [];
        private readonly List<BlockDevice> devices = [];
        private readonly List<GuestDisk> disks = [];
        private readonly List<VirtualMachine> vms = [];
        private readonly List<IoStream> streams = [];

        public SomeSystem(int seed)
        {
            random = new Random(seed);
            datacenter = Given.Datacenter([.. Enumerable.Range(0, 3).Select(_ => Given.Host(1 + random.Next(3), 500 + random.Next(2000)))]);
            network = Simulation.AddNetwork(new StarShape { Hosts = 3, Link = GivenNetwork.Slow(random.Next(3) * 50) }.Build());
            fabric = new VirtualFabric(network, FrameFormat.Unframed);
            var tenant = fabric.AddNetwork(new VirtualNetworkSpec { Name = "n", Tenant = "t", Segment = new Segment(SegmentKind.Vxlan, 1), Prefix = IPNetwork.Parse("10.0.0.0/24") });
            var san = new StorageFabric(Simulation, StorageProtocol.Iscsi);
            var folder = new FileServer("nas", new FileServerSpec(), new InstantDevice(Simulation)).Share("share", StorageProtocol.Nfs, new Permissions { OtherRights = FileRights.Read | FileRights.Write | FileRights.Execute });
            foreach (var host in datacenter.Hosts)
            {
                var node = network.Topology.Hosts[host.Id.Value];
                host.Connect(network[node]);
                fabric.AddSwitch(node);
                initiators.Add(san.AddInitiator($"initiator-{host.Id}"));
                host.Connect(initiators[^1]);
                var port = san.AddArrayPort($"port-{host.Id}");
                san.Link(initiators[^1].AddPort($"hba-{host.Id}"), port, FabricRate.Ethernet10);
                devices.Add(san.Map($"lun-{host.Id}", new InstantDevice(Simulation), initiators[^1], [port]));
                clients.Add(folder.Mount($"client-{host.Id}"));
                host.Connect(clients[^1]);
                var model = new NicModelSpec { Name = "some", Source = "a definition", CyclesPerPacket = random.Next(3) * 2000, CyclesPerByte = random.Next(3) };
                nics.Add(fabric.Attach(node, new VirtualNicSpec { Network = tenant, Address = IPAddress.Parse($"10.0.0.{1 + host.Id.Value}"), Model = model }).Nic!);
                vms.Add(datacenter.Request(Given.Vm(1 + random.Next(2))));
                disks.Add(vms[^1].Attach(new RatedArray(Simulation, $"array-{host.Id}", new RatedArraySpec { Capacity = Bytes.GiB(1), ReadIops = 5000 }), IoVirtualization.Vhost with { HostCyclesPerByte = random.Next(2) }));
                vms[^1].Submit(Given.Job(random.Next(40_000), 1 + random.Next(2)));
            }

            devices.AddRange(disks);
            for (var i = 0; i < 60; i++)
                Simulation.Schedule(Given.For(random.NextDouble() * (Seconds - 1)), Step);
        }

        public Simulation Simulation => datacenter.Inventory.Simulation;

        public IReadOnlyList<Host> Hosts => datacenter.Hosts;

        public IEnumerable<(HostWorkKind Kind, double Cycles)> Counted =>
        [
            (HostWorkKind.Encryption, network.EncryptionCycles.Count),
            (HostWorkKind.Network, nics.Sum(static nic => (double)nic.HostCycles.Count)),
            (HostWorkKind.StorageProtocol, initiators.Sum(static one => one.Cycles) + clients.Sum(static one => one.Cycles)),
            (HostWorkKind.VirtualDisk, disks.Sum(static disk => disk.HostCycles)),
        ];

        /// <summary>All is up again, and ends.</summary>
        public void Calm()
        {
            foreach (var host in Hosts)
            {
                host.Repair();
                host.PowerOn();
                host.Node!.Repair();
            }

            foreach (var stream in streams)
                stream.Cancel();
            Simulation.Run();
        }

        private void Step()
        {
            var (host, other) = (Hosts[random.Next(3)], Hosts[random.Next(3)]);
            var place = host.Id.Value;
            switch (random.Next(12))
            {
                case 0 or 1:
                    var terms = new FlowTerms { Encryption = EncryptionSpec.Tls13 with { CyclesPerByte = 1 + random.Next(20) }, Cap = random.Next(2) == 0 ? FlowTerms.Uncapped : DataRate.Mbps(300) };
                    network.Send(host.Node!.Id, other.Node!.Id, Bytes.B(random.NextInt64(300_000_000)), terms);
                    break;
                case 2 or 3:
                    var sent = fabric.Send(nics[place], nics[other.Id.Value].Address, 80, Bytes.B(random.NextInt64(300_000_000)), random.Next(2) == 0 ? null : new FlowTerms { Encryption = EncryptionSpec.Tls13 });
                    if (random.Next(4) == 0)
                        Simulation.Schedule(Given.For(0.3), sent.Flow!.Cancel);
                    break;
                case 4:
                    fabric.Move(nics[place], other.Node!.Id);
                    break;
                case 5:
                    streams.Add(clients[place].OpenStream(GivenStorage.Reads, new IoStreamTerms { Cap = 1 + random.Next(20_000) }));
                    streams[^1].Start(random.Next(2) == 0 ? double.PositiveInfinity : random.Next(20_000));
                    break;
                case 6 or 7:
                    streams.Add(devices[random.Next(devices.Count)].OpenStream(GivenStorage.Writes, new IoStreamTerms { Cap = 1 + random.Next(20_000) }));
                    streams[^1].Start(random.Next(2) == 0 ? double.PositiveInfinity : random.Next(20_000));
                    break;
                case 8 or 9:
                    for (var i = random.Next(50); i > 0; i--)
                        devices[random.Next(devices.Count)].Submit(new BlockRequest((IoKind)random.Next(2), i * 4096, 4096));
                    break;
                case 10:
                    var vm = vms[place];
                    if (vm.State is VmState.Running or VmState.Paused && vm.Host != other && other.Power.State == CloudSimNet.Specs.HostPowerState.On)
                        vm.MoveTo(other);
                    break;
                default:
                    Disturb(host);
                    break;
            }
        }

        private void Disturb(Host host)
        {
            switch (random.Next(5))
            {
                case 0:
                    host.Fail();
                    break;
                case 1 or 2:
                    host.Repair();
                    break;
                case 3:
                    host.Node!.Fail();
                    break;
                default:
                    host.Node!.Repair();
                    break;
            }
        }
    }
}
