// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>What a tiering policy sees of a pool: read-only, valid during the call alone.</summary>
public sealed class TieringView
{
    private readonly StoragePool pool;

    internal TieringView(StoragePool pool, IReadOnlyList<TieredExtent> extents) => (this.pool, Extents) = (pool, extents);

    /// <summary>All extents that lie somewhere, by volume and then by address.</summary>
    public IReadOnlyList<TieredExtent> Extents { get; }

    /// <summary>How many devices the pool has.</summary>
    public int DeviceCount => pool.Devices.Count;

    /// <summary>The tier of a device.</summary>
    /// <param name="device">Its number.</param>
    public int TierOf(int device) => pool.Devices[device].Tier;

    /// <summary>How many extents of a device are free.</summary>
    /// <param name="device">Its number.</param>
    public int FreeOn(int device) => pool.Devices[device].Free;
}
