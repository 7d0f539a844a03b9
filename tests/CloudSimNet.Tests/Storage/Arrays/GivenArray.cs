// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Tests.Storage.Arrays;

/// <summary>Arrays of disks on which 4 000 bytes take 10 ms anywhere.</summary>
internal sealed class GivenArray
{
    public GivenArray(RaidLevel level, int members, RaidSpec? spec = null, HddSpec? disk = null)
    {
        for (var i = 0; i < members; i++)
            Disks.Add(new Hdd(Simulation, $"disk{i}", disk ?? GivenStorage.Slow));
        Array = new RaidArray(Simulation, "array", (spec ?? new RaidSpec { Level = level, StripeUnit = Bytes.B(4000) }) with { Level = level }, [.. Disks]);
        Ends = new Ends(Simulation);
    }

    public Simulation Simulation { get; } = new();

    public List<Hdd> Disks { get; } = [];

    public RaidArray Array { get; }

    public Ends Ends { get; }

    /// <summary>Reads and writes that the disks have served.</summary>
    public (long Reads, long Writes) Work => (Disks.Sum(disk => disk.Reads), Disks.Sum(disk => disk.Writes));

    public void At(double seconds, Action action) => Simulation.Schedule(SimTime.Zero.AddSaturating(SimDuration.FromSeconds(seconds)), action);
}
