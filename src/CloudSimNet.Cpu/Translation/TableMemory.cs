// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Translation;

/// <summary>The caches that entries of page tables go through, as far as data leaves them room.</summary>
internal sealed class TableMemory(MemoryHierarchy memory)
{
    private static readonly int LineShift = int.Log2(CacheLevel.LineBytes);
    private readonly LruArray second = LinesOf(memory.Second, memory.PageTableShare);
    private readonly LruArray last = LinesOf(memory.Last, memory.PageTableShare);
    private readonly double secondCycles = memory.Second.Cycles;
    private readonly double lastCycles = memory.Last.Cycles;

    /// <summary>Reads an entry.</summary>
    /// <param name="address">Where it really is.</param>
    /// <param name="memoryCycles">What it takes when no cache has it.</param>
    /// <returns>Cycles.</returns>
    public double Read(ulong address, double memoryCycles)
    {
        var line = address >> LineShift;
        if (second.Touch(line))
            return secondCycles;
        return last.Touch(line) ? lastCycles : memoryCycles;
    }

    private static LruArray LinesOf(CacheLevel level, double share) =>
        level.Lines == 0 ? new LruArray(0, 0) : new LruArray((int)Math.Max(1, (long)(level.Lines * share) / level.Ways), level.Ways);
}
