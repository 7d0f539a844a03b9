// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>What leaving a guest costs: the hardware's transition, and the hypervisor's software by what it has to do. All in cycles.</summary>
/// <remarks>
/// An exit costs <see cref="Transition"/> + <see cref="SoftwareFactor"/> x (<see cref="Dispatch"/> + its handler). The handlers' defaults are
/// differences between rows of one
/// kvm-unit-tests run (Linux commit b7ffc44d5b2e, 2017), and of Huang et al., PVM, SOSP 2023, table 1, divided by what Cascade Lake's user-space
/// exits take of those (1.656). Valid for KVM from 2017 to 2024 on x86; other
/// parts state their own.
/// </remarks>
public sealed record ExitCosts
{
    /// <summary>The hardware's exit and entry together.</summary>
    public required double Transition { get; init; }

    /// <summary>Saving and restoring what the hardware doesn't, and finding the handler.</summary>
    public double Dispatch { get; init; } = 397;

    /// <summary>What all software takes on this part, relative to the part and year that the handlers were measured on; mitigations raise it further.</summary>
    public double SoftwareFactor { get; init; } = 1;

    /// <summary>What mitigations multiply the software part by; 1.48 from 1.08 us against 0.73 us for handling an MSR write (Skylake, 2019).</summary>
    public double MitigationFactor { get; init; } = 1.48;

    /// <summary>Handler of CPUID.</summary>
    public double Cpuid { get; init; } = 110;

    /// <summary>Handler of a model-specific register that isn't passed through.</summary>
    public double Msr { get; init; } = 620;

    /// <summary>Handler of an access to a device that the kernel models.</summary>
    public double KernelDevice { get; init; } = 1158;

    /// <summary>Handler of an access to a device that a user process models.</summary>
    public double UserDevice { get; init; } = 5028;

    /// <summary>Handler of a doorbell that only wakes another thread (ioeventfd).</summary>
    public double Doorbell { get; init; } = 210;

    /// <summary>Handler of a nested page fault whose memory is there already.</summary>
    public double NestedFault { get; init; } = 69;

    /// <summary>Filling one small page with zeros; recalled, no source.</summary>
    public double ZeroPage { get; init; } = 500;

    /// <summary>Handler of an interrupt that arrives while the guest runs.</summary>
    public double Interrupt { get; init; } = 94;

    /// <summary>Completing an interrupt where the controller isn't virtualized by hardware.</summary>
    public double InterruptCompletion { get; init; } = 375;

    /// <summary>Handler of a halt: blocking and waking the virtual core's thread.</summary>
    public double Halt { get; init; } = 2500;

    /// <summary>Sending an interrupt to another virtual core, until it is handled there.</summary>
    public double InterProcessor { get; init; } = 1190;

    /// <summary>Handler of a switch of the address space under shadow paging.</summary>
    public double AddressSpaceSwitch { get; init; } = 620;

    /// <summary>Handler of a guest page fault under shadow paging: looking it up, and giving it back or filling the shadow.</summary>
    public double ShadowFault { get; init; } = 480;

    /// <summary>Handler of a write to a watched page table that leaves the entry as it was or changes its flags.</summary>
    public double ShadowUpdate { get; init; } = 800;

    /// <summary>Handler of a write that makes an entry present.</summary>
    public double ShadowMap { get; init; } = 800;

    /// <summary>Handler of a write that makes an entry absent.</summary>
    public double ShadowUnmap { get; init; } = 800;

    /// <summary>Software of an outer hypervisor that reflects an exit of an inner guest, the transitions in it included; 16.2 hypercalls on Cascade
    /// Lake (PVM, SOSP 2023: 7.43 us against 0.46 us).</summary>
    public double Reflection { get; init; } = 10523;

    /// <summary>How often an access of an inner guest to a device in a user process is reflected; the same source: 29.34 us against 3.79 us.</summary>
    public double UserDeviceReflections { get; init; } = 3.66;

    /// <summary>What the guest loses to caches and TLBs that the hypervisor has used, for each exit; 0 where it is part of the measured cost.</summary>
    public double Refill { get; init; }
}
