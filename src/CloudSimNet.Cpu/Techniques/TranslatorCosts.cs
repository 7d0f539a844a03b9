// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Techniques;

/// <summary>What a guest kernel costs when it runs in the cache of a binary translator. All in cycles of a Pentium 4, for the whole operation.</summary>
/// <remarks>Adams and Agesen, A Comparison of Software and Hardware Techniques for x86 Virtualization, ASPLOS 2006, figure 4 and its raw data.</remarks>
internal static class TranslatorCosts
{
    /// <summary>A system call and its return.</summary>
    public const double SystemCall = 2308;

    /// <summary>Masking interrupts or changing their priority: done in the translated code.</summary>
    public const double Privileged = 35;

    /// <summary>An access to a device that the translated code reaches directly.</summary>
    public const double DeviceAccess = 216;

    /// <summary>A page fault that is the guest's own.</summary>
    public const double PageFault = 3927;

    /// <summary>Any other exception.</summary>
    public const double Exception = 3223;

    /// <summary>A write to a page table that leaves the entry as it was or changes its flags.</summary>
    public const double TableUpdate = 391;

    /// <summary>A write that makes an entry present.</summary>
    public const double TableMap = 2121;

    /// <summary>A write that makes an entry absent.</summary>
    public const double TableUnmap = 17;

    /// <summary>Leaving the translated code for the hypervisor and coming back.</summary>
    public const double Callout = 1254;

    /// <summary>What a call and return, or an indirect branch, in the kernel costs more than natively: finding the translated target.</summary>
    public const double IndirectBranch = 40;

    /// <summary>Translating one instruction.</summary>
    public const double Translate = 2300;
}
