// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Techniques;

/// <summary>What a kernel that was ported to a hypervisor pays for it. All in cycles of the 2.4 GHz Xeon of 2003, and more than natively.</summary>
/// <remarks>Barham et al., Xen and the Art of Virtualization, SOSP 2003, lmbench tables: null call +0.01 us, page fault +1.31 us, protection fault
/// +0.34 us, context switch +1.2 us. A hypercall alone is the page fault's less twice a fault's transition there (some 740 cycles), the entry of a
/// batch recalled.</remarks>
internal static class ParavirtualCosts
{
    /// <summary>A system call that reaches the guest's kernel directly: 32-bit guests.</summary>
    public const double SystemCall = 24;

    /// <summary>A page fault: it goes through the hypervisor, and one entry of the table is written.</summary>
    public const double PageFault = 3144;

    /// <summary>Any other exception.</summary>
    public const double Exception = 816;

    /// <summary>Loading another page table.</summary>
    public const double AddressSpaceSwitch = 2880;

    /// <summary>A hypercall that does next to nothing.</summary>
    public const double Hypercall = 1660;

    /// <summary>Each entry of a batch of writes to page tables.</summary>
    public const double TableEntry = 150;

    /// <summary>Masking interrupts in a page that is shared with the hypervisor.</summary>
    public const double Privileged = 5;
}
