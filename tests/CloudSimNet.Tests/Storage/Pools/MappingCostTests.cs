// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Pools;

namespace CloudSimNet.Tests.Storage.Pools;

/// <summary>What a newly mapped extent costs the streams that run, counted in demands that are found anew.</summary>
public sealed class MappingCostTests
{
    [TestCase(10)]
    [TestCase(1000)]
    public void Write_ToANewExtentOfAThinVolume_TouchesNoStreamWhoseDemandStays(int streams)
    {
        var (simulation, volume, other) = Volumes(PoolAllocation.FirstFit);
        volume.Submit(new BlockRequest(IoKind.Write, 0, 4096));
        simulation.Run();
        var running = Streams(volume, streams);
        simulation.Run(SimDuration.FromSeconds(1));
        var before = (Solutions(running), running[0].Rate);
        for (var extent = 1; extent <= 50; extent++)
            volume.Submit(new BlockRequest(IoKind.Write, extent * 1_000_000L, 4096));
        simulation.Run(SimDuration.FromSeconds(2));
        Assert.That((volume.Used, Solutions(running), running[0].Rate), Is.EqualTo((Bytes.MB(51), before.Item1, before.Rate)));
        volume.Unmap(10_000_000, 5_000_000);
        other.Submit(new BlockRequest(IoKind.Write, 0, 4096));
        simulation.Run(SimDuration.FromSeconds(3));

        Assert.That((volume.Used, Solutions(running)), Is.EqualTo((Bytes.MB(46), streams)), "each was found when it began");
    }

    [Test]
    public void Write_ToANewExtentOnAnotherDevice_StreamsFindTheirDemandOnceForAnInstant()
    {
        var (simulation, volume, other) = Volumes(PoolAllocation.Spread);
        volume.Submit(new BlockRequest(IoKind.Write, 0, 4096));
        simulation.Run();
        var (running, elsewhere) = (Streams(volume, 10), Streams(other, 10));
        simulation.Run(SimDuration.FromSeconds(1));
        for (var extent = 1; extent <= 9; extent++)
            volume.Submit(new BlockRequest(IoKind.Write, extent * 1_000_000L, 4096));
        simulation.Run(SimDuration.FromSeconds(2));

        Assert.That((Solutions(running), Solutions(elsewhere)), Is.EqualTo((20, 10)));
        Assert.That(running[0].Rate, Is.EqualTo(10_000 / 10.0 * 2).Within(1e-6), "half of the operations go to each device");
    }

    private static long Solutions(IoStream[] streams) => streams.Sum(static stream => stream.Solutions);

    private static IoStream[] Streams(PoolVolume volume, int count)
    {
        var streams = new IoStream[count];
        for (var i = 0; i < count; i++)
        {
            streams[i] = volume.OpenStream(new IoPattern { BlockSize = Bytes.B(4096) }, new IoStreamTerms { Cap = 1e6 });
            streams[i].Start(double.PositiveInfinity);
        }

        return streams;
    }

    private static (Simulation Simulation, PoolVolume Volume, PoolVolume Other) Volumes(PoolAllocation allocation)
    {
        var simulation = new Simulation();
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MB(1), Allocation = allocation });
        foreach (var name in (string[])["a", "b"])
            pool.Add(new RatedArray(simulation, name, new RatedArraySpec { Capacity = Bytes.GB(1), ReadIops = 10_000 }));
        return (simulation, pool.AddThin("volume", Bytes.MB(100)), pool.AddThin("other", Bytes.MB(100)));
    }
}
