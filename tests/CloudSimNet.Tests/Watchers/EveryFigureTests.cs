// SPDX-License-Identifier: MIT
using System.Collections;
using System.Reflection;
using CloudSimNet.Accounting;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Services;
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Snapshots;
using CloudSimNet.Tests.Networks;
using CloudSimNet.Tests.Services;
using CloudSimNet.Tests.Storage;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Watchers;

/// <summary>Whatever a watcher of any probe reads, whenever it is told, is the state of a model in which nothing is half done.</summary>
public sealed class EveryFigureTests
{
    [Test]
    public void VmEnded_ARefusalRegisteredFirst_TheWatcherReadsASettledLoad()
    {
        var datacenter = Datacenter(Host(2));
        var simulation = datacenter.Inventory.Simulation;
        var (load, watts) = (Frequency.Zero, 0.0);
        simulation.VmEnded.Watch(_ => (load, watts) = (datacenter.Hosts[0].Load, datacenter.Hosts[0].Utilisation));
        datacenter.Request(Vm(16) with { Reservation = CpuReservation.AllVirtualCpus });
        datacenter.Request(Vm(1)).Submit(EndlessJob());
        simulation.Run(For(1));

        Assert.That((load, watts), Is.EqualTo((Frequency.MHz(1000), 0.5)));
    }

    [Test]
    public void StateChanged_AMemberOfAnArrayFails_TheWatcherFindsTheStreamsOnItAtTheirNewRate()
    {
        var simulation = new Simulation();
        var array = Array(simulation, RaidLevel.Raid0);
        array.Submit(new BlockRequest(IoKind.Write, 0, 4000));
        var stream = array.OpenStream(GivenStorage.Reads);
        stream.Start(1e9);
        var seen = new List<(RaidState, IoStreamState, double)>();
        array.StateChanged.Watch(state => seen.Add((state, stream.State, stream.Rate)));
        simulation.Schedule(For(5), ((Hdd)array.Members.First()).Fail);
        simulation.Run(For(10));

        Assert.That(seen, Is.EqualTo(new[] { (RaidState.Failed, IoStreamState.Stalled, 0.0) }));
    }

    [Test]
    public void Probes_RandomSystem_EveryPublicFigureCanBeReadAndAddsUp([Range(0, 9)] int block)
    {
        var told = 0;
        var count = Count(100) / 10;
        for (var seed = block * count; seed < (block + 1) * count; seed++)
            told += new RandomSystem((ulong)seed).Run();
        Assert.That(told, Is.GreaterThan(20 * count));
    }

    private static RaidArray Array(Simulation simulation, RaidLevel level) =>
        new(simulation, "array", new RaidSpec { Level = level, StripeUnit = Bytes.B(4000) }, [.. Enumerable.Range(0, 4).Select(i => GivenStorage.Disk(simulation, $"disk-{i}"))]);

    private sealed class RandomSystem
    {
        private readonly Simulation simulation;
        private readonly RandomStream random;
        private readonly Datacenter datacenter;
        private readonly RaidArray array;
        private readonly StoragePool pool;
        private readonly SnapshotVolume snapshots;
        private readonly Network network;
        private readonly Application shop;
        private readonly List<BlockDevice> devices = [];
        private readonly List<IoStream> streams = [];
        private readonly List<Flow> flows = [];
        private int told;

        public RandomSystem(ulong seed)
        {
            simulation = new Simulation(seed);
            random = simulation.Random("system");
            datacenter = simulation.AddDatacenter("lab", new FirstFit());
            for (var i = 0; i < 3; i++)
                datacenter.AddHost(ModelledHost(2));
            array = Array(simulation, seed % 2 == 0 ? RaidLevel.Raid5 : RaidLevel.Raid0);
            pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MB(100), OnFull = (PoolFull)(seed % 2) });
            pool.Add(GivenStorage.Disk(simulation, "pooled"));
            var volume = pool.AddThin("volume", Bytes.MB(4000));
            snapshots = new SnapshotVolume("snapshots", GivenStorage.Disk(simulation, "below"), GivenStorage.Disk(simulation, "space"), new SnapshotSpec { BlockSize = Bytes.B(4000), WarnAbove = 1 });
            devices.AddRange([.. array.Members, array, volume, snapshots, snapshots.Base, snapshots.Space]);
            network = GivenNetwork.Diamond(simulation);
            shop = Serve.Application(simulation, Serve.Service("front", Serve.Exponential(0.2)));
            Watch(simulation.VmPlaced);
            Watch(simulation.VmStarted);
            Watch(simulation.VmEnded);
            Watch(simulation.JobEnded);
            Watch(array.StateChanged);
            Watch(simulation.StorageLosses.Lost);
            Watch(pool.Filling);
            Watch(pool.Full);
            Watch(snapshots.LongChain);
            Watch(snapshots.Merged);
        }

        public int Run()
        {
            for (var i = 0; i < 8; i++)
            {
                var vm = datacenter.Request(ChargedVm(1 + (int)random.NextInteger(2)) with { Memory = Bytes.GiB(10 * (1 + random.NextInteger(3))), WaitAtMost = For(10) }, For(random.NextInteger(3)));
                for (var j = 0; j < 3; j++)
                    vm.Submit(Job(200 * (1 + random.NextInteger(9)), after: random.NextInteger(4)));
                if (i < 2)
                    shop["front"].AddInstance(vm);
            }

            Serve.Requests(shop, "front", 4, 60);
            for (var i = 0; i < 80; i++)
                simulation.Schedule(For(random.NextInteger(40) / 2.0), Disturb);
            simulation.Run(For(60));
            ReadAll();
            return told;
        }

        private void Watch<T>(Probe<T> probe) => probe.Watch(_ =>
        {
            told++;
            ReadAll();
            if (random.NextInteger(4) == 0 && told < 500)
                Disturb();
        });

        private void Disturb()
        {
            var vms = simulation.VirtualMachines;
            var disks = array.Members.OfType<Hdd>().ToList();
            switch (random.NextInteger(14))
            {
                case 0: vms[(int)random.NextInteger(vms.Count)].Stop(); break;
                case 1: vms[(int)random.NextInteger(vms.Count)].Submit(Job(300)); break;
                case 2: simulation.Jobs[(int)random.NextInteger(simulation.Jobs.Count)].Cancel(); break;
                case 3: datacenter.Request(ChargedVm() with { Memory = Bytes.GiB(20) }); break;
                case 4: disks[(int)random.NextInteger(disks.Count)].Fail(); break;
                case 5: disks[(int)random.NextInteger(disks.Count)].Replace(); break;
                case 6 when snapshots.InFlight == 0: snapshots.TryCreate(); break;
                case 7 when snapshots is { Depth: > 0, InFlight: 0 }: snapshots.TryDelete(0); break;
                case 8: network.Links[(int)random.NextInteger(network.Links.Count)].Fail(); break;
                case 9: network.Links[(int)random.NextInteger(network.Links.Count)].Repair(); break;
                case 10: flows.Add(network.Send("a", "b", 20 + random.NextInteger(100))); break;
                case 11: datacenter.Hosts[(int)random.NextInteger(3)].Fail(); break;
                case 12: datacenter.Hosts[(int)random.NextInteger(3)].Repair(); break;
                default:
                    var device = devices[4 + (int)random.NextInteger(3)];
                    for (var i = 0; i < 8; i++)
                        device.Submit(new BlockRequest(random.NextInteger(3) > 0 ? IoKind.Write : IoKind.Read, random.NextInteger(device.Capacity.Count / 4000) * 4000, 4000));
                    if (device.IsAvailable)
                    {
                        streams.Add(device.OpenStream(GivenStorage.Reads));
                        streams[^1].Start(1 + random.NextInteger(300));
                    }

                    break;
            }
        }

        private void ReadAll()
        {
            foreach (var one in (IEnumerable<object>)[datacenter, .. datacenter.Hosts, .. simulation.VirtualMachines, .. simulation.Jobs, .. devices, pool, .. pool.Devices, .. pool.Volumes, .. streams, .. flows, network, .. network.Links, .. network.Nodes, shop, .. shop.Services, .. shop.Services[0].Instances, .. shop.Workloads, shop.Services[0].Statistics, simulation.StorageLosses])
                Read(one);
            foreach (var host in datacenter.Hosts)
                Check(host);
            foreach (var vm in simulation.VirtualMachines)
            {
                var cycles = vm.Cycles;
                Assert.That(cycles.Used.Total + cycles.Ready + cycles.CoStop + cycles.Idle, Is.EqualTo(cycles.Entitlement));
                var visits = shop.Services[0].Instances.Where(instance => instance.VirtualMachine == vm).Sum(static instance => instance.InWork);
                Assert.That(vm.ActiveJobs - visits, Is.EqualTo(simulation.Jobs.Count(job => job.VirtualMachine == vm && job.State is JobState.Running or JobState.Waiting && job.VirtualMachine == vm)));
            }

            foreach (var link in network.Links)
                Assert.That(Math.Max(link.UtilisationOf(LinkDirection.Forward), link.UtilisationOf(LinkDirection.Backward)), Is.InRange(0, 1.000001));
            foreach (var flow in flows)
                Assert.That((flow.Delivered + flow.Remaining, flow.State == FlowState.Stalled && flow.Rate > DataRate.Bps(0)), Is.EqualTo((flow.Size, false)));
            foreach (var stream in streams)
                Assert.That(stream.State == IoStreamState.Running || stream.Rate == 0, Is.True);
            foreach (var drive in devices.OfType<Drive>())
                Assert.That(drive.Station.Resource.Usage, Is.LessThanOrEqualTo(drive.Station.Resource.Capacity * 1.000001));
            Assert.That(pool.Used, Is.EqualTo(Bytes.MB(100) * pool.Devices.Sum(static device => device.Used)));
            Assert.That(pool.Volumes.Aggregate(Bytes.Zero, static (sum, volume) => sum + volume.Used), Is.LessThanOrEqualTo(pool.Capacity));
            Assert.That(simulation.StorageLosses.All.Aggregate(Bytes.Zero, static (sum, loss) => sum + loss.Lost), Is.EqualTo(simulation.StorageLosses.Total));
            var statistics = shop.Workloads[0].Statistics;
            Assert.That(statistics.UnderWay, Is.GreaterThanOrEqualTo(shop.Services[0].Instances.Sum(static instance => instance.Outstanding))); // The others wait for an instance.
        }

        private void Check(Host host)
        {
            Assert.That(host.Load, Is.LessThanOrEqualTo(host.Spec.Capacity));
            Assert.That(host.Load.Hertz, Is.EqualTo(Math.Min(host.Demand.Hertz, host.Spec.Capacity.Hertz)).Within(1));
            var held = host.VirtualMachines.Aggregate(Bytes.Zero, static (sum, vm) => sum + vm.Spec.Memory);
            if (host.IsOn)
                Assert.That(host.FreeMemory + held, Is.EqualTo(host.Spec.Memory), $"host {host.Id} at {simulation.Now}");
            HostCycles cycles = host.Cycles;
            Assert.That(cycles.Used.Total + cycles.CoStop + cycles.Idle, Is.EqualTo(cycles.Capacity));
            Assert.That(host.VmCount, Is.EqualTo(host.VirtualMachines.Count));
        }

        private static void Read(object one)
        {
            foreach (var property in one.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.GetIndexParameters().Length > 0 || property.GetMethod is not { IsPublic: true })
                    continue;
                object? value;
                try
                {
                    value = property.GetValue(one);
                }
                catch (TargetInvocationException thrown)
                {
                    throw new InvalidOperationException($"{one.GetType().Name}.{property.Name} of {one} can't be read: {thrown.InnerException!.Message}", thrown.InnerException);
                }

                if (value is IEnumerable several and not string)
                {
                    foreach (var each in several)
                        _ = each?.GetHashCode();
                }
                else if (value is double number)
                {
                    Assert.That(number, Is.Not.NaN, $"{one.GetType().Name}.{property.Name}");
                }
            }
        }
    }
}
