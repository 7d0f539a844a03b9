// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Caching;
using CloudSimNet.Storage.Datastores;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Distributed;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Replication;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Tests.Storage;

/// <summary>All layers on each other: a disk, on a file, on a replicated volume with snapshots, in a pool, behind a cache, over two paths, on an array; everything fails, moves and returns at the same instants.</summary>
public sealed class DisturbedLayersTests
{
    private const int Requests = 400;

    [Test]
    public void EverythingAtTheSameInstants_EveryRequestEndsOnceAndStreamsFinish([Values] ReplicationMode mode, [Values] Ties ties)
    {
        for (var seed = 1UL; seed <= 30; seed++)
            new Course(seed, mode, ties).Check();
    }

    [Test]
    public void EverythingAtTheSameInstants_SameSeed_SameFingerprint()
    {
        var first = new Course(5, ReplicationMode.Asynchronous, Ties.Shuffled).Check();
        Assert.That(new Course(5, ReplicationMode.Asynchronous, Ties.Shuffled).Check(), Is.EqualTo(first));
    }

    private sealed class Course
    {
        private readonly Simulation simulation;
        private readonly List<Drive> drives = [];
        private readonly List<FabricElement> elements = [];
        private readonly List<BlockDevice> layers = [];
        private readonly DistributedStore store;
        private readonly RaidArray array;
        private readonly ArrayController controller;
        private readonly CachedDevice cache;
        private readonly StoragePool pool;
        private readonly PoolVolume volume;
        private readonly SnapshotVolume snapshots;
        private readonly SiteLink link;
        private readonly ReplicatedDevice pair;
        private readonly VirtualDisk disk;
        private readonly DatastoreFile file;
        private readonly RatedArray refuge;
        private readonly int[] ends = new int[Requests];
        private bool isInSubmit;

        public Course(ulong seed, ReplicationMode mode, Ties ties)
        {
            simulation = new Simulation(seed, ties);
            for (var i = 0; i < 7; i++)
                drives.Add(new Hdd(simulation, $"disk {i}", GivenStorage.Slow with { Capacity = Bytes.MB(8) }));
            array = Add(new RaidArray(simulation, "array", new RaidSpec { Level = seed % 2 == 0 ? RaidLevel.Raid10 : RaidLevel.Raid6 }, [.. drives.Take(6)]));
            array.AddSpare(drives[6]);
            controller = Add(new ArrayController("controller", new ControllerSpec { Controllers = 2, Policy = WritePolicy.Back, WriteMemory = Bytes.B(100_000), FailoverTime = SimDuration.FromSeconds(0.5) }, array));
            var fabric = new StorageFabric(simulation, StorageProtocol.FibreChannel);
            var host = fabric.AddInitiator("host");
            for (var i = 0; i < 2; i++)
            {
                var (hba, node, port) = (host.AddPort($"hba {i}"), fabric.AddSwitch($"switch {i}"), fabric.AddArrayPort($"port {i}"));
                elements.AddRange([hba, node, port, fabric.Link(hba, node, FabricRate.Fc8), fabric.Link(node, port, FabricRate.Fc8)]);
            }

            var lun = Add(fabric.Map("lun", controller, host, [.. fabric.Nodes.OfType<ArrayPort>()], new MultipathSpec { AllPathsDownTimeout = SimDuration.FromSeconds(1) }));
            var medium = seed % 3 == 0 ? CacheMedium.Memory(SimDuration.FromMilliseconds(1)) : CacheMedium.ProtectedMemory(SimDuration.FromMilliseconds(1));
            cache = Add(new CachedDevice("cache", lun, medium, new CacheSpec { Capacity = Bytes.B(40 * 4096), Writing = (CacheWriting)(seed % 3), DirtyLimit = 0.3 }));
            pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.B(131_072), CopySize = Bytes.B(32_768), OnFull = seed % 2 == 0 ? PoolFull.Stall : PoolFull.Refuse });
            pool.Add(cache);
            pool.Add(Another("pooled", Bytes.MB(8)));
            volume = Add(pool.AddThin("volume", Bytes.MB(6)));
            snapshots = Add(new SnapshotVolume("snapshots", volume, Add(pool.AddThin("space", Bytes.MB(12))), new SnapshotSpec { Method = (SnapshotMethod)(seed % 2), BlockSize = Bytes.B(8192) }));
            store = new DistributedStore(simulation, "store", SimDuration.FromSeconds(3));
            for (var i = 0; i < 4; i++)
                store.AddNode(Another($"node {i}", Bytes.MB(50)));
            var remote = Add(store.TryCreate("remote", Bytes.MB(6), new ObjectPolicy { FaultsToTolerate = 1, Layout = (ObjectLayout)(seed % 2) }, out _)!);
            link = new SiteLink(simulation, DataRate.Mbps(100), SimDuration.FromMilliseconds(2));
            pair = Add(new ReplicatedDevice("pair", snapshots, remote, link, new ReplicationSpec { Mode = mode, Interval = SimDuration.FromSeconds(1), WhenApart = (WhenApart)(seed / 2 % 2) }));
            var datastore = new Datastore("files", pair, new DatastoreSpec { BlockSize = Bytes.B(65_536) });
            file = datastore.TryCreate("file", Bytes.MB(5), Provisioning.Thin)!;
            disk = Add(new VirtualDisk("vm", Add(file.TryOpen(new HostId(1), OpenMode.ReadWrite, out _)!)));
            refuge = Another("refuge", Bytes.MB(5));
        }

        public ulong Check()
        {
            var random = simulation.Random("course");
            var told = new Counted(this);
            for (var i = 0; i < Requests; i++)
            {
                var (tag, kind, place, length) = (i, random.NextDouble() < 0.5 ? IoKind.Read : IoKind.Write, random.NextInteger(4_900_000), (int)random.NextInteger(40_000) + 1);
                simulation.Schedule(Instant(random.NextUniform(0, 20)), () =>
                {
                    isInSubmit = true;
                    disk.Submit(new BlockRequest(kind, place, length), told, tag);
                    isInSubmit = false;
                });
            }

            var streams = new[] { disk.OpenStream(GivenStorage.Reads, new IoStreamTerms { Cap = 50 }), disk.OpenStream(GivenStorage.Writes, new IoStreamTerms { Cap = 20 }), volume.OpenStream(GivenStorage.Reads, new IoStreamTerms { Cap = 30 }) };
            foreach (var stream in streams)
                stream.Start(200);
            for (var i = 0; i < 60; i++)
                Disturb(random.NextUniform(0, 20), random.NextUniform(0.25, 2), (int)random.NextInteger(12), (int)random.NextInteger(10));
            simulation.Run(SimDuration.FromSeconds(100));
            PutRight();
            simulation.Run(SimDuration.FromSeconds(1000));
            PutRight();
            simulation.Run();
            var what = $"seed {simulation.Seed}";
            Assert.That(ends, Is.All.EqualTo(1), what);
            Assert.That(layers.Where(static layer => layer.InFlight > 0), Is.Empty, what);
            Assert.That(streams.Select(static stream => stream.Completed), Is.All.EqualTo(200).Within(1e-6), what);
            Assert.That(disk.Reads + disk.Writes, Is.GreaterThan(Requests / 16), what); // An array that fails for good serves no more, and its controller acknowledges nothing then.
            Assert.That((pool.Stalled, pool.PendingMoves), Is.EqualTo((0, 0)), what);
            return simulation.Fingerprint;
        }

        private static SimDuration Instant(double seconds) => SimDuration.FromSeconds(Math.Round(seconds * 4) / 4);

        private RatedArray Another(string name, Bytes capacity) => new(simulation, name, new RatedArraySpec { Capacity = capacity, ReadIops = 500, Latency = SimDuration.FromMilliseconds(10) });

        private T Add<T>(T layer)
            where T : BlockDevice
        {
            layers.Add(layer);
            return layer;
        }

        private void Disturb(double at, double lasts, int kind, int which)
        {
            var (from, to) = (Instant(at), Instant(at + lasts));
            switch (kind)
            {
                case 0:
                    Twice(from, to, drives[which % 7].Fail, drives[which % 7].Replace);
                    break;
                case 1:
                    Twice(from, to, () => controller.FailController(which % 2), () => controller.RepairController(which % 2));
                    break;
                case 2:
                    Twice(from, to, cache.Fail, cache.Restore);
                    break;
                case 3:
                    simulation.Schedule(from, () => pool.Move(volume, which, pool.Devices[(int)(pool.Moves + which) % 2]));
                    break;
                case 4:
                    simulation.Schedule(from, () => volume.Unmap(which * 500_000, 500_000));
                    break;
                case 5:
                    Twice(from, to, link.Fail, link.Repair);
                    break;
                case 6:
                    Twice(from, to, store.Nodes[which % 4].Leave, store.Nodes[which % 4].Return);
                    break;
                case 7:
                    Twice(from, to, ((Drive)store.Nodes[which % 4].Device).Fail, ((Drive)store.Nodes[which % 4].Device).Repair); // Two blank ones would end the far side for good, and writes would wait for it.
                    break;
                case 8:
                    Twice(from, to, MoveDisk, () => disk.Move?.Abort());
                    break;
                case 9:
                    Twice(from, to, Snapshot, Merge);
                    break;
                default:
                    Twice(from, to, elements[which].Fail, elements[which].Repair);
                    break;
            }
        }

        private void Twice(SimDuration from, SimDuration to, Action first, Action second)
        {
            simulation.Schedule(from, first);
            simulation.Schedule(to, second);
        }

        private void MoveDisk()
        {
            if (disk.Move is not { IsGoingOn: true } && disk.Backing != refuge)
                disk.MoveTo(refuge);
        }

        private void Snapshot()
        {
            if (snapshots.InFlight == 0)
                snapshots.TryCreate();
        }

        private void Merge()
        {
            if (snapshots.Depth > 0 && (snapshots.InFlight == 0 || snapshots.Spec.Method == SnapshotMethod.RedirectOnWrite))
                snapshots.TryDelete(snapshots.Depth - 1);
        }

        private void PutRight()
        {
            foreach (var drive in drives)
                drive.Replace();
            if (array.State == RaidState.Failed)
                array.Recreate();
        }

        private sealed class Counted(Course course) : IIoListener
        {
            public void IoEnded(long tag, IoStatus status)
            {
                Assert.That(course.isInSubmit, Is.False, "Told from within the call that submits.");
                course.ends[tag]++;
            }
        }
    }
}
