// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>The part of a request that lies in one block of a cache.</summary>
internal struct BlockPart
{
    /// <summary>Of which request.</summary>
    public int Request;

    /// <summary>The first byte within the block.</summary>
    public int From;

    /// <summary>The byte after the last, within the block.</summary>
    public int To;
    public bool IsWrite;
    public long Block;

    /// <summary>The slot that it works on.</summary>
    public int Slot;

    /// <summary>Whether the block becomes dirty with it.</summary>
    public bool MakesDirty;

    /// <summary>How often the cache had failed when it came.</summary>
    public int Generation;

    /// <summary>The next that waits for the same; -1 for none.</summary>
    public int Next;
}
