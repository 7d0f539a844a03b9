// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Pools;

namespace CloudSimNet.Tests.Storage.Pools;

/// <summary>Whatever is moved, two volumes of a pool keep what was written to them.</summary>
public sealed class PoolContentTests
{
    private const int Unit = 512;
    private const int Extent = 8 * Unit;

    [Test]
    public void Reads_WhileExtentsMove_GetTheLastAcknowledgedWrite([Range(1, 20)] int seed, [Values(0, 0.02)] double faults)
    {
        var simulation = new Simulation((ulong)seed);
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.B(Extent), CopySize = Bytes.B(3 * Unit), Allocation = PoolAllocation.Spread });
        var disks = new[] { 7, 9, 8 }.Select(extents => new ChancyDisk(simulation, $"disk{extents}", extents * Extent) { Faults = faults }).ToArray();
        var devices = disks.Select((disk, i) => pool.Add(disk, i)).ToArray();
        var shadow = new ShadowData(Unit);
        var volumes = new[] { pool.AddThin("a", Bytes.B(10 * Extent)), pool.AddThin("b", Bytes.B(10 * Extent)) };
        var checks = volumes.Select(volume => new ContentCheck(volume, shadow, Unit, volume.Capacity.Count, simulation.Random(volume.Name)) { Tags = volume == volumes[0] ? 0 : 1_000_000 }).ToArray();
        var random = simulation.Random("load");
        foreach (var volume in volumes)
            volume.Trace = shadow;
        for (var i = 0; i < 4000; i++)
            simulation.Schedule(SimDuration.FromSeconds(random.NextUniform(0, 3)), checks[i % 2].SubmitAny);
        for (var i = 0; i < 300; i++)
        {
            var (volume, extent, device) = (volumes[random.NextInteger(2)], (int)random.NextInteger(10), devices[random.NextInteger(3)]);
            simulation.Schedule(SimDuration.FromSeconds(random.NextUniform(0, 3)), () => pool.Move(volume, extent, device));
        }

        simulation.Run();
        foreach (var disk in disks)
            disk.Faults = 0;
        foreach (var check in checks)
            check.ReadAll();
        simulation.Run();
        Assert.That(checks.Select(check => check.InFlight), Is.All.Zero);
        Assert.That(checks.Select(check => check.Checked), Is.All.GreaterThan(500));
        Assert.That(pool.Moves, Is.GreaterThan(20));
        Assert.That((pool.PendingMoves, pool.Used), Is.EqualTo((0, volumes[0].Used + volumes[1].Used)));
        Assert.That(devices.Sum(device => device.Used), Is.EqualTo(pool.Used.Count / Extent));
    }
}
