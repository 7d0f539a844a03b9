// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Hardware assist with nested paging, and paravirtual devices, interrupts and timers: Xen's PVH, and HVM with paravirtual drivers.</summary>
/// <remarks>The processor costs what <see cref="HardwareNested"/> costs, devices what paravirtual ones cost: one call for an operation instead of an exit
/// for each access to a register, and what the back end's accesses to the real device cost natively.</remarks>
/// <param name="Backing">The pages that the host maps the guest's memory with.</param>
/// <param name="IsBootedByHypervisor">Whether the guest has no emulated devices at all (PVH), so that its kernel must know the hypervisor; otherwise
/// it was booted by emulated ones (HVM).</param>
public sealed record ParavirtualDevices(PageSize Backing = PageSize.Small, bool IsBootedByHypervisor = false) : VirtualizationTechnique
{
    /// <inheritdoc/>
    public override string Name => IsBootedByHypervisor ? "pvh" : "hvm-paravirtual";

    /// <inheritdoc/>
    public override string Title => IsBootedByHypervisor ? "PVH: hardware assist, paravirtual boot and devices" : "HVM: hardware assist, nested paging, paravirtual drivers";

    /// <inheritdoc/>
    public override AddressTranslation Translation => AddressTranslation.TwoTables;

    /// <inheritdoc/>
    public override PageSize HostPages => Backing;

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu)
    {
        if (IsBootedByHypervisor && !guest.IsPortedToHypercalls)
            return $"The kernel of '{guest.Name}' can't boot without emulated devices; PVH needs a kernel that was ported to it.";
        if (!guest.HasParavirtualDrivers)
            return $"There are no paravirtual drivers for '{guest.Name}'.";
        return HardwareNested.RefuseWithout(nestedPaging: true, guest, cpu);
    }

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        switch (kind)
        {
            case GuestEvent.FirstTouch:
                HardwareNested.ChargeFirstTouch(Backing, rate, cpu, into);
                break;
            case GuestEvent.KernelDevice or GuestEvent.UserDevice:
                ExitCharges.Add(ExitReason.Doorbell, rate / Paravirtual.AccessesPerOperation, cpu.Exits.Doorbell, cpu, into);
                NativeCharges.Add(kind, rate, cpu, into); // The back end works the real device.
                break;
            case GuestEvent.Timer:
                ExitCharges.Add(ExitReason.Timer, rate, 0, cpu, into); // One hypercall sets it; it fires in the host, and comes as an event, which needn't be completed.
                ExitCharges.Add(ExitReason.Timer, rate, cpu.Exits.Interrupt, cpu, into);
                NativeCharges.Add(kind, rate, cpu, into);
                break;
            default:
                ExitCharges.Charge(kind, rate, cpu, into);
                break;
        }
    }
}
