// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Datastores;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Tests.Storage.Pools;

/// <summary>What is deleted gives its space back to the pool that it came from.</summary>
public sealed class ReclaimedSpaceTests
{
    private const int Mebibyte = 1 << 20;

    [Test]
    public void TryDelete_OfAFilledSnapshot_ItsSpaceServesAnotherVolume()
    {
        var (simulation, pool) = Pool(Bytes.GB(27), Bytes.MiB(256));
        var (below, deltas, other) = (pool.TryAddThick("base", Bytes.GiB(10))!, pool.AddThin("deltas", Bytes.GiB(11)), pool.AddThin("other", Bytes.GiB(10)));
        var volume = new SnapshotVolume("volume", below, deltas, new SnapshotSpec { Method = SnapshotMethod.RedirectOnWrite, BlockSize = Bytes.MiB(1) });
        Assert.That(volume.TryCreate());
        Fill(simulation, volume);
        Assert.That((volume.Errors, deltas.Used), Is.EqualTo((0, Bytes.MiB(256 * 41))), "ten gibibytes, and an extent for metadata");
        Assert.That(volume.TryDelete(0));
        simulation.Run();
        Assert.That((deltas.Used, pool.Used), Is.EqualTo((Bytes.Zero, Bytes.GiB(10))));
        Fill(simulation, other);

        Assert.That((other.Errors, other.Writes), Is.EqualTo((0, 10_240)));
    }

    [Test]
    public void Acts_AtRandom_PoolUsesWhatLiveVolumesMap([Values] SnapshotMethod method, [Values] bool isOverAFabric)
    {
        for (var seed = 0; seed < Given.Count(100); seed++)
            Check((ulong)seed, method, isOverAFabric);
    }

    [Test]
    public void TryDelete_OfAFile_ItsSpaceGoesBackToThePool()
    {
        var (simulation, pool) = Pool(Bytes.MB(100), Bytes.MiB(1));
        var volume = pool.AddThin("volume", Bytes.MiB(80));
        var store = new Datastore("store", volume, new DatastoreSpec { BlockSize = Bytes.B(400_000) });
        var (first, second) = (store.TryCreate("first", Bytes.MB(8))!, store.TryCreate("second", Bytes.MB(8))!);
        foreach (var file in (DatastoreFile[])[first, second])
        {
            var open = file.TryOpen(new HostId(0), OpenMode.ReadWrite, out _)!;
            for (var offset = 0; offset < 8_000_000; offset += 400_000)
                open.Submit(new BlockRequest(IoKind.Write, offset, 400_000));
            simulation.Run();
            open.Close();
        }

        Assert.That(pool.Used, Is.EqualTo(Bytes.MiB(16)));
        store.TryDelete(first);
        Assert.That(pool.Used, Is.EqualTo(Bytes.MiB(9)), "the second reaches from 7.6 MiB to 15.3 MiB");
        store.TryDelete(second);
        Assert.That(pool.Used, Is.EqualTo(Bytes.Zero));
    }

    private static (Simulation Simulation, StoragePool Pool) Pool(Bytes capacity, Bytes extent, ulong seed = 0)
    {
        var simulation = new Simulation(seed);
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = extent });
        pool.Add(new RatedArray(simulation, "array", new RatedArraySpec { Capacity = capacity, ReadIops = 100_000 }));
        return (simulation, pool);
    }

    private static void Fill(Simulation simulation, BlockDevice device)
    {
        for (var offset = 0L; offset < device.Capacity.Count; offset += Mebibyte)
            device.Submit(new BlockRequest(IoKind.Write, offset, Mebibyte));
        simulation.Run();
    }

    private static void Check(ulong seed, SnapshotMethod method, bool isOverAFabric)
    {
        const int unit = 4096;
        var (simulation, pool) = Pool(Bytes.B(120 * 5 * unit), Bytes.B(5 * unit), seed); // Blocks of four units, extents of five: some lie on the border.
        var (below, deltas, other) = (pool.TryAddThick("base", Bytes.B(100 * unit))!, pool.AddThin("deltas", Bytes.B((300 * unit) + 4096)), pool.AddThin("other", Bytes.B(400 * unit)));
        var volume = new SnapshotVolume("volume", below, isOverAFabric ? Seen(simulation, deltas) : deltas, new SnapshotSpec { Method = method, BlockSize = Bytes.B(4 * unit) });
        var random = simulation.Random("acts");
        for (var act = 0; act < 120; act++)
        {
            var (kind, isRedirected, isQuiet) = (random.NextInteger(10), method == SnapshotMethod.RedirectOnWrite, volume.InFlight == 0);
            if (kind == 0 && volume.Depth < 5 && isQuiet)
                volume.TryCreate();
            else if (kind == 1 && volume.Depth > 0 && (isRedirected || isQuiet))
                volume.TryDelete((int)random.NextInteger(volume.Depth));
            else if (kind == 2 && volume.Depth > 0 && isRedirected && isQuiet)
                volume.TryRevert((int)random.NextInteger(volume.Depth));
            else if (kind == 3)
                other.Submit(new BlockRequest(IoKind.Write, random.NextInteger(400) * unit, unit));
            else
                volume.Submit(new BlockRequest(IoKind.Write, random.NextInteger(80) * unit, unit * (1 + (int)random.NextInteger(20))));
            if (random.NextInteger(3) > 0)
                continue; // Several writes at once.
            simulation.Run();
            Compare(seed, act, pool, volume, deltas);
        }
    }

    private static Lun Seen(Simulation simulation, BlockDevice device)
    {
        var fabric = new StorageFabric(simulation, StorageProtocol.FibreChannel);
        var host = fabric.AddInitiator("host");
        var port = fabric.AddArrayPort("port");
        fabric.Link(host.AddPort("hba"), port, FabricRate.Fc8);
        return fabric.Map("lun", device, host, [port]);
    }

    private static void Compare(ulong seed, int act, StoragePool pool, SnapshotVolume volume, PoolVolume deltas)
    {
        var (extent, block) = (pool.Spec.ExtentSize.Count, volume.Spec.BlockSize.Count);
        var needed = new HashSet<long>();
        foreach (var slot in volume.LevelSlots)
        {
            for (var at = slot * block / extent; at <= (((slot + 1) * block) - 1) / extent; at++)
                needed.Add(at);
        }

        if (volume.Depth > 0)
            needed.Add((deltas.Capacity.Count - 1) / extent);
        var mapped = Enumerable.Range(0, deltas.Extents).Where(at => deltas.Locate(at * extent) is not null).Select(static at => (long)at).ToHashSet();
        if (!mapped.IsSubsetOf(needed) || (volume.LevelSlots.Any() && !mapped.Contains((deltas.Capacity.Count - 1) / extent)))
            Assert.Fail($"seed {seed}, act {act}: extents {string.Join(' ', mapped.Order())} are mapped, of {string.Join(' ', needed.Order())} that levels use");
        var used = Bytes.Zero;
        foreach (var one in pool.Volumes)
            used += one.Used;
        Assert.That((pool.Used, pool.Devices[0].UsedBytes), Is.EqualTo((used, used)), $"seed {seed}, act {act}");
    }
}
