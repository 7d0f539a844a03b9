// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Benchmarks.Events;
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Benchmarks.Cpu;

/// <summary>Calls of the cost model, as lines of JSON: <c>cost [CALLS…]</c>.</summary>
internal static class CostConsole
{
    private const int Rounds = 5;

    public static int Run(IReadOnlyList<string> args)
    {
        if (!Sizes.TryRead(args, ["100000"], "cost", out var sizes))
            return 2;
        foreach (var calls in sizes)
        {
            foreach (var part in (string[])["cascade-lake", "opteron"])
            {
                foreach (var profile in (string[])["compute", "kernel-build", "spec-float", "key-value", "database"])
                {
                    foreach (var technique in (string[])["native", "hardware-nested"])
                        Print(calls, profile, technique, part);
                }
            }
        }

        return 0;
    }

    private static void Print(int calls, string profile, string technique, string part)
    {
        var (workload, way, cpu) = (InstructionProfileCatalogue.Get(profile), TechniqueCatalogue.Get(technique), MicroarchitectureCatalogue.Get(part));
        var best = new Measurement(double.PositiveInfinity, 0);
        var sum = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            best = best.Or(Measurement.Of(() =>
            {
                for (var i = 0; i < calls; i++)
                    sum += CycleModel.Cost(workload, way, cpu).CyclesPerInstruction;
                return calls;
            }));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"part\":\"{part}\",\"profile\":\"{profile}\",\"technique\":\"{technique}\",\"us_per_call\":{best.NsEach / 1e3:0.00},\"bytes_per_call\":{best.BytesEach:0},\"mean\":{sum / calls / Rounds:0.0000}}}"));
    }
}
