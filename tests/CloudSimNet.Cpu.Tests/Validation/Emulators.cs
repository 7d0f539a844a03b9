// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Dynamic translation: programs of one kind of instructions each, and mixes.</summary>
internal static class Emulators
{
    private static readonly VirtualizationTechnique Foreign = new Emulation(EmulationMode.DynamicUser, GuestSet: InstructionSet.Arm64);

    public static IEnumerable<Prediction> Predictions()
    {
        foreach (var (program, published, mix) in new (string, double, InstructionMix)[]
        {
            ("alu", 1.01, new()), ("mul_chain", 1.47, new() { Multiply = 1 }), ("branchy", 2.19, new() { Branch = 1 }), ("memrand64M", 1.03, new() { MemoryBound = 1 }), ("memseq2M", 5.07, new() { Streaming = 1 }),
            ("fpmat128", 19.47, new() { FloatingPoint = 1 }), ("callret_fib33", 7.59, new() { CallReturn = 1 }), ("indirect8", 3.43, new() { Indirect = 1 }),
        })
        {
            yield return new($"meas.tcg_user_aarch64_on_x86.{program}", published, "x", Slowdown(mix, Foreign));
        }

        var zen = Ask.Part("zen-4");
        yield return new("meas.tcg_user_aarch64_on_x86.syscall_getppid", 1.80, "x", Ask.Whole(GuestEvent.SystemCall, Foreign, zen) / Ask.Whole(GuestEvent.SystemCall, new Native(), zen));
        yield return new("meas.tcg_user_aarch64_on_x86.anon_pgfault", 1.69, "x", Ask.Whole(GuestEvent.PageFault, Foreign, zen) / Ask.Whole(GuestEvent.PageFault, new Native(), zen));
        yield return new("tcg51.matmult_double.x86_64", 20.33, "x", Slowdown(new() { FloatingPoint = 1 }, new Emulation(EmulationMode.DynamicUser)));
        yield return new("tcg51.matmult_double.aarch64", 22.579, "x", Slowdown(new() { FloatingPoint = 1 }, Foreign));

        var user = new Emulation(EmulationMode.DynamicUser);
        var machine = new Emulation();
        var integer = Ask.Workload("spec-integer").Mix;
        yield return new("bellard.int", 4, "x", Slowdown(integer, user));
        yield return new("bellard.fp", 10, "x", Slowdown(Ask.Workload("spec-float").Mix, user));
        yield return new("bellard.sys", 2, "x", Slowdown(integer, machine) / Slowdown(integer, user));
    }

    private static double Slowdown(InstructionMix mix, VirtualizationTechnique technique) =>
        CycleModel.Cost(InstructionProfile.Plain with { Mix = mix }, technique, Ask.Part("zen-4")).Slowdown;
}
