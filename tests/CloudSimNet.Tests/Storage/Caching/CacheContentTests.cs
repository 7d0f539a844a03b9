// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Caching;

namespace CloudSimNet.Tests.Storage.Caching;

/// <summary>Whatever a cache does, a read gets what was last acknowledged.</summary>
public sealed class CacheContentTests
{
    private const int Unit = 512;
    private const long Size = 60 * Unit;

    [Test]
    public void Reads_AtRandom_GetTheLastAcknowledgedWrite([Values] CacheWriting writing, [Values] bool onDevice, [Values(4, 1)] int unitsPerBlock, [Range(1, 8)] int seed)
    {
        var (simulation, check, behind, cache) = Given(writing, onDevice, unitsPerBlock, seed);
        Load(simulation, check, 3000);
        simulation.Run();
        check.ReadAll();
        simulation.Run();
        Assert.That((check.InFlight, check.Failed, cache.InFlight, behind.InFlight), Is.EqualTo((0, 0, 0, 0)));
        Assert.That(check.Checked, Is.GreaterThan(1000));
        Assert.That(cache.HitRatio, Is.InRange(0.05, 0.95));
        Assert.That(cache.DirtyBytes, Is.EqualTo(Bytes.Zero)); // All was written back in the end.
    }

    [Test]
    public void Reads_WithFaultsBehindAndFailures_GetTheLastAcknowledgedWrite([Values] CacheWriting writing, [Values] bool onDevice, [Range(1, 8)] int seed)
    {
        var (simulation, check, behind, cache) = Given(writing, onDevice, 4, seed, isVolatile: false);
        behind.Faults = 0.1;
        var random = simulation.Random("failures");
        for (var i = 0; i < 40; i++)
        {
            var at = random.NextUniform(0, 3);
            simulation.Schedule(SimDuration.FromSeconds(at), cache.Fail);
            simulation.Schedule(SimDuration.FromSeconds(at + random.NextUniform(0, 0.02)), cache.Restore);
            simulation.Schedule(SimDuration.FromSeconds(random.NextUniform(0, 3)), behind.Change);
        }

        Load(simulation, check, 3000);
        simulation.Run();
        cache.Restore();
        behind.Faults = 0;
        behind.Change();
        simulation.Run();
        check.ReadAll();
        simulation.Run();
        Assert.That((check.InFlight, cache.InFlight, cache.DirtyBytes), Is.EqualTo((0, 0, Bytes.Zero)));
        Assert.That(check.Failed, Is.GreaterThan(50));
        Assert.That(check.Checked, Is.GreaterThan(500));
        Assert.That(simulation.StorageLosses.All, Is.Empty);
    }

    [Test]
    public void Fail_VolatileWriteBack_LosesExactlyWhatWasDirty([Range(1, 8)] int seed)
    {
        var (simulation, check, behind, cache) = Given(CacheWriting.Back, false, 1, seed, isVolatile: true);
        var trace = (ShadowData)cache.Trace!;
        Load(simulation, check, 500);
        simulation.Run(SimDuration.FromSeconds(0.4));
        var dirty = cache.DirtyBytes;
        Assert.That(dirty, Is.GreaterThan(Bytes.Zero));
        cache.Fail();
        var missing = 0;
        for (var offset = 0L; offset < Size; offset += Unit)
            missing += trace.At(behind, offset) < check.Acknowledged(offset) ? 1 : 0;
        Assert.That(simulation.StorageLosses.Total, Is.EqualTo(dirty));
        Assert.That(simulation.StorageLosses.All[^1].Cause, Is.EqualTo(LossCause.VolatileCache));
        Assert.That((cache.DirtyBytes, cache.HeldBytes), Is.EqualTo((Bytes.Zero, Bytes.Zero)));

        // A block that was being written back may have reached the device without the cache having heard of it.
        Assert.That(missing, Is.InRange(0, dirty.Count / Unit));
        Assert.That(missing, Is.GreaterThanOrEqualTo((dirty.Count / Unit) - cache.Spec.DestageBatch));
        simulation.Run();
        Assert.That((check.InFlight, cache.InFlight), Is.EqualTo((0, 0)));
    }

    private static (Simulation, ContentCheck, ChancyDisk, CachedDevice) Given(CacheWriting writing, bool onDevice, int unitsPerBlock, int seed, bool isVolatile = true)
    {
        var simulation = new Simulation((ulong)seed);
        var behind = new ChancyDisk(simulation, "behind", Size);
        var medium = onDevice ? CacheMedium.On(new ChancyDisk(simulation, "medium", 16 * Unit, 0.003))
            : isVolatile ? CacheMedium.Memory(SimDuration.FromMilliseconds(1)) : CacheMedium.ProtectedMemory(SimDuration.FromMilliseconds(1));
        var cache = new CachedDevice("cache", behind, medium, new CacheSpec
        {
            Capacity = Bytes.B(16 * Unit), BlockSize = Bytes.B(unitsPerBlock * Unit), Writing = writing, DestageBatch = 3, DestageFrom = 0,
        });
        var shadow = new ShadowData(Unit);
        cache.Trace = shadow;
        return (simulation, new ContentCheck(cache, shadow, Unit, Size), behind, cache);
    }

    private static void Load(Simulation simulation, ContentCheck check, int requests)
    {
        var random = simulation.Random("load");
        for (var i = 0; i < requests; i++)
            simulation.Schedule(SimDuration.FromSeconds(random.NextUniform(0, requests / 1000.0)), check.SubmitAny);
    }
}
