// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;

/// <summary>A system to be run, in a scenario file.</summary>
[Named("linux"), Doc("Linux on x86-64.")]
internal sealed record GuestModel : Model<GuestSystem>, IPresets
{
    private const string Unnamed = "other";

    private static readonly (string Name, string What, GuestSystem System)[] Known =
    [
        ("linux", "", GuestSystem.Linux),
        ("linux-arm64", "Linux on Arm64.", GuestSystem.Linux with { InstructionSet = Cpu.Microarchitectures.InstructionSet.Arm64 }),
        ("windows", "Windows on x86-64.", GuestSystem.Windows),
        ("application", "An application without a system of its own.", GuestSystem.Linux with { Name = "application", IsApplication = true }),
        (Unnamed, "Another system on x86-64, of which only what is stated is known.", new GuestSystem { Name = Unnamed }),
    ];

    public static IReadOnlyList<(string Name, string What)> Presets { get; } = [.. Known.Skip(1).Select(static guest => (guest.Name, guest.What))];

    [Key("system"), Doc("Its operating system, by which techniques know it; for an application, the one it was written for. Without it, the name."), NotEmpty, Example("freebsd")]
    public string? System { get; init; }

    [Key("instructionSet"), Doc("What it was compiled for.")]
    public InstructionSet? InstructionSet { get; init; }

    [Key("hypercalls"), Doc("Whether its kernel calls the hypervisor instead of privileged instructions.")]
    public bool? Hypercalls { get; init; }

    [Key("paravirtualDrivers"), Doc("Whether its kernel has drivers for paravirtual devices.")]
    public bool? ParavirtualDrivers { get; init; }

    [Key("isApplication"), Doc("Whether it is an application, without a kernel of its own.")]
    public bool? IsApplication { get; init; }

    public override GuestSystem Make(MakingContext context)
    {
        var known = Array.Find(Known, guest => guest.Name == ChosenAs).System;
        return known with
        {
            Name = System ?? known.Name,
            InstructionSet = InstructionSet ?? known.InstructionSet,
            IsPortedToHypercalls = Hypercalls ?? known.IsPortedToHypercalls,
            HasParavirtualDrivers = ParavirtualDrivers ?? known.HasParavirtualDrivers,
            IsApplication = IsApplication ?? known.IsApplication,
        };
    }
}
