// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Costs;

/// <summary>What host cycles are spent on.</summary>
public enum CycleCause
{
    /// <summary>The guest's own instructions.</summary>
    Work,

    /// <summary>System calls, faults and interrupts of the guest's kernel, as far as they cost the same natively.</summary>
    KernelTransitions,

    /// <summary>Translations found in the second TLB.</summary>
    TlbLookups,

    /// <summary>Walks of one table, or the guest's part of a walk of two.</summary>
    PageWalks,

    /// <summary>The host's part of a walk of two tables.</summary>
    NestedWalks,

    /// <summary>Exits from the guest to its hypervisor; <see cref="ExitReason"/> says which.</summary>
    Exits,

    /// <summary>What exits cost more because an outer hypervisor must reflect them.</summary>
    NestedExits,

    /// <summary>Keeping shadow page tables, where that takes no exit.</summary>
    ShadowPaging,

    /// <summary>Translating a guest's kernel, and what its translated code costs more.</summary>
    Translation,

    /// <summary>Interpreting or translating the instructions of a guest as a whole.</summary>
    Emulation,

    /// <summary>Calls of a guest's kernel to its hypervisor, and what they do.</summary>
    Hypercalls,

    /// <summary>Looking at each system call, or doing it instead of the kernel.</summary>
    Interposition,

    /// <summary>Switches between virtual cores that compete for a core.</summary>
    WorldSwitches,
}
