// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>A workload's stream that begins with nothing but its references to memory, as many as bring TLBs and caches into a steady state.</summary>
internal sealed class WarmedStream : IInstructionStream
{
    private const double UsesOfALine = 2;
    private const double PagesOfALine = 8;
    private readonly ProfileStream dense;
    private readonly ProfileStream stream;
    private long left;

    public WarmedStream(InstructionProfile profile, ulong seed)
    {
        stream = new ProfileStream(profile, seed);
        var memory = profile.Memory;
        var shares = memory.Regions.Sum(region => region.Share);
        dense = new ProfileStream(
            profile with
            {
                Events = EventRates.None,
                Memory = memory with { ReferencesPerInstruction = memory.Regions.Count == 0 ? 0 : 1, Regions = [.. memory.Regions.Select(region => region with { Share = region.Share / shares })] },
            },
            seed + 1);
        Warming = memory.Regions.Count == 0 ? 0 : (long)memory.Regions.Max(region => UsesOfALine * region.Size.Count / 4096 / PagesOfALine * region.RunLength / (region.Share / shares));
        left = Warming;
    }

    /// <summary>Instructions of the beginning.</summary>
    public long Warming { get; }

    public IReadOnlyList<AddressRange> Ranges => stream.Ranges;

    public int Read(Span<StreamOp> into)
    {
        if (left <= 0)
            return stream.Read(into);
        var count = dense.Read(into);
        foreach (var step in into[..count])
            left -= step.Instructions;
        return count;
    }
}
