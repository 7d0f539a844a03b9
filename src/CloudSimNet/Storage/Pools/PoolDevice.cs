// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>A device of a pool, cut into extents.</summary>
public sealed class PoolDevice
{
    private readonly PriorityQueue<int, int> returned = new(); // Lowest first.
    private readonly Bytes extentSize;
    private int fresh; // From here on none was ever given.

    internal PoolDevice(BlockDevice device, int number, int tier, Bytes extentSize)
    {
        (Device, Number, Tier, this.extentSize) = (device, number, tier, extentSize);
        Extents = (int)Math.Min(device.Capacity.Count / extentSize.Count, int.MaxValue);
    }

    /// <summary>The device.</summary>
    public BlockDevice Device { get; }

    /// <summary>Its number in the pool.</summary>
    public int Number { get; }

    /// <summary>How good it is: 0 for the best.</summary>
    public int Tier { get; }

    /// <summary>How many extents it has.</summary>
    public int Extents { get; }

    /// <summary>How many are in use.</summary>
    public int Used { get; private set; }

    /// <summary>How many are free.</summary>
    public int Free => Extents - Used;

    /// <summary>The part in use.</summary>
    public double Utilisation => (double)Used / Extents;

    /// <summary>What is in use, in whole extents.</summary>
    public Bytes UsedBytes => Used * extentSize;

    internal int Take()
    {
        Used++;
        return returned.TryDequeue(out var extent, out _) ? extent : fresh++;
    }

    internal void Return(int extent)
    {
        Used--;
        returned.Enqueue(extent, extent);
    }
}
