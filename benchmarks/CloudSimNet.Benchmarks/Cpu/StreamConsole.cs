// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Benchmarks.Events;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Benchmarks.Cpu;

/// <summary>Instruction streams through the TLBs of a Cascade Lake, as lines of JSON: <c>stream [MILLIONS…]</c>.</summary>
internal static class StreamConsole
{
    private const int Rounds = 3;
    private static readonly MemoryRegion Hot = new(Bytes.B(32 << 12), 1);

    public static int Run(IReadOnlyList<string> args)
    {
        if (!Sizes.TryRead(args, ["20"], "stream", out var sizes))
            return 2;
        foreach (var millions in sizes)
        {
            Print("first-tlb", millions, new Native(), [Hot]);
            Print("events", millions, new Native(), [Hot], new EventRates { SystemCalls = 100, Interrupts = 20 });

            // One reference in ten goes to 4 GiB, of which the second TLB knows 0.15 %.
            Print("one-table-10%", millions, new Native(), [Hot with { Share = 0.9 }, new(Bytes.GiB(4), 0.1)]);
            Print("two-tables-10%", millions, new HardwareNested(), [Hot with { Share = 0.9 }, new(Bytes.GiB(4), 0.1)]);
        }

        return 0;
    }

    private static void Print(string workload, int millions, VirtualizationTechnique technique, MemoryRegion[] regions, EventRates? events = null)
    {
        var profile = InstructionProfile.Plain with
        {
            Memory = new() { ReferencesPerInstruction = 0.35, Regions = regions },
            Events = events ?? EventRates.None,
        };
        var best = new Measurement(double.PositiveInfinity, 0);
        var walks = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var run = new StreamRun(new ProfileStream(profile, seed: 1), profile, technique, MicroarchitectureCatalogue.Get("cascade-lake"));
            run.Prefault();
            run.Run(1_000_000);
            best = best.Or(Measurement.Of(() =>
            {
                var result = run.Run(millions * 1_000_000L);
                walks = result.Translation.WalkRate;
                return result.Instructions;
            }));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"workload\":\"{workload}\",\"millions\":{millions},\"walks_per_reference\":{walks:0.0000},\"mips\":{1e3 / best.NsEach:0.0},\"bytes_per_instruction\":{best.BytesEach:0.######}}}"));
    }
}
