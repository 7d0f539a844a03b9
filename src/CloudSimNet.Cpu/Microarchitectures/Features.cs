// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>What a processor offers to hypervisors.</summary>
[Flags]
public enum Features
{
    /// <summary>Nothing: sensitive instructions don't trap.</summary>
    None = 0,

    /// <summary>A guest mode: VT-x, AMD-V, or Arm's EL2.</summary>
    HardwareAssist = 1,

    /// <summary>Two-dimensional page walks: EPT, NPT, or stage 2.</summary>
    NestedPaging = 2,

    /// <summary>Interrupts reach a running guest, and are completed by it, without an exit.</summary>
    PostedInterrupts = 4,

    /// <summary>The control structure of an inner hypervisor can be read and written without exits.</summary>
    ShadowControlStructure = 8,

    /// <summary>Address-space tags: a switch of the page table, or an exit, leaves the TLB as it is.</summary>
    TaggedTlb = 16,
}
