// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>A hypervisor in a virtual machine: each exit of the inner guest goes to the outer hypervisor first, which reflects it to the inner one.</summary>
/// <remarks>
/// Huang et al., PVM, SOSP 2023: exits handled in the inner hypervisor's kernel cost some 7 us more, an access to its user process's device 3.66 such
/// reflections. Walks go through
/// two tables: the outer hypervisor merges its own with the inner one's, which takes n + 3 exits to it for each page touched for the first time, with
/// n levels in the inner one's; where that one
/// shadows its guest's, 2n + 4. All of it was measured on x86; Arm, whose trap-and-emulate differs, is refused. A reflection is two such exits: the guest's,
/// and the inner hypervisor's when it enters again.
/// </remarks>
/// <param name="Inner">The technique of the inner hypervisor; it must use hardware assist.</param>
/// <param name="ExposesHardwareAssist">Whether the outer hypervisor lets its guest see VT-x or AMD-V.</param>
public sealed record NestedVirtualization(VirtualizationTechnique Inner, bool ExposesHardwareAssist = true) : VirtualizationTechnique
{
    private const double OuterExitsOfReflection = 2;

    /// <inheritdoc/>
    public override string Name => "nested";

    /// <inheritdoc/>
    public override string Title => $"a hypervisor in a virtual machine: {Inner.Title}";

    /// <inheritdoc/>
    public override AddressTranslation Translation => AddressTranslation.TwoTables;

    /// <inheritdoc/>
    public override PageSize HostPages => Inner.HostPages;

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu)
    {
        if (Inner is not (HardwareNested or HardwareShadow or ParavirtualDevices))
            return $"Nested virtualization needs hardware assist within; {Inner.Name} runs in a virtual machine as on a bare one, so name it by itself.";
        if (!ExposesHardwareAssist)
            return "The outer hypervisor hides hardware assist (VT-x, AMD-V) from its guests.";
        if (cpu.InstructionSet == InstructionSet.Arm64)
            return $"Nested virtualization isn't modelled on Arm, as on {cpu.Title}: what reflecting an exit costs there was measured on x86 alone.";
        if (!cpu.Has(Features.NestedPaging))
            return $"{cpu.Title} has no nested paging (EPT, NPT); an outer hypervisor that shadows page tables twice isn't modelled.";
        return Inner.Refusal(guest, cpu);
    }

    private protected override string? Problem => ProblemOf(Inner);

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        var before = into.Exits;
        Inner.Charge(kind, rate, cpu, into);
        var reflections = (into.Exits - before) * kind switch
        {
            GuestEvent.UserDevice => cpu.Exits.UserDeviceReflections,
            GuestEvent.FirstTouch => OuterExitsOfTouch(HostPages.TablesToLeaf(cpu.PagingLevels)) / OuterExitsOfReflection,
            _ => 1,
        };
        into.Add(CycleCause.NestedExits, reflections * ExitCharges.Software(cpu) * cpu.Exits.Reflection);
    }

    private double OuterExitsOfTouch(int levels) => Inner is HardwareShadow ? (2 * levels) + 4 : levels + 3;

    internal override void ChargeExecution(InstructionProfile profile, Microarchitecture cpu, CostBreakdown into) => Inner.ChargeExecution(profile, cpu, into);
}
