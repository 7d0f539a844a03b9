// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Benchmarks.Storage;

/// <summary>Disks with four requests each, one served and three in the line; whenever one is done the next is submitted.</summary>
internal sealed class StorageModel : IIoListener
{
    private const int PerDisk = 4;

    private readonly Simulation simulation = new(1);
    private readonly RandomStream places;
    private readonly Hdd[] disks;
    private long left;

    public StorageModel(int count)
    {
        places = simulation.Random("places");
        disks = new Hdd[count];
        for (var i = 0; i < count; i++)
            disks[i] = new Hdd(simulation, $"disk{i}", HddSpec.Rpm15000 with { Times = ServiceTimes.Sampled });
    }

    public ulong Fingerprint => simulation.Fingerprint;

    /// <summary>Submits so many requests and runs until all have ended.</summary>
    public void Run(long requests)
    {
        left = requests;
        for (var i = 0; i < PerDisk * disks.Length; i++)
            IoEnded(i % disks.Length, IoStatus.Done);
        simulation.Run();
    }

    public void IoEnded(long tag, IoStatus status)
    {
        if (left == 0)
            return;
        left--;
        var disk = disks[tag];
        disk.Submit(new BlockRequest((places.NextBits() & 3) == 0 ? IoKind.Write : IoKind.Read, places.NextInteger(disk.Capacity.Count - 4096), 4096), this, tag);
    }
}
