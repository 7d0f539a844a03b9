// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Caching;

namespace CloudSimNet.Tests.Storage;

/// <summary>Streams that memory alone serves are bounded by it.</summary>
public sealed class BoundedStreamTests
{
    [TestCase(CacheWriting.Through, 1, 6_400_000)]
    [TestCase(CacheWriting.Around, 1, 6_400_000)]
    [TestCase(CacheWriting.Back, 1, 6_400_000)]
    [TestCase(CacheWriting.Back, 0, 6_400_000)]
    public void Stream_EverythingHitsInMemory_RunsAtTheRateOfMemory(CacheWriting writing, double reads, double rate)
    {
        var simulation = new Simulation();
        var cached = new CachedDevice("cached", GivenStorage.Disk(simulation), CacheMedium.Memory(SimDuration.Zero), new CacheSpec { Capacity = Bytes.MB(1), Writing = writing });
        var stream = cached.OpenStream(new IoPattern { BlockSize = Bytes.B(4000), ReadFraction = reads, Locality = Locality.Hits(1) });
        stream.Start(rate);

        Assert.That(simulation.Run().Time, Is.EqualTo(Given.At(1)));
    }

    [Test]
    public void Memory_OfAStatedRate_IsSharedByItsStreams()
    {
        var simulation = new Simulation();
        var cached = new CachedDevice("cached", GivenStorage.Disk(simulation), CacheMedium.Memory(SimDuration.Zero, DataRate.Mbps(8)), new CacheSpec { Capacity = Bytes.MB(1) });
        for (var i = 0; i < 2; i++)
            cached.OpenStream(new IoPattern { BlockSize = Bytes.B(1000), Locality = Locality.Hits(1) }).Start(500);

        Assert.That(simulation.Run().Time, Is.EqualTo(Given.At(1)));
        Assert.That(() => CacheMedium.Memory(SimDuration.Zero, DataRate.Zero), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("must be above 0"));
    }

    [Test]
    public void Start_OnRandomStacksWithHitsUpToAll_IsAlwaysBounded()
    {
        for (var seed = 0; seed < Given.Count(3000); seed++)
        {
            var stack = new RandomStack((ulong)seed);
            var random = stack.Simulation.Random("streams");
            double[] parts = [0, 0.3, 1];
            for (var i = 0; i < 3; i++)
            {
                var pattern = new IoPattern { ReadFraction = parts[random.NextInteger(3)], IsSequential = random.NextInteger(2) == 0, Locality = Locality.Hits(parts[random.NextInteger(3)]) };
                var most = stack.Top.MaximumRate(pattern);
                if (!double.IsFinite(most) || most <= 0)
                    Assert.Fail($"seed {seed}: {stack}: {most} operations a second of {pattern}");
                stack.Top.OpenStream(pattern).Start(double.PositiveInfinity);
            }

            stack.Simulation.Run(Given.At(0.5));
        }
    }
}
