// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Replication;

namespace CloudSimNet.Tests.Storage.Replication;

/// <summary>What a replicated device makes of secondaries that fail or are full.</summary>
public sealed class ReplicaTroubleTests
{
    private static readonly RatedArraySpec Array = new() { Capacity = Bytes.MB(1000), ReadIops = 10_000 };

    private readonly Simulation simulation = new();

    [Test]
    public void Secondary_FailsAfterTheFailover_StreamsStall()
    {
        var (device, secondary) = Given(new RatedArray(simulation, "far", Array));
        device.FailOver();
        var stream = device.OpenStream(IoPattern.RandomReads);
        stream.Start(double.PositiveInfinity);
        simulation.Schedule(SimDuration.FromSeconds(1), secondary.Fail);
        simulation.Run(SimDuration.FromSeconds(2));
        Assert.That((stream.State, stream.Completed), Is.EqualTo((IoStreamState.Stalled, 10_000.0)));
        secondary.Replace();
        simulation.Run(SimDuration.FromSeconds(3));

        Assert.That((stream.State, stream.Completed), Is.EqualTo((IoStreamState.Running, 20_000.0)));
    }

    [Test]
    public void Write_SecondaryIsFull_EndsWithItsStatus()
    {
        var (device, _) = Given(new StoragePool(simulation, "empty", new PoolSpec()).AddThin("full", Bytes.MB(1000)));
        var ends = new Ends(simulation);
        ends.Submit(device, IoKind.Write, 0, 4096);
        simulation.Run(SimDuration.FromSeconds(1));

        Assert.That(ends.All.Select(static end => end.Status), Is.EqualTo(new[] { IoStatus.OutOfSpace }));
    }

    private (ReplicatedDevice Device, T Secondary) Given<T>(T secondary)
        where T : BlockDevice
    {
        var link = new SiteLink(simulation, DataRate.Gbps(8), SimDuration.FromMilliseconds(1));
        return (new ReplicatedDevice("pair", new RatedArray(simulation, "near", Array), secondary, link, new ReplicationSpec { Mode = ReplicationMode.Synchronous }), secondary);
    }
}
