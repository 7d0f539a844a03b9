// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Profiles;

/// <summary>A part of a workload's memory, each page of which is used as often as any other.</summary>
/// <param name="Size">How large it is; a whole number of small pages, at least one.</param>
/// <param name="Share">The part of all references that go to it, in (0, 1].</param>
/// <param name="RunLength">References in a row to one page before another is chosen; at least 1. 64 for a sweep in steps of a line.</param>
/// <param name="IsSequential">Whether the next page is the following one, and after the last the first again; otherwise any, with equal chance.</param>
public readonly record struct MemoryRegion(Bytes Size, double Share, int RunLength = 1, bool IsSequential = false);
