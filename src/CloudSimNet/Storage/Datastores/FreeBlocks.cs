// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Datastores;

/// <summary>The blocks of a device that are free. The lowest is taken first, so that files lie together.</summary>
internal sealed class FreeBlocks(long all)
{
    private readonly PriorityQueue<long, long> given = new();
    private long untouched; // From here on nothing was ever taken.

    /// <summary>How many there are, taken or not.</summary>
    public long All => all;

    /// <summary>How many are free.</summary>
    public long Count => all - untouched + given.Count;

    /// <summary>Takes the lowest; -1 when none is left.</summary>
    public long Take()
    {
        if (given.TryDequeue(out var block, out _))
            return block;
        return untouched < all ? untouched++ : -1;
    }

    /// <summary>Gives one back.</summary>
    public void Give(long block) => given.Enqueue(block, block);
}
