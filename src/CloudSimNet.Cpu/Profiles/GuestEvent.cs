// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Profiles;

/// <summary>What a workload does, beside plain instructions, that virtualization can make dearer.</summary>
public enum GuestEvent
{
    /// <summary>A system call and its return.</summary>
    SystemCall,

    /// <summary>A page fault that the guest's kernel resolves: demand paging, copy on write.</summary>
    PageFault,

    /// <summary>Another exception, such as a division by zero or a use of the disabled floating-point unit.</summary>
    Exception,

    /// <summary>A write to a page table that changes flags of an entry, or nothing.</summary>
    TableUpdate,

    /// <summary>A write that makes an entry of a page table present, outside a page fault.</summary>
    TableMap,

    /// <summary>A write that makes an entry of a page table absent.</summary>
    TableUnmap,

    /// <summary>Loading another page table.</summary>
    AddressSpaceSwitch,

    /// <summary>Masking interrupts, changing their priority, reading or writing the flags.</summary>
    Privileged,

    /// <summary>The instruction CPUID.</summary>
    Cpuid,

    /// <summary>An access to a model-specific register that a hypervisor doesn't pass through.</summary>
    Msr,

    /// <summary>An access to a device register that a hypervisor models in its kernel.</summary>
    KernelDevice,

    /// <summary>An access to a device register that a hypervisor models in a user process.</summary>
    UserDevice,

    /// <summary>A notification of a paravirtual device.</summary>
    Doorbell,

    /// <summary>A device interrupt.</summary>
    Interrupt,

    /// <summary>Sending an interrupt to another core.</summary>
    InterProcessor,

    /// <summary>Programming the next tick, and the interrupt when it comes.</summary>
    Timer,

    /// <summary>Halting until something happens.</summary>
    Halt,

    /// <summary>The first touch of a small page of memory that the guest's kernel had never used.</summary>
    FirstTouch,
}
