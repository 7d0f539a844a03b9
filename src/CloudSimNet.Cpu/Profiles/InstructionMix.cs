// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Profiles;

/// <summary>Where a workload's native time goes, by kinds of instructions: what a translator or interpreter makes of each differs by an order of
/// magnitude.</summary>
/// <remarks>Each is a part of the native cycles; together they are at most 1, and the rest counts as <see cref="Integer"/>.</remarks>
public sealed record InstructionMix
{
    /// <summary>Integer arithmetic alone.</summary>
    public static InstructionMix IntegerOnly { get; } = new();

    /// <summary>Chains of multiplications.</summary>
    public double Multiply { get; init; }

    /// <summary>Conditional branches and what they decide.</summary>
    public double Branch { get; init; }

    /// <summary>Loads and stores that hit the caches.</summary>
    public double Streaming { get; init; }

    /// <summary>Waiting for memory.</summary>
    public double MemoryBound { get; init; }

    /// <summary>Scalar floating point.</summary>
    public double FloatingPoint { get; init; }

    /// <summary>Calls and returns.</summary>
    public double CallReturn { get; init; }

    /// <summary>Other indirect branches.</summary>
    public double Indirect { get; init; }

    /// <summary>Integer arithmetic: the rest.</summary>
    public double Integer => 1 - Multiply - Branch - Streaming - MemoryBound - FloatingPoint - CallReturn - Indirect;
}
