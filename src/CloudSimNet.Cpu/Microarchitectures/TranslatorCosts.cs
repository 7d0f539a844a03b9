// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>What a guest kernel costs when it runs in the cache of a binary translator. All in cycles, for the whole operation.</summary>
/// <remarks>The defaults are the Pentium 4's: Adams and Agesen, A Comparison of Software and Hardware Techniques for x86 Virtualization, ASPLOS 2006, figure 4 and its raw data.</remarks>
public sealed record TranslatorCosts
{
    /// <summary>A system call and its return.</summary>
    public double SystemCall { get; init; } = 2308;

    /// <summary>Masking interrupts or changing their priority: done in the translated code.</summary>
    public double Privileged { get; init; } = 35;

    /// <summary>An access to a device that the translated code reaches directly.</summary>
    public double DeviceAccess { get; init; } = 216;

    /// <summary>A page fault that is the guest's own.</summary>
    public double PageFault { get; init; } = 3927;

    /// <summary>Any other exception.</summary>
    public double Exception { get; init; } = 3223;

    /// <summary>A write to a page table that leaves the entry as it was or changes its flags.</summary>
    public double TableUpdate { get; init; } = 391;

    /// <summary>A write that makes an entry present.</summary>
    public double TableMap { get; init; } = 2121;

    /// <summary>A write that makes an entry absent.</summary>
    public double TableUnmap { get; init; } = 17;

    /// <summary>Leaving the translated code for the hypervisor and coming back.</summary>
    public double Callout { get; init; } = 1254;

    /// <summary>What a call and return, or an indirect branch, in the kernel costs more than natively: finding the translated target.</summary>
    public double IndirectBranch { get; init; } = 40;

    /// <summary>Translating one instruction.</summary>
    public double Translate { get; init; } = 2300;

    /// <summary>The same software on a part that needs another number of cycles for it.</summary>
    /// <param name="factor">Its cycles for each of this part's; above 0.</param>
    public TranslatorCosts Scaled(double factor) => new()
    {
        SystemCall = SystemCall * factor,
        Privileged = Privileged * factor,
        DeviceAccess = DeviceAccess * factor,
        PageFault = PageFault * factor,
        Exception = Exception * factor,
        TableUpdate = TableUpdate * factor,
        TableMap = TableMap * factor,
        TableUnmap = TableUnmap * factor,
        Callout = Callout * factor,
        IndirectBranch = IndirectBranch * factor,
        Translate = Translate * factor,
    };
}
