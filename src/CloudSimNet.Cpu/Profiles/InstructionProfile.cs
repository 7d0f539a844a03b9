// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Profiles;

/// <summary>A workload as the cost model sees it: what its instructions cost by themselves, and how often it does what virtualization makes dearer.</summary>
/// <remarks>Known ones are in <see cref="InstructionProfileCatalogue"/>; others are made from them by <c>with</c>. A mean over the whole workload:
/// phases are left out.</remarks>
public sealed record InstructionProfile
{
    /// <summary>One cycle an instruction, and nothing else.</summary>
    public static InstructionProfile Plain { get; } = new() { Name = "plain", Source = "a definition" };

    /// <summary>The name that commands and files use, such as <c>kernel-build</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where its figures come from.</summary>
    public required string Source { get; init; }

    /// <summary>Cycles of an instruction on a Skylake core whose TLB never misses, without the kernel's transitions; above 0.</summary>
    public double BaseCpi { get; init; } = 1;

    /// <summary>What it does beside plain instructions.</summary>
    public EventRates Events { get; init; } = EventRates.None;

    /// <summary>How it uses memory.</summary>
    public MemoryBehaviour Memory { get; init; } = MemoryBehaviour.Tiny;

    /// <summary>Where its time goes by kinds of instructions.</summary>
    public InstructionMix Mix { get; init; } = InstructionMix.IntegerOnly;

    /// <summary>Calls, returns and indirect branches of its kernel, for each million instructions.</summary>
    public double KernelBranches { get; init; }

    /// <summary>The part of its instructions that its kernel executes, in [0, 1].</summary>
    public double KernelShare { get; init; }

    /// <summary>Instructions executed for the first time, for each million: what a translator must translate.</summary>
    public double ColdInstructions { get; init; }

    /// <summary>Everything that is wrong with the profile: the path in it, the value, and what is allowed. Empty when nothing is.</summary>
    public IReadOnlyList<string> Problems() => ProfileProblems.Of(this);
}
