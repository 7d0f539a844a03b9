// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Translation;

/// <summary>Hands out frames of a physical memory in the order of their first use.</summary>
/// <remarks>The memory is given out in blocks of the size of the data's pages. Page tables take small frames: where data takes larger ones, a block at a time is kept for tables.</remarks>
internal sealed class FrameAllocator(PageSize blocks)
{
    private readonly ulong framesPerBlock = 1UL << (PageSizes.BitsPerLevel * (int)blocks);
    private ulong nextBlock;
    private ulong nextSmall;
    private ulong smallLeft;

    /// <summary>The next block for data, as the number of its first small frame.</summary>
    public ulong TakeBlock()
    {
        var frame = nextBlock;
        nextBlock += framesPerBlock;
        return frame;
    }

    /// <summary>The next small frame, for a page table.</summary>
    public ulong TakeSmall()
    {
        if (smallLeft == 0)
        {
            nextSmall = TakeBlock();
            smallLeft = framesPerBlock;
        }

        smallLeft--;
        return nextSmall++;
    }
}
