// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>A chase through memory at random in a guest on a busy Zen 4 host: small pages against large ones.</summary>
/// <remarks>Memory takes 145 ns, which is where the chase with large pages first settles. What page tables keep of the caches, 128 KiB, is calibrated on 256 MiB with one line a page. The host has large pages.</remarks>
internal static class MeasuredTlb
{
    private static readonly double[] LinePerPageSmall = [3.0, 4.3, 6.6, 7.2, 19.9, 40.8, 147.7, 233.5, 321.1, 399.5, 437.1, 464.6];
    private static readonly double[] LinePerPageLarge = [3.0, 4.0, 6.6, 6.3, 13.7, 31.0, 122.6, 180.8, 197.7, 250.9, 280.1, 297.8];
    private static readonly double[] AllLinesSmall = [11.4, 43.8, 129.7, 145.9, 158.5, 166.0, 178.1, 181.7, 189.7, 296.0, 372.3, 465.3];
    private static readonly double[] AllLinesLarge = [12.1, 49.0, 127.7, 145.1, 140.3, 149.0, 159.1, 174.0, 168.2, 197.3, 176.3, 301.0];

    public static IEnumerable<Prediction> Predictions()
    {
        var zen = Ask.Part("zen-4");
        var cpu = zen with { Memory = new() { Second = new(Bytes.MiB(0.125), 8, 14), Last = new(Bytes.Zero, 1, 14), MemoryCycles = 145 * 2.6, PageTableShare = 1 } };
        for (var i = 0; i < LinePerPageSmall.Length; i++)
        {
            var kib = 1024L << i;
            var more = (Cycles(kib, PageSize.Small, cpu) - Cycles(kib, PageSize.Large, cpu)) / 2.6;
            if (kib != 262_144)
                yield return new($"meas.tlb.mode1.{kib}K", LinePerPageSmall[i], "ns", LinePerPageLarge[i] + more);
            yield return new($"meas.tlb.mode0.{kib}K", AllLinesSmall[i], "ns", AllLinesLarge[i] + more);
        }
    }

    private static double Cycles(long kib, PageSize pages, Microarchitecture cpu)
    {
        var profile = InstructionProfile.Plain with { Memory = new() { ReferencesPerInstruction = 1, Pages = pages, Regions = [new(Bytes.B(kib * 1024), 1)] } };
        return CycleModel.Cost(profile, new HardwareNested(PageSize.Large), cpu).CyclesPerInstruction;
    }
}
