// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>What a cache keeps its blocks in.</summary>
public sealed class CacheMedium
{
    private CacheMedium(BlockDevice? device, SimDuration time, DataRate rate, bool isVolatile) => (Device, Time, Rate, IsVolatile) = (device, time, rate, isVolatile);

    /// <summary>The device that holds the blocks; null for memory.</summary>
    public BlockDevice? Device { get; }

    /// <summary>How long memory takes for a block; zero where a device holds them.</summary>
    public SimDuration Time { get; }

    /// <summary>What memory moves, which bounds streams that find everything in it; zero where a device holds the blocks.</summary>
    public DataRate Rate { get; }

    /// <summary>Whether all is lost when power fails.</summary>
    public bool IsVolatile { get; }

    /// <summary>Memory that forgets when power fails.</summary>
    /// <param name="time">How long an access takes, however many go on at once; not negative.</param>
    /// <param name="rate">What it moves; above 0. Null for 25.6 GB/s, which is one channel of DDR4-3200.</param>
    public static CacheMedium Memory(SimDuration time, DataRate? rate = null) => InMemory(time, rate, true);

    /// <summary>Memory with a battery, or mirrored in another controller.</summary>
    /// <param name="time">How long an access takes, however many go on at once; not negative.</param>
    /// <param name="rate">What it moves; above 0. Null for 25.6 GB/s, which is one channel of DDR4-3200.</param>
    public static CacheMedium ProtectedMemory(SimDuration time, DataRate? rate = null) => InMemory(time, rate, false);

    /// <summary>A device that is faster than the one behind the cache, such as flash. The cache uses it from its beginning on and nobody else should.</summary>
    /// <remarks>Left out: that the device is replaced while it holds blocks that were not written back.</remarks>
    public static CacheMedium On(BlockDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return new CacheMedium(device, SimDuration.Zero, DataRate.Zero, false);
    }

    private static CacheMedium InMemory(SimDuration time, DataRate? rate, bool isVolatile)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, SimDuration.Zero);
        if (rate <= DataRate.Zero)
            throw new ArgumentOutOfRangeException(nameof(rate), rate, $"The rate of a cache's memory must be above 0, not {rate}; leave it out for {MemoryRate.Usual}.");
        return new CacheMedium(null, time, rate ?? MemoryRate.Usual, isVolatile);
    }
}
