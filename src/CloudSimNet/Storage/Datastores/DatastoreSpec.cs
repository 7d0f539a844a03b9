// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Datastores;

/// <summary>How a clustered file system keeps its files.</summary>
public sealed record DatastoreSpec
{
    /// <summary>The unit of space; above 0 and at most 1 GiB. 1 MiB is VMFS 5 and 6's.</summary>
    public Bytes BlockSize { get; init; } = Bytes.MiB(1);

    /// <summary>How long after the last sign of life of its owner a lock may be broken; not negative. 16 s is recalled of VMFS: hosts beat every 3 s.</summary>
    public SimDuration LockLease { get; init; } = SimDuration.FromSeconds(16);

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (BlockSize <= Bytes.Zero || BlockSize > Bytes.GiB(1))
            throw new ArgumentOutOfRangeException(nameof(BlockSize), BlockSize, $"The size of a block must be above 0 and at most 1 GiB, not {BlockSize}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(LockLease, SimDuration.Zero);
    }
}
