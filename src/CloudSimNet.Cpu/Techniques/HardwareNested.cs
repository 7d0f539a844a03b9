// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Hardware assist with nested paging (EPT, NPT): the guest changes its page tables freely, and each walk goes through two tables.</summary>
/// <remarks>Bhargava et al., ASPLOS 2008, for the walks. The first touch of a page of the host leaves the guest.</remarks>
/// <param name="Backing">The pages that the host maps the guest's memory with.</param>
public sealed record HardwareNested(PageSize Backing = PageSize.Small) : VirtualizationTechnique
{
    // Zeroing 2 MiB at once takes some 100 000 cycles (recalled), which is 200 times a small page's.
    private const double SmallPagesZeroedAtOnce = 200;

    /// <inheritdoc/>
    public override string Name => "hardware-nested";

    /// <inheritdoc/>
    public override string Title => "hardware assist, nested paging";

    /// <inheritdoc/>
    public override AddressTranslation Translation => AddressTranslation.TwoTables;

    /// <inheritdoc/>
    public override PageSize HostPages => Backing;

    /// <summary>Why a guest can't run without hardware assist, or without nested paging; null when it can.</summary>
    internal static string? RefuseWithout(bool nestedPaging, GuestSystem guest, Microarchitecture cpu)
    {
        if (!cpu.Has(Features.HardwareAssist))
            return $"{cpu.Title} has no hardware assist (VT-x, AMD-V), or it is switched off.";
        if (nestedPaging && !cpu.Has(Features.NestedPaging))
            return $"{cpu.Title} has no nested paging (EPT, NPT); hardware assist with shadow page tables does without.";
        return ForeignCode(guest, cpu);
    }

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) => RefuseWithout(nestedPaging: true, guest, cpu);

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        if (kind == GuestEvent.FirstTouch)
            ChargeFirstTouch(Backing, rate, cpu, into);
        else
            ExitCharges.Charge(kind, rate, cpu, into);
    }

    /// <summary>Adds the nested faults of so many small pages that are touched for the first time.</summary>
    internal static void ChargeFirstTouch(PageSize backing, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        var faults = rate / (1 << (PageSizes.BitsPerLevel * (int)backing));
        var zeroed = backing == PageSize.Small ? 1 : SmallPagesZeroedAtOnce * (1 << (PageSizes.BitsPerLevel * ((int)backing - 1)));
        into.AddExit(ExitReason.NestedFault, faults, faults * (ExitCharges.Of(cpu, cpu.Exits.NestedFault) + (zeroed * cpu.Exits.ZeroPage)));
    }
}
