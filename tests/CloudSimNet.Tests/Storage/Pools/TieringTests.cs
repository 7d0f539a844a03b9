// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Storage.Pools;

/// <summary>A fast device of ten extents before a slow one of a hundred.</summary>
public sealed class TieringTests
{
    [Test]
    public void Period_ZipfsLaw_BringsTheMeanLatencyTowardTheFastDevice()
    {
        var (simulation, pool, volume) = Given();
        var tiering = new PoolTiering(pool, new HottestFirst(), SimDuration.FromHours(1));
        var ranks = simulation.Sampler("ranks", Distributions.Zipf(100, 1.2));

        // 10.0 ms on the slow device, 1.0 on the fast one, whose ten hottest extents have the part h of the requests.
        var before = MeanMilliseconds(simulation, volume, ranks, 2000);
        Assert.That(before, Is.EqualTo(10.0).Within(2).Percent);
        simulation.Run(SimDuration.FromHours(1.5));
        Assert.That((tiering.Planned, pool.Devices[0].Used, pool.PendingMoves), Is.EqualTo((10, 10, 0)));
        var hot = Popularity.Zipf(100, 1.2).ShareOfFirst(10);
        Assert.That(MeanMilliseconds(simulation, volume, ranks, 5000), Is.EqualTo((hot * 1) + ((1 - hot) * 10)).Within(4).Percent.And.LessThan(before / 2));
        tiering.Stop();
    }

    [Test]
    public void Plan_FullFastDevice_ExchangesOnlyWhatIsHotterByTheHysteresis()
    {
        var (_, pool, _) = Given();
        for (var i = 0; i < 10; i++)
            pool.Take(pool.Devices[0]);
        TieredExtent[] extents = [new(0, 0, 0, 0, 8), new(0, 1, 0, 0, 20), new(0, 2, 1, 1, 10), new(0, 3, 1, 1, 10.5), new(0, 4, 1, 1, 1)];
        var view = new TieringView(pool, extents);
        Assert.That(new HottestFirst(0.25).Plan(view), Is.EqualTo(new[] { new ExtentMove(extents[0], 1), new ExtentMove(extents[3], 0) }));
        Assert.That(new HottestFirst(0.5).Plan(view), Is.Empty);
        Assert.That(new HottestFirst(0.25, 1).Plan(view), Is.Empty); // An exchange is two moves.
    }

    [Test]
    public void Plan_RoomOnTheFastDevice_TakesTheHottestInTheirOrder()
    {
        var (_, pool, _) = Given();
        TieredExtent[] extents = [new(0, 0, 1, 1, 1), new(0, 1, 1, 1, 3), new(0, 2, 1, 1, 3), new(0, 3, 1, 1, 0)];
        var moves = new HottestFirst().Plan(new TieringView(pool, extents));
        Assert.That(moves, Is.EqualTo(new[] { new ExtentMove(extents[1], 0), new ExtentMove(extents[2], 0), new ExtentMove(extents[0], 0) }));
    }

    [Test]
    public void EndPeriod_HeatFromBefore_CountsByWhatIsKept()
    {
        var heat = new HeatCounters(1);
        heat.Count(0);
        heat.Count(0);
        heat.EndPeriod(0.5);
        heat.Count(0);
        heat.EndPeriod(0.5);
        Assert.That(heat[0], Is.EqualTo(2));
    }

    private static double MeanMilliseconds(Simulation simulation, PoolVolume volume, Sampler ranks, int requests)
    {
        var total = 0L;
        for (var i = 0; i < requests; i++)
        {
            var reads = volume.Reads;
            volume.Submit(new BlockRequest(IoKind.Read, ((ranks.NextInteger() * 37 % 100) * 1_000_000) + 8000, 4000));
            simulation.RunUntil(() => volume.Reads > reads);
            total += volume.LastResponse.Nanoseconds;
        }

        return total / 1e6 / requests;
    }

    private static (Simulation, StoragePool, PoolVolume) Given()
    {
        var simulation = new Simulation(3);
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MB(1) });
        var fast = GivenStorage.Slow with { Capacity = Bytes.MB(10), AverageSeek = SimDuration.FromNanoseconds(100_000), Rpm = 60_000, TransferRate = DataRate.Mbps(80) };
        pool.Add(new Hdd(simulation, "fast", fast), tier: 0); // 0.1 + 0.5 + 0.4 ms.
        pool.Add(new Hdd(simulation, "slow", GivenStorage.Slow with { Capacity = Bytes.MB(110) }), tier: 1);
        var volume = pool.AddThin("v", Bytes.MB(100));
        for (var extent = 0; extent < 100; extent++)
        {
            volume.MapTo(extent, pool.Devices[1]);
        }

        return (simulation, pool, volume);
    }
}
