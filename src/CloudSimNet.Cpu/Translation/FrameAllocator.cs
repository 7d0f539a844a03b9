// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Translation;

/// <summary>Hands out frames of a physical memory in the order of their first use.</summary>
/// <remarks>Page tables take small frames. Where data takes larger ones, or tables are grouped, they come from a block that is kept for tables.</remarks>
/// <param name="pages">The pages of data.</param>
/// <param name="groupsTables">Whether tables don't stand among data of small pages.</param>
internal sealed class FrameAllocator(PageSize pages, bool groupsTables = false)
{
    private readonly ulong framesPerPage = FramesOf(pages);
    private readonly ulong framesPerGroup = FramesOf(groupsTables && pages == PageSize.Small ? PageSize.Large : pages);
    private ulong next;
    private ulong nextTable;
    private ulong tablesLeft;

    /// <summary>The next page of data, as the number of its first small frame.</summary>
    public ulong TakePage() => Take(framesPerPage);

    /// <summary>The next small frame, for a page table.</summary>
    public ulong TakeTable()
    {
        if (tablesLeft == 0)
        {
            nextTable = Take(framesPerGroup);
            tablesLeft = framesPerGroup;
        }

        tablesLeft--;
        return nextTable++;
    }

    private static ulong FramesOf(PageSize size) => 1UL << (PageSizes.BitsPerLevel * (int)size);

    // Frames before a block that must begin at a multiple of its size stay unused.
    private ulong Take(ulong frames)
    {
        var first = (next + frames - 1) & ~(frames - 1);
        next = first + frames;
        return first;
    }
}
