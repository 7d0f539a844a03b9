// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>The instruction set that a processor executes, or that a guest was compiled for.</summary>
public enum InstructionSet
{
    /// <summary>32-bit x86.</summary>
    X86,

    /// <summary>64-bit x86; it also executes 32-bit x86.</summary>
    X64,

    /// <summary>64-bit Arm.</summary>
    Arm64,

    /// <summary>Itanium.</summary>
    Ia64,
}
