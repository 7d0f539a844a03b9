// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Cpu;

/// <summary>What a piece of guest work costs its host: cycles for each guest instruction.</summary>
/// <param name="CyclesPerInstruction">Host cycles for one guest instruction; above 0.</param>
public readonly record struct CpuCost(double CyclesPerInstruction)
{
    /// <summary>Virtualization isn't modelled and the CPI is 1, so that 1 MIPS is 1 MHz: the explicit default.</summary>
    public static CpuCost NoOverhead => new(1);

    /// <summary>The host cycles that so much guest work takes.</summary>
    /// <param name="work">Guest instructions; <see cref="Instructions.Endless"/> takes infinitely many.</param>
    public double CyclesFor(Instructions work) => work.IsEndless ? double.PositiveInfinity : work.Count * CyclesPerInstruction;

    /// <summary>The guest instructions that so many host cycles do.</summary>
    /// <param name="cycles">Host cycles, not negative.</param>
    public double InstructionsIn(double cycles) => cycles / CyclesPerInstruction;
}
