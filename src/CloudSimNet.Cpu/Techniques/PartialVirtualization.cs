// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Only the address space is virtual, as on the IBM M44/44X: applications are relocated, an operating system can't run.</summary>
/// <remarks>A model of our own: faults and switches of the address space take the supervisor an exception more; everything else is native.</remarks>
public sealed record PartialVirtualization : VirtualizationTechnique
{
    /// <inheritdoc/>
    public override string Name => "partial";

    /// <inheritdoc/>
    public override string Title => "address space alone";

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) =>
        guest.IsApplication
            ? ForeignCode(guest, cpu)
            : $"Partial virtualization relocates applications; '{guest.Name}' is an operating system.";

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        NativeCharges.Add(kind, rate, cpu, into);
        if (kind is GuestEvent.PageFault or GuestEvent.AddressSpaceSwitch or GuestEvent.FirstTouch)
            into.Add(CycleCause.ShadowPaging, rate * cpu.Kernel.Exception);
    }
}
