// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Questions to the cost model, as publications put them.</summary>
internal static class Ask
{
    public static Microarchitecture Part(string name) => MicroarchitectureCatalogue.Get(name);

    public static InstructionProfile Workload(string name) => InstructionProfileCatalogue.Get(name);

    /// <summary>Cycles of one event, all of it.</summary>
    public static double Whole(GuestEvent kind, VirtualizationTechnique technique, Microarchitecture cpu)
    {
        var profile = InstructionProfile.Plain with { Events = One(kind) };
        return CycleModel.Cost(profile, technique, cpu).CyclesPerInstruction - CycleModel.Cost(InstructionProfile.Plain, technique, cpu).CyclesPerInstruction;
    }

    /// <summary>Cycles of one event more than natively.</summary>
    public static double Extra(GuestEvent kind, VirtualizationTechnique technique, Microarchitecture cpu) =>
        Whole(kind, technique, cpu) - Whole(kind, new Native(), cpu);

    /// <summary>How much longer a workload takes than natively, as a part of it.</summary>
    public static double Overhead(string workload, VirtualizationTechnique technique, Microarchitecture cpu) =>
        CycleModel.Cost(Workload(workload), technique, cpu).Slowdown - 1;

    // One event for each instruction.
    private static EventRates One(GuestEvent kind) => kind switch
    {
        GuestEvent.SystemCall => new() { SystemCalls = 1e6 },
        GuestEvent.PageFault => new() { PageFaults = 1e6 },
        GuestEvent.AddressSpaceSwitch => new() { AddressSpaceSwitches = 1e6 },
        GuestEvent.Cpuid => new() { Cpuids = 1e6 },
        GuestEvent.Msr => new() { Msrs = 1e6 },
        GuestEvent.KernelDevice => new() { KernelDevices = 1e6 },
        GuestEvent.UserDevice => new() { UserDevices = 1e6 },
        GuestEvent.Doorbell => new() { Doorbells = 1e6 },
        GuestEvent.FirstTouch => new() { FirstTouches = 1e6 },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not asked yet."),
    };
}
