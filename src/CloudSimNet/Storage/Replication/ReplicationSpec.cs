// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Replication;

/// <summary>How a device is replicated.</summary>
public sealed record ReplicationSpec
{
    /// <summary>When a write is acknowledged.</summary>
    public required ReplicationMode Mode { get; init; }

    /// <summary>Of an asynchronous replica: the time from one cycle's beginning to the next one's, when the cycle is done by then; above 0.</summary>
    public SimDuration Interval { get; init; } = SimDuration.FromSeconds(300);

    /// <summary>What synchronous writes do while the secondary can't be reached.</summary>
    public WhenApart WhenApart { get; init; } = WhenApart.Stall;

    /// <summary>The size of the blocks by which changes are noted and shipped; above 0.</summary>
    public Bytes BlockSize { get; init; } = Bytes.B(65536);

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (Interval <= SimDuration.Zero)
            throw new ArgumentOutOfRangeException(nameof(Interval), Interval, $"The interval must be above 0, not {Interval}.");
        if (BlockSize <= Bytes.Zero || BlockSize > Bytes.GiB(1))
            throw new ArgumentOutOfRangeException(nameof(BlockSize), BlockSize, $"The size of a block must be above 0 and at most 1 GiB, not {BlockSize}.");
    }
}
