// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Costs;

/// <summary>Why a guest was left for its hypervisor.</summary>
public enum ExitReason
{
    /// <summary>The guest's kernel asked for it.</summary>
    Hypercall,

    /// <summary>A page fault that the hypervisor must see: shadow paging.</summary>
    PageFault,

    /// <summary>Another exception.</summary>
    Exception,

    /// <summary>A write to a page table that the hypervisor watches: shadow paging.</summary>
    TableWrite,

    /// <summary>Another page table was loaded: shadow paging.</summary>
    AddressSpaceSwitch,

    /// <summary>A page fault of the host's table: memory that the guest touches for the first time.</summary>
    NestedFault,

    /// <summary>CPUID.</summary>
    Cpuid,

    /// <summary>A model-specific register.</summary>
    Msr,

    /// <summary>A device modelled in the hypervisor's kernel.</summary>
    KernelDevice,

    /// <summary>A device modelled in a user process.</summary>
    UserDevice,

    /// <summary>A paravirtual device's doorbell.</summary>
    Doorbell,

    /// <summary>An interrupt arrived while the guest ran.</summary>
    Interrupt,

    /// <summary>The guest completed an interrupt.</summary>
    InterruptCompletion,

    /// <summary>The guest sent an interrupt to another core.</summary>
    InterProcessor,

    /// <summary>The guest programmed its timer, or it fired.</summary>
    Timer,

    /// <summary>The guest halted.</summary>
    Halt,

    /// <summary>A privileged instruction that needs no more than emulation.</summary>
    Privileged,
}
