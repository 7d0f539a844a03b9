// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>What is to be run: whether a technique can run it depends on this.</summary>
public sealed record GuestSystem
{
    /// <summary>A 64-bit Linux, which runs under everything that executes x86.</summary>
    public static GuestSystem Linux { get; } = new() { Name = "linux", IsPortedToHypercalls = true };

    /// <summary>A 64-bit Windows, which was never ported to hypercalls for its page tables.</summary>
    public static GuestSystem Windows { get; } = new() { Name = "windows" };

    /// <summary>Its operating system, in small letters; for an application, the one it was written for.</summary>
    public required string Name { get; init; }

    /// <summary>What it was compiled for.</summary>
    public InstructionSet InstructionSet { get; init; } = InstructionSet.X64;

    /// <summary>Whether its kernel calls the hypervisor instead of privileged instructions.</summary>
    public bool IsPortedToHypercalls { get; init; }

    /// <summary>Whether its kernel has drivers for paravirtual devices.</summary>
    public bool HasParavirtualDrivers { get; init; } = true;

    /// <summary>Whether it is an application, without a kernel of its own.</summary>
    public bool IsApplication { get; init; }
}
