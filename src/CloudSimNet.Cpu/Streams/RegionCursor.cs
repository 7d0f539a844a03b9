// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Streams;

/// <summary>Where a profile's references to one of its regions stand.</summary>
internal struct RegionCursor(MemoryRegion region, ulong firstPage)
{
    private readonly ulong pages = (ulong)(region.Size.Count >> PageSizes.SmallShift);
    private ulong current = ulong.MaxValue;
    private int left;

    /// <summary>The small page of the next reference.</summary>
    public ulong Next(ref SmallRandom random)
    {
        if (left == 0)
        {
            left = region.RunLength;
            if (!region.IsSequential)
                current = random.Below(pages);
            else if (++current >= pages)
                current = 0;
        }

        left--;
        return firstPage + current;
    }
}
