// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>What the kernel's transitions cost without virtualization, in cycles: the instruction and its way back, with what a trivial handler does.</summary>
public sealed record KernelCosts
{
    /// <summary>A system call and its return, without mitigations.</summary>
    public required double SystemCall { get; init; }

    /// <summary>A page fault and its return; not what the kernel does to find a page.</summary>
    public required double PageFault { get; init; }

    /// <summary>Any other exception and its return.</summary>
    public required double Exception { get; init; }

    /// <summary>Loading another page table.</summary>
    public required double AddressSpaceSwitch { get; init; }

    /// <summary>An interrupt, its acknowledgement and its return.</summary>
    public required double Interrupt { get; init; }

    /// <summary>Masking interrupts or changing their priority.</summary>
    public double Privileged { get; init; } = 16;

    /// <summary>An access to a device register.</summary>
    public double DeviceAccess { get; init; } = 500;

    /// <summary>What page-table isolation adds to a system call or an interrupt: two switches of the table.</summary>
    public double TableIsolation { get; init; }

    /// <summary>What is refilled after the tables were switched for isolation.</summary>
    public double IsolationRefill { get; init; }
}
