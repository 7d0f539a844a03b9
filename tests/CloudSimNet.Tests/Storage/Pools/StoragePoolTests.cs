// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Pools;

namespace CloudSimNet.Tests.Storage.Pools;

public sealed class StoragePoolTests
{
    private static readonly HddSpec TenTerabytes = GivenStorage.Slow with { Capacity = Bytes.GB(10_000) };

    [Test]
    public void TryAddThick_ThreeArraysOfTenTerabytes_IsOneVolumeOfThirty()
    {
        var (simulation, pool) = Given(Bytes.GB(1), PoolAllocation.FirstFit, TenTerabytes, TenTerabytes, TenTerabytes);
        var volume = pool.TryAddThick("all", Bytes.GB(30_000))!;
        Assert.That((pool.Capacity, volume.Capacity, pool.Utilisation), Is.EqualTo((Bytes.GB(30_000), Bytes.GB(30_000), 1.0)));
        Assert.That(pool.TryAddThick("more", Bytes.GB(1)), Is.Null);
        Assert.That(volume.Locate(10_000_000_000_000), Is.EqualTo(new ExtentPlace(1, 0)));
        volume.Submit(new BlockRequest(IoKind.Read, 29_999_999_996_000, 4000));
        simulation.Run();
        Assert.That(pool.Devices[2].Device.Reads, Is.EqualTo(1));
    }

    [Test]
    public void Add_ADeviceTwice_IsRefused()
    {
        var (_, pool) = Given(Bytes.MB(4), PoolAllocation.FirstFit, GivenStorage.Slow);

        Assert.That(() => pool.Add(pool.Devices[0].Device), Throws.ArgumentException.With.Message.Contains("given out twice"));
    }

    [Test]
    public void Stream_WritesToAThinVolumeThatHasNothing_IsBoundedByTheDevice()
    {
        var (_, pool) = Given(Bytes.MB(4), PoolAllocation.FirstFit, GivenStorage.Slow);
        var volume = pool.AddThin("v", Bytes.MB(40));

        Assert.That(volume.MaximumRate(GivenStorage.Writes), Is.EqualTo(100).Within(1e-9));
        Assert.That(volume.MaximumRate(GivenStorage.Reads), Is.EqualTo(25.6e9 / 4000).Within(1e-6), "What was never written is read without a request, as fast as memory is.");
    }

    [Test]
    public void Move_AnExtent_LeavesItsAddress()
    {
        var (simulation, pool) = Given(Bytes.MB(4), PoolAllocation.FirstFit, GivenStorage.Slow, GivenStorage.Slow);
        var volume = pool.AddThin("v", Bytes.MB(40));
        volume.Submit(new BlockRequest(IoKind.Write, 9_000_000, 4000));
        simulation.Run();
        Assert.That(volume.Locate(9_000_000), Is.EqualTo(new ExtentPlace(0, 0)));
        pool.Move(volume, 2, pool.Devices[1]);
        simulation.Run();
        volume.Submit(new BlockRequest(IoKind.Read, 9_000_000, 4000));
        simulation.Run();
        Assert.That(volume.Locate(9_000_000), Is.EqualTo(new ExtentPlace(1, 0)));
        Assert.That((pool.Devices[0].Used, pool.Devices[1].Used, pool.Moves), Is.EqualTo((0, 1, 1)));
        Assert.That(pool.Devices[1].Device.BytesWritten, Is.EqualTo(Bytes.MB(4)));
        Assert.That(volume.Errors, Is.Zero);
    }

    [Test]
    public void Locate_AMillionExtents_FindsEachBeforeAndAfterMoves()
    {
        var map = new ExtentMap(1_000_000);
        for (var extent = 0; extent < 1_000_000; extent++)
            map.Set(extent, new ExtentPlace(extent % 3, extent / 3));
        for (var extent = 0; extent < 1_000_000; extent += 7)
            map.Set(extent, new ExtentPlace(3, extent));
        for (var extent = 0; extent < 1_000_000; extent++)
        {
            if (map[extent] != (extent % 7 == 0 ? new ExtentPlace(3, extent) : new ExtentPlace(extent % 3, extent / 3)))
                Assert.Fail($"extent {extent} lies at {map[extent]}");
        }

        Assert.That(map.Mapped, Is.EqualTo(1_000_000));
    }

    [Test]
    public void Write_ThinVolume_TakesSpaceOnlyAtFirst()
    {
        var (simulation, pool) = Given(Bytes.MB(100), PoolAllocation.FirstFit, GivenStorage.Slow);
        var volume = pool.AddThin("v", Bytes.MB(4000));
        var states = new List<PoolState>();
        pool.Filling.Watch(states.Add);
        Assert.That(pool.Overprovisioning, Is.EqualTo(4));
        for (var i = 0; i < 9; i++)
        {
            volume.Submit(new BlockRequest(IoKind.Write, i / 2 * 200_000_000L, 4000));
            volume.Submit(new BlockRequest(IoKind.Read, (i + 20) * 100_000_000L, 4000));
        }

        simulation.Run();
        Assert.That((pool.Used, volume.Used, states.Count), Is.EqualTo((Bytes.MB(500), Bytes.MB(500), 0)));
        for (var i = 0; i < 4; i++)
            volume.Submit(new BlockRequest(IoKind.Write, 2_000_000_000L + (i * 100_000_000L), 4000));
        Assert.That(states, Is.Empty, "It is told when the instant is over.");
        simulation.Run(simulation.Now);
        Assert.That(states.Select(state => state.Used), Is.EqualTo(new[] { Bytes.MB(800) }));
    }

    [Test]
    public void Write_FullPool_IsRefusedOrWaitsForSpace([Values] PoolFull onFull, [Values] bool isFreed)
    {
        var simulation = new Simulation();
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MB(500), OnFull = onFull });
        pool.Add(GivenStorage.Disk(simulation));
        var volume = pool.AddThin("v", Bytes.MB(4000));
        var ends = new Ends(simulation);
        var full = 0;
        pool.Full.Watch(_ => full++);
        ends.Submit(volume, IoKind.Write, 100_000_000, 4000, 1);
        ends.Submit(volume, IoKind.Write, 600_000_000, 4000, 2);
        ends.Submit(volume, IoKind.Write, 1_100_000_000, 4000, 3);
        simulation.Schedule(SimDuration.FromSeconds(1), () =>
        {
            Assert.That(pool.Stalled, Is.EqualTo(onFull == PoolFull.Stall ? 1 : 0));
            if (isFreed)
                volume.Unmap(0, 500_000_000);
            else
                pool.Add(GivenStorage.Disk(simulation, "more"));
        });
        simulation.Run();
        Assert.That((full, pool.Stalled), Is.EqualTo((1, 0)));
        Assert.That(ends.All.Single(end => end.Tag == 3), Is.EqualTo(onFull == PoolFull.Stall ? (3L, IoStatus.Done, 1.01) : (3L, IoStatus.OutOfSpace, 0.0)));
    }

    [Test]
    public void Utilisation_OfOnePool_IsAboveTheMeanOfSilos()
    {
        // Owners want 3, 1 and 1 GB of silos of 2 GB each: the first gets no more than 2 of its own.
        var silos = new[] { Fill(1, 3000), Fill(1, 1000), Fill(1, 1000) };
        Assert.That(silos, Is.EqualTo(new[] { 1, 0.5, 0.5 }));
        Assert.That(Fill(3, 3000, 1000, 1000), Is.EqualTo(5.0 / 6).Within(1e-12).And.GreaterThan(silos.Average()));
    }

    [TestCase(PoolAllocation.FirstFit, new[] { 4, 2, 0 })]
    [TestCase(PoolAllocation.BestTier, new[] { 0, 2, 4 })]
    [TestCase(PoolAllocation.Spread, new[] { 2, 2, 2 })]
    public void Allocation_SixExtents_LieWhereItSays(PoolAllocation allocation, int[] expected)
    {
        var simulation = new Simulation();
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MB(250), Allocation = allocation });
        for (var i = 0; i < 3; i++)
            pool.Add(GivenStorage.Disk(simulation, $"disk{i}"), tier: 2 - i);
        pool.TryAddThick("v", Bytes.MB(1500));
        Assert.That(pool.Devices.Select(device => device.Used), Is.EqualTo(expected));
    }

    [Test]
    public void MaximumRate_VolumeOverTwoDevices_IsThatOfBoth()
    {
        var (_, pool) = Given(Bytes.MB(500), PoolAllocation.Spread, GivenStorage.Slow, GivenStorage.Slow);
        var volume = pool.TryAddThick("v", Bytes.MB(2000))!;
        Assert.That(volume.MaximumRate(GivenStorage.Reads), Is.EqualTo(200).Within(1e-9));

        // Three quarters of the operations are for the first half gigabyte, on the first device.
        var skewed = Locality.Of(Popularity.Of([3, 1]));
        Assert.That(volume.MaximumRate(GivenStorage.Reads with { BlockSize = Bytes.MB(500), Locality = skewed }), Is.EqualTo(1 / (0.75 * 500.006)).Within(1e-9));
    }

    private static double Fill(int disks, params int[] megabytes)
    {
        var (simulation, pool) = Given(Bytes.MB(500), PoolAllocation.FirstFit, [.. Enumerable.Repeat(GivenStorage.Slow with { Capacity = Bytes.GB(2) }, disks)]);
        foreach (var wanted in megabytes)
        {
            var volume = pool.AddThin($"v{wanted}", Bytes.MB(wanted));
            for (var extent = 0; extent < wanted / 500; extent++)
                volume.Submit(new BlockRequest(IoKind.Write, extent * 500_000_000L, 4000));
        }

        simulation.Run();
        return pool.Utilisation;
    }

    private static (Simulation, StoragePool) Given(Bytes extentSize, PoolAllocation allocation, params HddSpec[] specs)
    {
        var simulation = new Simulation();
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = extentSize, Allocation = allocation });
        for (var i = 0; i < specs.Length; i++)
            pool.Add(new Hdd(simulation, $"disk{i}", specs[i]));
        return (simulation, pool);
    }
}
