// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Storage.Caching;

/// <summary>What a cache keeps its blocks in.</summary>
public sealed class CacheMedium
{
    private CacheMedium(BlockDevice? device, SimDuration time, bool isVolatile) => (Device, Time, IsVolatile) = (device, time, isVolatile);

    /// <summary>The device that holds the blocks; null for memory.</summary>
    public BlockDevice? Device { get; }

    /// <summary>How long memory takes for a block; zero where a device holds them.</summary>
    public SimDuration Time { get; }

    /// <summary>Whether all is lost when power fails.</summary>
    public bool IsVolatile { get; }

    /// <summary>Memory that forgets when power fails.</summary>
    /// <param name="time">How long an access takes, however many go on at once; not negative.</param>
    public static CacheMedium Memory(SimDuration time) => InMemory(time, true);

    /// <summary>Memory with a battery, or mirrored in another controller.</summary>
    /// <param name="time">How long an access takes, however many go on at once; not negative.</param>
    public static CacheMedium ProtectedMemory(SimDuration time) => InMemory(time, false);

    /// <summary>A device that is faster than the one behind the cache, such as flash. The cache uses it from its beginning on and nobody else should.</summary>
    /// <remarks>Left out: that the device is replaced while it holds blocks that were not written back.</remarks>
    public static CacheMedium On(BlockDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return new CacheMedium(device, SimDuration.Zero, false);
    }

    private static CacheMedium InMemory(SimDuration time, bool isVolatile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, SimDuration.Zero);
        return new CacheMedium(null, time, isVolatile);
    }
}
