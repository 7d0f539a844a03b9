// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>What a storage pool is like.</summary>
public sealed record PoolSpec
{
    /// <summary>The size of what is given out and moved as one; above 0, at most 1 GiB.</summary>
    public Bytes ExtentSize { get; init; } = Bytes.MiB(256);

    /// <summary>Which device gives the next extent.</summary>
    public PoolAllocation Allocation { get; init; } = PoolAllocation.FirstFit;

    /// <summary>What becomes of writes when nothing is left.</summary>
    public PoolFull OnFull { get; init; } = PoolFull.Refuse;

    /// <summary>The part in use from which on <see cref="StoragePool.Filling"/> tells; above 0, at most 1.</summary>
    public double WarnAt { get; init; } = 0.8;

    /// <summary>How much is copied as one request when an extent is moved; above 0.</summary>
    public Bytes CopySize { get; init; } = Bytes.MiB(1);

    internal void Check()
    {
        if (ExtentSize <= Bytes.Zero || ExtentSize > Bytes.GiB(1))
            throw new ArgumentOutOfRangeException(nameof(ExtentSize), ExtentSize, $"An extent must be above 0 bytes and at most 1 GiB, not {ExtentSize}.");
        if (!(WarnAt is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(WarnAt), WarnAt, $"The part in use that is warned of must be above 0 and at most 1, not {WarnAt}.");
        if (CopySize <= Bytes.Zero)
            throw new ArgumentOutOfRangeException(nameof(CopySize), CopySize, $"What is copied at once must be above 0 bytes, not {CopySize}.");
    }
}
