// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Caching;
using CloudSimNet.Storage.Datastores;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Distributed;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Replication;
using CloudSimNet.Tests.Storage;
using CloudSimNet.Workloads;
using static System.FormattableString;

namespace CloudSimNet.Tests.Systems;

/// <summary>What lies between an address and the disks.</summary>
internal static class StorageLayerRows
{
    private const string Pools = "src/CloudSimNet/Storage/Pools";

    private static readonly RatedArraySpec Rated = new() { Capacity = Bytes.GB(10_000), ReadIops = 10_000, Latency = SimDuration.FromMilliseconds(1) };

    [SystemRow(11, "VMware vSAN: objects over host disks", "src/CloudSimNet/Storage/Distributed")]
    public static string Row11_OneFaultMirrored_TakesTwiceTheSpaceAndSurvivesOneHost()
    {
        var simulation = new Simulation();
        var store = new DistributedStore(simulation, "vsan");
        for (var i = 0; i < 3; i++)
            store.AddNode(new RatedArray(simulation, $"host {i}", Rated));
        var made = store.TryCreate("disk", Bytes.GB(100), new ObjectPolicy { FaultsToTolerate = 1 }, out _)!;
        var used = store.Used - (made.Policy.WitnessSize * made.Policy.Witnesses);
        store.Nodes[0].Leave();
        var afterOne = made.IsAvailable;
        store.Nodes[1].Leave();

        Assert.That((used, made.Policy.Witnesses, afterOne, made.IsAvailable), Is.EqualTo((Bytes.GB(200), 1, true, false)));
        return Invariant($"100 GB take {used.Count / 1e9:0} GB and {made.Policy.Witnesses} witness; without one host I/O goes on: {afterOne}, without two: {made.IsAvailable}");
    }

    [SystemRow(121, "Blocks have one address, wherever they lie", Pools)]
    public static string Row121_AMillionExtents_AreFoundBeforeAndAfterMoves()
    {
        var simulation = new Simulation();
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MB(1) });
        pool.Add(new RatedArray(simulation, "a", Rated with { Capacity = Bytes.GB(1000) }));
        pool.Add(new RatedArray(simulation, "b", Rated with { Capacity = Bytes.GB(1000) }));
        var volume = pool.TryAddThick("volume", Bytes.GB(1000))!;
        var before = volume.Locate(999_999_000_000);
        for (var extent = 0; extent < 1_000_000; extent += 10_000)
            pool.Move(volume, extent, pool.Devices[1]);
        pool.Move(volume, 999_999, pool.Devices[1]);
        simulation.Run();

        Assert.That((before!.Value.Device, volume.Locate(999_999_000_000)!.Value.Device, volume.Locate(0)!.Value.Device, volume.Locate(1_000_000)!.Value.Device), Is.EqualTo((0, 1, 1, 0)));
        Assert.That(volume.Capacity, Is.EqualTo(Bytes.GB(1000)));
        return Invariant($"{volume.Capacity.Count / 1_000_000} extents; {pool.Moves} of them moved, and the same addresses lead to them, by one look into an array");
    }

    [SystemRow(122, "VMFS: clustered file system", "src/CloudSimNet/Storage/Datastores")]
    public static string Row122_TwoHosts_CannotWriteOneDisk()
    {
        var simulation = new Simulation();
        var file = new Datastore("vmfs", new RatedArray(simulation, "array", Rated)).TryCreate("vm.vmdk", Bytes.GB(40))!;
        var first = file.TryOpen(new HostId(0), OpenMode.ReadWrite, out _)!;
        var second = file.TryOpen(new HostId(1), OpenMode.ReadWrite, out _);
        file.Datastore.HostSilent(new HostId(0));
        simulation.Run(SimDuration.FromSeconds(16));
        var afterLease = file.TryOpen(new HostId(1), OpenMode.ReadWrite, out _);

        Assert.That((second, afterLease is not null, first.IsOpen), Is.EqualTo(((DatastoreHandle?)null, true, false)));
        return $"the second host opens it: {second is not null}; after the first was silent for {file.Datastore.Spec.LockLease}: {afterLease is not null}, and the first still has it: {first.IsOpen}";
    }

    [SystemRow(123, "Storage virtualization: one pool of many arrays", Pools)]
    public static string Row123_ThreeArraysOfTenTerabytes_AreOneVolumeOfThirty()
    {
        var simulation = new Simulation();
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.GB(1) });
        for (var i = 0; i < 3; i++)
            pool.Add(new RatedArray(simulation, $"array {i}", Rated));
        var volume = pool.TryAddThick("volume", Bytes.GB(29_000))!;
        var before = volume.Locate(0);
        pool.Move(volume, 0, pool.Devices[2]);
        simulation.Run();

        Assert.That((pool.Capacity, before!.Value.Device, volume.Locate(0)!.Value.Device), Is.EqualTo((Bytes.GB(30_000), 0, 2)));
        Assert.That(pool.TryAddThick("rest", Bytes.GB(1000)), Is.Not.Null);
        Assert.That(pool.TryAddThick("more", Bytes.GB(1)), Is.Null);
        return Invariant($"{pool.Capacity.Count / 1e12:0} TB behind one front end; an extent went from array {before.Value.Device} to array {volume.Locate(0)!.Value.Device} at the same address");
    }

    [SystemRow(124, "Pool utilisation, old arrays used again", Pools)]
    public static string Row124_PooledCapacity_IsUsedBetterThanSilos()
    {
        // Three silos of 10 TB whose owners need 9, 4 and 2 TB; a fourth need of 8 TB fits into none of what is left, but into the pool.
        double[] needs = [9, 4, 2];
        var silos = needs.Average(static need => need / 10);
        var simulation = new Simulation();
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.GB(1) });
        for (var i = 0; i < 3; i++)
            pool.Add(new RatedArray(simulation, $"array {i}", Rated), tier: i == 2 ? 1 : 0); // The old one is the archive.
        foreach (var need in needs.Append(8))
            Assert.That(pool.TryAddThick($"volume of {need} TB", Bytes.GB(need * 1000)), Is.Not.Null);

        Assert.That(pool.Utilisation, Is.GreaterThan(silos));
        return Invariant($"a need of 8 TB that fits no silo fits the pool: {pool.Utilisation:0.0%} used, the silos {silos:0.0%}");
    }

    [SystemRow(125, "Tiering", Pools)]
    public static string Row125_ZipfLoad_LatencyFallsAfterOnePeriod()
    {
        var simulation = new Simulation(3);
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MB(1) });
        pool.Add(new RatedArray(simulation, "flash", Rated with { Capacity = Bytes.MB(20), Latency = SimDuration.FromMilliseconds(0.1), ReadIops = 100_000 }), tier: 0);
        pool.Add(new RatedArray(simulation, "disks", Rated with { Capacity = Bytes.MB(220), Latency = SimDuration.FromMilliseconds(8), ReadIops = 1000 }), tier: 1);
        var volume = pool.AddThin("volume", Bytes.MB(200));
        for (var extent = 0; extent < 200; extent++)
            volume.MapTo(extent, pool.Devices[1]);
        var tiering = new PoolTiering(pool, new HottestFirst(), SimDuration.FromHours(1));
        var ranks = simulation.Sampler("ranks", Distributions.Zipf(200, 1));
        var before = Mean();
        simulation.Run(simulation.Now + SimDuration.FromHours(1.5));
        var after = Mean();
        tiering.Stop();

        Assert.That(before, Is.EqualTo(8).Within(0.2));
        Assert.That(after, Is.LessThan(0.6 * before));
        return Invariant($"20 of 200 extents on flash: {before:0.0} ms before, {after:0.0} ms after one period (Zipf 1)");

        double Mean()
        {
            var total = 0.0;
            for (var i = 0; i < 3000; i++)
            {
                var reads = volume.Reads;
                volume.Submit(new BlockRequest(IoKind.Read, (ranks.NextInteger() * 37 % 200) * 1_000_000, 4096));
                simulation.RunUntil(() => volume.Reads > reads);
                total += volume.LastResponse.Seconds * 1e3;
            }

            return total / 3000;
        }
    }

    [SystemRow(126, "Caching: LRU", "src/CloudSimNet/Storage/Caching")]
    public static string Row126_ZipfOverAThousandBlocks_HitsAsTheClosedFormSays()
    {
        var simulation = new Simulation(7);
        var cache = new CachedDevice("cache", GivenStorage.Disk(simulation), CacheMedium.Memory(SimDuration.FromNanoseconds(1000)), new CacheSpec { Capacity = Bytes.B(100 * 4000), BlockSize = Bytes.B(4000) });
        var ranks = simulation.Sampler("ranks", Distributions.Zipf(1000, 0.8));
        for (var i = 0; i < 200_000; i++)
        {
            cache.Submit(new BlockRequest(IoKind.Read, (ranks.NextInteger() - 1) * 4000, 4000));
            simulation.Run();
        }

        var closed = CheModel.HitRatio(Popularity.Zipf(1000, 0.8), 100);
        Assert.That(closed, Is.EqualTo(0.37779).Within(5e-6));
        Assert.That(cache.HitRatio, Is.EqualTo(closed).Within(1).Percent);
        return Invariant($"closed form {closed:0.00000}, 200 000 simulated reads {cache.HitRatio:0.0000}");
    }

    [SystemRow(127, "Replication", "src/CloudSimNet/Storage/Replication")]
    public static string Row127_SynchronousAddsTheWay_AsynchronousStaysWithinItsInterval()
    {
        var near = Write(new RatedArray(new Simulation(), "alone", Rated));
        var simulation = new Simulation();
        var pair = new ReplicatedDevice("pair", new RatedArray(simulation, "near", Rated), new RatedArray(simulation, "far", Rated), new SiteLink(simulation, DataRate.Gbps(100), SiteLink.FibreLatency(100)), new ReplicationSpec { Mode = ReplicationMode.Synchronous });
        var added = Write(pair) - near;
        var later = new Simulation();
        var lazy = new ReplicatedDevice("pair", new RatedArray(later, "near", Rated), new RatedArray(later, "far", Rated), new SiteLink(later, DataRate.Gbps(10), SiteLink.FibreLatency(100)), new ReplicationSpec { Mode = ReplicationMode.Asynchronous, Interval = SimDuration.FromSeconds(300) });
        lazy.OpenStream(new IoPattern { ReadFraction = 0 }, new IoStreamTerms { Cap = 100 }).Start(100 * 3600);
        later.Run();
        var shipping = 300 * 100 * 4096 * 8 / 10e9;

        Assert.That(added, Is.EqualTo(1.0).Within(0.001));
        Assert.That(lazy.WorstRecoveryPoint.Seconds, Is.LessThanOrEqualTo(300 + shipping + 0.2));
        return Invariant($"100 km add {added:0.000} ms to a write; cycles of 300 s under load: at the worst {lazy.WorstRecoveryPoint.Seconds:0.0} s would be lost, the interval and the {lazy.WorstRecoveryPoint.Seconds - 300:0.0} s of shipping");

        static double Write(BlockDevice device)
        {
            var ends = new Ends(device.Simulation);
            ends.Submit(device, IoKind.Write, 0, 4096);
            device.Simulation.Run();
            return ends.All.Single().Seconds * 1e3;
        }
    }

    [SystemRow(128, "RAID: levels, penalties, failures", "src/CloudSimNet/Storage/Arrays")]
    public static string Row128_Raid5_Has608_SurvivesOneDiskAndLosesTwo()
    {
        var simulation = new Simulation();
        var members = Enumerable.Range(0, 9).Select(i => new RatedArray(simulation, $"disk {i}", Rated with { Capacity = Bytes.GB(300), ReadIops = 100 })).ToArray();
        var array = new RaidArray(simulation, "raid", new RaidSpec { Level = RaidLevel.Raid5 }, members);
        var rate = array.MaximumRate(new IoPattern { ReadFraction = 0.84 });
        members[0].Fail();
        simulation.Run();
        var one = (array.State, array.IsAvailable);
        members[1].Fail();
        simulation.Run();

        Assert.That(rate, Is.EqualTo(900 / (0.84 + (0.16 * 4))).Within(1e-6));
        Assert.That((one, array.State, array.IsAvailable), Is.EqualTo(((RaidState.Degraded, true), RaidState.Failed, false)));
        return Invariant($"900 raw IOPS at 16 % writes: {rate:0.0} (the upper form says {Raid.FunctionalRate(RaidLevel.Raid5, 900, 0.84):0}); one disk lost is survived, two aren't");
    }
}
