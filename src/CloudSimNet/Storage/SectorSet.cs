// SPDX-License-Identifier: MIT
using System.Numerics;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Storage;

/// <summary>Which sectors of 512 bytes are in a set, such as those that were written to: bits, in pages that exist where there are some.</summary>
internal sealed class SectorSet
{
    private const int SectorBits = 9;
    private const int PageWords = 64;
    private const int SectorsAPage = PageWords * 64;

    private readonly Dictionary<long, ulong[]> pages = [];
    private long count;

    /// <summary>The bytes of all sectors in the set.</summary>
    public Bytes Size => Bytes.B(count << SectorBits);

    /// <summary>Adds all sectors that a range touches.</summary>
    public void Add(long offset, long length)
    {
        var sector = offset >> SectorBits;
        var end = (offset + length + (1 << SectorBits) - 1) >> SectorBits;
        while (sector < end)
        {
            var page = PageOf(sector / SectorsAPage);
            var pageEnd = Math.Min(end, ((sector / SectorsAPage) + 1) * SectorsAPage);
            for (; sector < pageEnd; sector = Math.Min(pageEnd, (sector | 63) + 1))
            {
                ref var word = ref page[sector % SectorsAPage >> 6];
                var bits = MaskOf(sector, pageEnd) & ~word;
                word |= bits;
                count += BitOperations.PopCount(bits);
            }
        }
    }

    /// <summary>Takes everything out.</summary>
    public void Clear()
    {
        pages.Clear();
        count = 0;
    }

    // The bits of the word that a sector stands in, from it up to an end.
    private static ulong MaskOf(long sector, long end)
    {
        var from = ulong.MaxValue << (int)(sector & 63);
        var left = end - (sector & ~63L);
        return left >= 64 ? from : from & ((1UL << (int)left) - 1);
    }

    private ulong[] PageOf(long index)
    {
        if (!pages.TryGetValue(index, out var page))
            pages.Add(index, page = new ulong[PageWords]);
        return page;
    }
}
