// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Profiles;

/// <summary>How a workload uses memory, as far as the translation of addresses is concerned.</summary>
/// <remarks>References are independent of each other but for runs within a page (the independent reference model over a mixture of regions); phases
/// are left out.</remarks>
public sealed record MemoryBehaviour
{
    /// <summary>So little memory that every translation is in the first TLB.</summary>
    public static MemoryBehaviour Tiny { get; } = new() { ReferencesPerInstruction = 0.35, Regions = [] };

    /// <summary>The most regions there can be.</summary>
    public const int MaxRegions = 4;

    /// <summary>Loads and stores of an instruction; 0 to 2.</summary>
    public required double ReferencesPerInstruction { get; init; }

    /// <summary>The part of them that store; 0 to 1.</summary>
    public double Stores { get; init; } = 0.3;

    /// <summary>The parts of the memory: at most four, whose shares add up to at most 1; what is missing always hits the first TLB.</summary>
    public required IReadOnlyList<MemoryRegion> Regions { get; init; }

    /// <summary>The pages that the workload's own kernel maps it with.</summary>
    public PageSize Pages { get; init; }

    /// <summary>Cycles of each walk that out-of-order execution hides.</summary>
    public double HiddenWalkCycles { get; init; }

    /// <summary>The part of a walk's other cycles that the workload waits for, in (0, 1].</summary>
    public double ExposedWalk { get; init; } = 1;
}
