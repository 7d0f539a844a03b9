// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Caching;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Storage.Caching;

/// <summary>Times and rates of a cache before a disk that takes 10 ms for 4 000 bytes.</summary>
public sealed class CachedDeviceTests
{
    private static readonly SimDuration HitTime = SimDuration.FromMilliseconds(1);

    [Test]
    public void HitRatio_TwoHundredThousandReadsByZipfsLaw_IsThatOfTheClosedForm()
    {
        var (simulation, _, cache) = Given(CacheWriting.Through, blocks: 100);
        var ranks = simulation.Sampler("ranks", Distributions.Zipf(1000, 0.8));
        var total = 0L;
        for (var i = 0; i < 200_000; i++)
        {
            cache.Submit(new BlockRequest(IoKind.Read, (ranks.NextInteger() - 1) * 4000, 4000));
            simulation.Run();
            total += cache.LastResponse.Nanoseconds;
        }

        Assert.That(cache.HitRatio, Is.EqualTo(0.37779).Within(1).Percent);
        var expected = (cache.HitRatio * 1e6) + ((1 - cache.HitRatio) * 10e6); // h S_c + (1 - h) S_d.
        Assert.That(total / 200_000.0, Is.EqualTo(expected).Within(0.3).Percent); // The disk's head is where the next block begins in a few of them.
    }

    [Test]
    public void Read_Twice_IsServedByTheMediumTheSecondTime()
    {
        var (simulation, disk, cache) = Given(CacheWriting.Through);
        var ends = new Ends(simulation);
        ends.Submit(cache, IoKind.Read, 8000, 4000, 1);
        ends.Submit(cache, IoKind.Read, 8000, 4000, 2, 0.005); // On its way: both have it at 10 ms.
        ends.Submit(cache, IoKind.Read, 8000, 4000, 3, 0.02);
        simulation.Run();
        Assert.That(ends.All, Is.EqualTo(new[] { (1L, IoStatus.Done, 0.01), (2L, IoStatus.Done, 0.01), (3L, IoStatus.Done, 0.021) }));
        Assert.That((cache.Hits, cache.Misses, disk.Reads), Is.EqualTo((2, 1, 1)));
    }

    [TestCase(CacheWriting.Around, 0.01, 0.03)]
    [TestCase(CacheWriting.Through, 0.01, 0.021)]
    [TestCase(CacheWriting.Back, 0.001, 0.021)]
    public void Write_OfAWholeBlock_TakesWhatItsWayTakes(CacheWriting writing, double written, double read)
    {
        var (simulation, disk, cache) = Given(writing);
        var ends = new Ends(simulation);
        ends.Submit(cache, IoKind.Write, 8000, 4000, 1);
        ends.Submit(cache, IoKind.Read, 8000, 4000, 2, 0.02);
        simulation.Run();
        Assert.That(ends.All, Is.EqualTo(new[] { (1L, IoStatus.Done, written), (2L, IoStatus.Done, read) }));
        Assert.That((disk.Writes, cache.DirtyBytes), Is.EqualTo((1, Bytes.Zero)));
    }

    [Test]
    public void Write_BeyondTheDirtyLimit_WaitsForTheDisk()
    {
        var (simulation, disk, cache) = Given(CacheWriting.Back, blocks: 4); // Two may be dirty.
        var ends = new Ends(simulation);
        for (var i = 0; i < 3; i++)
            ends.Submit(cache, IoKind.Write, (i + 1) * 40_000, 4000, i);
        simulation.Run();

        // Two at 1 ms; the first is destaged from 1 to 11 ms, and the third has room then and takes 1 ms.
        Assert.That(ends.All, Is.EqualTo(new[] { (0L, IoStatus.Done, 0.001), (1L, IoStatus.Done, 0.001), (2L, IoStatus.Done, 0.012) }));
        Assert.That(disk.Writes, Is.EqualTo(3));
    }

    [Test]
    public void Flush_DirtyNeighbours_AreOneRequest()
    {
        var (simulation, disk, cache) = Given(CacheWriting.Back, from: 0.5);
        var ends = new Ends(simulation);
        ends.Submit(cache, IoKind.Write, 8000, 12_000, 1);
        simulation.Schedule(SimDuration.FromSeconds(1), () => cache.Flush(ends, 2));
        simulation.Run(SimDuration.FromSeconds(0.9));
        Assert.That((cache.DirtyBytes, disk.Writes), Is.EqualTo((Bytes.B(12_000), 0)));
        simulation.Run();
        Assert.That(ends.All[^1], Is.EqualTo((2L, IoStatus.Done, 1.018))); // 6 ms and 3 x 4 ms.
        Assert.That((cache.DirtyBytes, disk.Writes), Is.EqualTo((Bytes.Zero, 1)));
    }

    [Test]
    public void Fail_DuringAFlushOfVolatileMemory_EndsTheFlush()
    {
        var (simulation, _, cache) = Given(CacheWriting.Back, from: 0.5);
        var ends = new Ends(simulation);
        ends.Submit(cache, IoKind.Write, 8000, 4000, 1);
        simulation.Schedule(SimDuration.FromSeconds(1), () => cache.Flush(ends, 2));
        simulation.Schedule(SimDuration.FromSeconds(1.005), cache.Fail);
        simulation.Schedule(SimDuration.FromSeconds(2), cache.Restore);
        simulation.Run();

        Assert.That(ends.All[^1], Is.EqualTo((2L, IoStatus.Unavailable, 1.005)));
        Assert.That(simulation.StorageLosses.Total, Is.EqualTo(Bytes.B(4000)));
    }

    [Test]
    public void Flush_WhileTheOnlyWriteUnderWayFails_Ends()
    {
        var simulation = new Simulation();
        var medium = GivenStorage.Disk(simulation, "medium");
        var cache = new CachedDevice("cache", GivenStorage.Disk(simulation), CacheMedium.On(medium), Spec(CacheWriting.Back, 10, 0.5));
        var ends = new Ends(simulation);
        ends.Submit(cache, IoKind.Write, 8000, 4000, 1);
        simulation.Schedule(SimDuration.FromMilliseconds(1), () => cache.Flush(ends, 2));
        simulation.Schedule(SimDuration.FromMilliseconds(2), medium.Fail);
        simulation.Run();

        Assert.That(ends.All.Select(static end => (end.Tag, end.Status)), Is.EqualTo(new[] { (1L, IoStatus.Unavailable), (2L, IoStatus.Done) }));
    }

    [Test]
    public void Fail_ProtectedMemory_KeepsWhatWasDirty()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var cache = new CachedDevice("cache", disk, CacheMedium.ProtectedMemory(HitTime), Spec(CacheWriting.Back, 10, 0.5));
        cache.Submit(new BlockRequest(IoKind.Write, 0, 4000));
        simulation.Run();
        cache.Fail();
        cache.Submit(new BlockRequest(IoKind.Read, 0, 4000));
        simulation.Run();
        Assert.That((cache.Errors, cache.IsAvailable, cache.DirtyBytes), Is.EqualTo((1, false, Bytes.B(4000))));
        cache.Restore();
        Assert.That((cache.IsAvailable, simulation.StorageLosses.Total), Is.EqualTo((true, Bytes.Zero)));
    }

    [Test]
    public void MaximumRate_ByPopularityOrStatedHits_IsThatOfTheMisses()
    {
        var (_, _, cache) = Given(CacheWriting.Through, blocks: 100);
        var zipf = GivenStorage.Reads with { Locality = Locality.Of(Popularity.Zipf(1000, 0.8)) };
        Assert.Multiple(() =>
        {
            Assert.That(cache.MaximumRate(GivenStorage.Reads), Is.EqualTo(100).Within(1e-9));
            Assert.That(cache.MaximumRate(zipf), Is.EqualTo(100 / (1 - 0.377787)).Within(0.001).Percent);
            Assert.That(cache.MaximumRate(GivenStorage.Reads with { Locality = Locality.Hits(0.75) }), Is.EqualTo(400).Within(1e-9));
            Assert.That(cache.MaximumRate(GivenStorage.Writes with { Locality = Locality.Hits(0.75) }), Is.EqualTo(100).Within(1e-9));
            Assert.That(cache.MaximumRate(GivenStorage.Reads with { Locality = Locality.Hits(1) }), Is.EqualTo(25.6e9 / 4000).Within(1e-6), "as fast as memory is");
        });
    }

    [Test]
    public void Requests_InSteadyState_AllocateNothing()
    {
        var (simulation, _, cache) = Given(CacheWriting.Back, blocks: 20);
        var before = 0L;
        for (var i = 0; i < 4000; i++)
        {
            if (i == 2000)
                before = GC.GetAllocatedBytesForCurrentThread();
            cache.Submit(new BlockRequest((IoKind)(i % 2), i % 53 * 4000, 4000));
            while (simulation.Step())
                continue;
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static (Simulation, Hdd, CachedDevice) Given(CacheWriting writing, int blocks = 10, double from = 0)
    {
        var simulation = new Simulation(1);
        var disk = GivenStorage.Disk(simulation);
        return (simulation, disk, new CachedDevice("cache", disk, CacheMedium.Memory(HitTime), Spec(writing, blocks, from)));
    }

    private static CacheSpec Spec(CacheWriting writing, int blocks, double from) =>
        new() { Capacity = Bytes.B(4000L * blocks), BlockSize = Bytes.B(4000), Writing = writing, DestageFrom = from };
}
