// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>What decides the cost of virtualization, by the names that scenario files use.</summary>
internal static class CostNames
{
    /// <summary>Processors; hosts without one aren't modelled.</summary>
    public static IReadOnlyList<string> Processors => [Microarchitecture.Unmodelled.Name, .. MicroarchitectureCatalogue.Names];

    /// <summary>Hypervisors.</summary>
    public static IReadOnlyList<string> Hypervisors { get; } = [.. HypervisorSpec.Presets.Select(preset => preset.Name)];

    /// <summary>Workloads.</summary>
    public static IReadOnlyList<string> Profiles => InstructionProfileCatalogue.Names;

    /// <summary>Guests.</summary>
    public static IReadOnlyList<string> Guests => ["linux", "linux-arm64", "windows", "application"];

    /// <summary>The processor of that name; not modelled when there is none.</summary>
    public static Microarchitecture Processor(string? name) => (name is null ? null : MicroarchitectureCatalogue.Find(name)) ?? Microarchitecture.Unmodelled;

    /// <summary>The hypervisor of that name; not modelled when there is none.</summary>
    public static HypervisorSpec Hypervisor(string? name)
    {
        foreach (var preset in HypervisorSpec.Presets)
        {
            if (preset.Name == name)
                return preset;
        }

        return HypervisorSpec.Unmodelled;
    }

    /// <summary>The workload of that name; null when there is none.</summary>
    public static InstructionProfile? Profile(string? name) => name is null ? null : InstructionProfileCatalogue.Find(name);

    /// <summary>The guest of that name; Linux when there is none.</summary>
    public static GuestSystem Guest(string? name) => name switch
    {
        "windows" => GuestSystem.Windows,
        "linux-arm64" => GuestSystem.Linux with { InstructionSet = InstructionSet.Arm64 },
        "application" => GuestSystem.Linux with { Name = "application", IsApplication = true },
        _ => GuestSystem.Linux,
    };
}
