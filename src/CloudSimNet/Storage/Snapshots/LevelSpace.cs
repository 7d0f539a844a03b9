// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <summary>The device that keeps the levels of a volume, in slots of one block, with metadata behind them. What no level needs any more is given
/// back to the device.</summary>
internal sealed class LevelSpace
{
    private const long MetadataBytes = 4096;

    private readonly GrainUse grains;
    private readonly Stack<int> free = new();
    private readonly long blockSize;
    private int fresh; // From here on none was ever taken.
    private bool hasMetadata;

    public LevelSpace(BlockDevice space, Bytes block)
    {
        (Device, blockSize) = (space, block.Count);
        Slots = (int)Math.Min((space.Capacity.Count - MetadataBytes) / blockSize, int.MaxValue);
        if (Slots < 1)
            throw new ArgumentException($"The space '{space.Name}' has {space.Capacity}; it needs 4 KiB for metadata and at least one block of {block}.", nameof(space));
        grains = new GrainUse(space);
    }

    public BlockDevice Device { get; }

    /// <summary>How many there are.</summary>
    public int Slots { get; }

    /// <summary>How many are in use.</summary>
    public int Used => fresh - free.Count;

    /// <summary>A write of metadata.</summary>
    public BlockRequest Metadata => new(IoKind.Write, MetadataAt, (int)MetadataBytes);

    private long MetadataAt => Device.Capacity.Count - MetadataBytes;

    /// <summary>Takes a slot; -1 when there is none.</summary>
    public int Take()
    {
        if (!free.TryPop(out var slot))
            slot = fresh < Slots ? fresh++ : -1;
        if (slot >= 0)
            grains.Take(slot * blockSize, blockSize);
        return slot;
    }

    /// <summary>Gives a slot back.</summary>
    public void Give(int slot)
    {
        free.Push(slot);
        grains.Give(slot * blockSize, blockSize);
    }

    /// <summary>Says whether there are levels, which have metadata.</summary>
    public void Note(bool hasLevels)
    {
        if (hasLevels == hasMetadata)
            return;
        hasMetadata = hasLevels;
        if (hasLevels)
            grains.Take(MetadataAt, MetadataBytes);
        else
            grains.Give(MetadataAt, MetadataBytes);
    }
}
