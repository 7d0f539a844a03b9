// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <summary>How a volume's snapshots work.</summary>
public sealed record SnapshotSpec
{
    /// <summary>How it keeps what they need.</summary>
    public SnapshotMethod Method { get; init; } = SnapshotMethod.RedirectOnWrite;

    /// <summary>The size of what is kept as one; above 0, at most 256 MiB.</summary>
    public Bytes BlockSize { get; init; } = Bytes.B(65536);

    /// <summary>How many writes of 4 KiB of metadata a block takes when it first comes into a level; at least 0.</summary>
    public int MetadataWrites { get; init; } = 1;

    /// <summary>How long looking for a block in one more level takes a request; not negative.</summary>
    public SimDuration LookupTime { get; init; }

    /// <summary>What looking for a block in one more level costs a stream, in operations; finite, at least 0. 0 for snapshots that an array keeps.</summary>
    public double LookupOperations { get; init; } = ChainModel.LookupCost;

    /// <summary>How many snapshots there may be; at least 1.</summary>
    public int MaxSnapshots { get; init; } = 32;

    /// <summary>Above how many snapshots <see cref="SnapshotVolume.LongChain"/> tells; at least 1.</summary>
    public int WarnAbove { get; init; } = 3;

    internal void Check()
    {
        if (BlockSize <= Bytes.Zero || BlockSize > Bytes.MiB(256))
            throw new ArgumentOutOfRangeException(nameof(BlockSize), BlockSize, $"A block must be above 0 bytes and at most 256 MiB, not {BlockSize}.");
        ArgumentOutOfRangeException.ThrowIfNegative(MetadataWrites);
        ArgumentOutOfRangeException.ThrowIfLessThan(LookupTime, SimDuration.Zero);
        if (!(LookupOperations >= 0 && double.IsFinite(LookupOperations)))
            throw new ArgumentOutOfRangeException(nameof(LookupOperations), LookupOperations, $"A lookup must cost a finite number of operations of at least 0, not {LookupOperations}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxSnapshots, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(WarnAbove, 1);
    }
}
