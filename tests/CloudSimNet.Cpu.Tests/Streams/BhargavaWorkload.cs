// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>A workload of Bhargava et al.</summary>
/// <param name="Name">Its name in the paper.</param>
/// <param name="MissesPer100k">TLB misses of 100 000 instructions.</param>
/// <param name="NativeOverhead">What they cost natively, as a part of the time without any.</param>
/// <param name="Hidden">The part of a native walk that is hidden.</param>
internal sealed record BhargavaWorkload(string Name, double MissesPer100k, double NativeOverhead, double Hidden)
{
    private static readonly Lazy<TranslationCounts> NativeWalks = new(static () => Walks(BhargavaWorkloads.NoCaches, null));

    /// <summary>Walks on a processor, with so large pages of the host; with one table where there are none.</summary>
    public static TranslationCounts Walks(Microarchitecture cpu, PageSize? hostPages) =>
        WalkRuns.Of(BhargavaWorkloads.Memory, cpu, hostPages, BhargavaWorkloads.Scattered).Translation;

    /// <summary>Cycles of a native walk.</summary>
    public static double NativeCycles => NativeWalks.Value.CyclesPerWalk;

    /// <summary>How long it takes with walks of so many cycles, as a multiple of its time without TLB misses.</summary>
    public double Time(double cyclesPerWalk)
    {
        var hidden = Hidden * NativeCycles;
        return 1 + (NativeOverhead * Math.Max(0, cyclesPerWalk - hidden) / (NativeCycles - hidden));
    }

    public override string ToString() => Name;
}
