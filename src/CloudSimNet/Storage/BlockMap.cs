// SPDX-License-Identifier: MIT
using System.Numerics;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Storage;

/// <summary>A set of a device's blocks. Memory is taken for the parts that have members.</summary>
internal sealed class BlockMap
{
    private const int PageBits = 1 << 15;

    private readonly ulong[]?[] pages;
    private readonly long capacity;

    /// <summary>An empty set.</summary>
    /// <param name="capacity">The device's size.</param>
    /// <param name="blockSize">The size of a block.</param>
    public BlockMap(Bytes capacity, Bytes blockSize)
    {
        (BlockSize, this.capacity) = (blockSize, capacity.Count);
        var blocks = (capacity.Count + blockSize.Count - 1) / blockSize.Count;
        pages = new ulong[(blocks + PageBits - 1) / PageBits][];
    }

    /// <summary>The size of a block.</summary>
    public Bytes BlockSize { get; }

    /// <summary>How many blocks it has.</summary>
    public long Count { get; private set; }

    /// <summary>The bytes of its blocks; at most the device's.</summary>
    public Bytes Size => Bytes.B(Math.Min(capacity, Count * BlockSize.Count));

    /// <summary>Adds the blocks that a request touches; returns how many weren't there.</summary>
    public long Add(in BlockRequest request)
    {
        var before = Count;
        for (var block = request.Offset / BlockSize.Count; block <= (request.End - 1) / BlockSize.Count; block++)
            Add(block);
        return Count - before;
    }

    /// <summary>Whether it has the block of an address.</summary>
    public bool Has(long offset)
    {
        var block = offset / BlockSize.Count;
        return pages[block / PageBits] is { } page && (page[block % PageBits / 64] & (1ul << (int)(block % 64))) != 0;
    }

    /// <summary>Adds all blocks of another set of the same device.</summary>
    public void Add(BlockMap other)
    {
        for (var p = 0; p < pages.Length; p++)
        {
            if (other.pages[p] is not { } from)
                continue;
            var page = pages[p] ??= new ulong[PageBits / 64];
            for (var i = 0; i < page.Length; i++)
            {
                Count += BitOperations.PopCount(from[i] & ~page[i]);
                page[i] |= from[i];
            }
        }
    }

    /// <summary>Takes all blocks out.</summary>
    public void Clear()
    {
        Array.Clear(pages);
        Count = 0;
    }

    private void Add(long block)
    {
        var page = pages[block / PageBits] ??= new ulong[PageBits / 64];
        ref var word = ref page[block % PageBits / 64];
        var bit = 1ul << (int)(block % 64);
        if ((word & bit) != 0)
            return;
        word |= bit;
        Count++;
    }
}
