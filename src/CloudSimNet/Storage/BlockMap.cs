// SPDX-License-Identifier: MIT
using System.Numerics;

namespace CloudSimNet.Storage;

/// <summary>A set of a device's blocks, such as those that were written to: bits, in pages that exist where there are some.</summary>
internal sealed class BlockMap
{
    private const int PageWords = 64;
    private const int BlocksAPage = PageWords * 64;

    private readonly Dictionary<long, ulong[]> pages = [];
    private readonly List<long> numbers = []; // Of the pages, in the order in which they were made.
    private readonly long capacity;

    /// <summary>An empty set.</summary>
    /// <param name="capacity">The device's size.</param>
    /// <param name="blockSize">The size of a block.</param>
    public BlockMap(Bytes capacity, Bytes blockSize) => (BlockSize, this.capacity) = (blockSize, capacity.Count);

    /// <summary>The size of a block.</summary>
    public Bytes BlockSize { get; }

    /// <summary>How many blocks it has.</summary>
    public long Count { get; private set; }

    /// <summary>The bytes of its blocks; at most the device's.</summary>
    public Bytes Size => Bytes.B(Math.Min(capacity, Count * BlockSize.Count));

    /// <summary>Adds the blocks that a request touches.</summary>
    public void Add(in BlockRequest request) => Add(request.Offset, request.Length);

    /// <summary>Adds the blocks that a range touches.</summary>
    public void Add(long offset, long length)
    {
        var block = offset / BlockSize.Count;
        var end = ((offset + length - 1) / BlockSize.Count) + 1;
        while (block < end)
        {
            var page = PageOf(block / BlocksAPage);
            var pageEnd = Math.Min(end, ((block / BlocksAPage) + 1) * BlocksAPage);
            for (; block < pageEnd; block = Math.Min(pageEnd, (block | 63) + 1))
                Add(ref page[block % BlocksAPage >> 6], MaskOf(block, pageEnd));
        }
    }

    /// <summary>Adds all blocks of another set of blocks of the same size.</summary>
    public void Add(BlockMap other)
    {
        foreach (var number in other.numbers)
        {
            var (page, from) = (PageOf(number), other.pages[number]);
            for (var i = 0; i < page.Length; i++)
                Add(ref page[i], from[i]);
        }
    }

    /// <summary>Takes all blocks out.</summary>
    public void Clear()
    {
        pages.Clear();
        numbers.Clear();
        Count = 0;
    }

    // The bits of the word that a block stands in, from it up to an end.
    private static ulong MaskOf(long block, long end)
    {
        var from = ulong.MaxValue << (int)(block & 63);
        var left = end - (block & ~63L);
        return left >= 64 ? from : from & ((1UL << (int)left) - 1);
    }

    private void Add(ref ulong word, ulong bits)
    {
        Count += BitOperations.PopCount(bits & ~word);
        word |= bits;
    }

    private ulong[] PageOf(long number)
    {
        if (!pages.TryGetValue(number, out var page))
        {
            pages.Add(number, page = new ulong[PageWords]);
            numbers.Add(number);
        }

        return page;
    }
}
