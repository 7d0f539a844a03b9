// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Full virtualization by software: the guest's kernel is translated, its applications run directly, its page tables are shadowed.</summary>
/// <remarks>
/// Adams and Agesen, ASPLOS 2006: each class of operations has the cost measured on the Pentium 4, times the part's <see cref="Microarchitecture.SystemFactor"/>. Left out: adapting
/// translations to sites that fault often, beyond what the measured costs contain.
/// </remarks>
public sealed record BinaryTranslation : VirtualizationTechnique
{
    /// <inheritdoc/>
    public override string Name => "binary-translation";

    /// <inheritdoc/>
    public override string Title => "full virtualization: translated kernel, shadow page tables";

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu)
    {
        if (cpu.InstructionSet is not (InstructionSet.X64 or InstructionSet.X86))
            return $"Binary translation knows x86 alone, and {cpu.Title} executes {cpu.InstructionSet}.";
        return ForeignCode(guest, cpu);
    }

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        var factor = cpu.SystemFactor * rate;
        switch (kind)
        {
            case GuestEvent.SystemCall:
                Add(CycleCause.Translation, kind, rate, TranslatorCosts.SystemCall, cpu, into);
                break;
            case GuestEvent.Privileged:
                Add(CycleCause.Translation, kind, rate, TranslatorCosts.Privileged, cpu, into);
                break;
            case GuestEvent.Exception:
                Add(CycleCause.Translation, kind, rate, TranslatorCosts.Exception, cpu, into);
                break;
            case GuestEvent.PageFault:
                Add(CycleCause.ShadowPaging, kind, rate, TranslatorCosts.PageFault, cpu, into);
                break;
            case GuestEvent.TableUpdate:
                Add(CycleCause.ShadowPaging, kind, rate, TranslatorCosts.TableUpdate, cpu, into);
                break;
            case GuestEvent.TableMap:
                Add(CycleCause.ShadowPaging, kind, rate, TranslatorCosts.TableMap, cpu, into);
                break;
            case GuestEvent.TableUnmap:
                Add(CycleCause.ShadowPaging, kind, rate, TranslatorCosts.TableUnmap, cpu, into);
                break;
            case GuestEvent.AddressSpaceSwitch:
                NativeCharges.Add(kind, rate, cpu, into);
                into.AddExit(ExitReason.AddressSpaceSwitch, rate, factor * TranslatorCosts.Callout);
                break;
            case GuestEvent.Cpuid:
                into.AddExit(ExitReason.Cpuid, rate, factor * TranslatorCosts.Callout);
                break;
            case GuestEvent.Msr:
                into.AddExit(ExitReason.Msr, rate, factor * TranslatorCosts.Callout);
                break;
            case GuestEvent.KernelDevice:
                into.AddExit(ExitReason.KernelDevice, rate, factor * TranslatorCosts.DeviceAccess);
                break;
            case GuestEvent.UserDevice:
                into.AddExit(ExitReason.UserDevice, rate, (factor * TranslatorCosts.Callout) + (rate * ExitCharges.Software(cpu) * cpu.Exits.UserDevice));
                break;
            case GuestEvent.Doorbell:
                into.AddExit(ExitReason.Doorbell, rate, factor * TranslatorCosts.Callout);
                break;
            case GuestEvent.Interrupt:
                NativeCharges.Add(kind, rate, cpu, into);
                into.AddExit(ExitReason.Interrupt, 2 * rate, 2 * factor * TranslatorCosts.Callout); // It is delivered, and completed.
                SwitchIsolatedTables(kind, rate, cpu, into);
                break;
            case GuestEvent.InterProcessor:
                NativeCharges.Add(kind, rate, cpu, into);
                into.AddExit(ExitReason.InterProcessor, 2 * rate, 2 * factor * TranslatorCosts.Callout);
                break;
            case GuestEvent.Timer:
                NativeCharges.Add(kind, rate, cpu, into);
                into.AddExit(ExitReason.Timer, 3 * rate, 3 * factor * TranslatorCosts.Callout); // It is programmed, too.
                SwitchIsolatedTables(kind, rate, cpu, into);
                break;
            case GuestEvent.Halt:
                NativeCharges.Add(kind, rate, cpu, into);
                into.AddExit(ExitReason.Halt, rate, (factor * TranslatorCosts.Callout) + (rate * ExitCharges.Software(cpu) * cpu.Exits.Halt));
                break;
            default:
                into.Add(CycleCause.ShadowPaging, (factor * TranslatorCosts.Callout) + (rate * cpu.Exits.ZeroPage));
                break;
        }
    }

    internal override void ChargeExecution(InstructionProfile profile, Microarchitecture cpu, CostBreakdown into) =>
        into.Add(CycleCause.Translation, cpu.SystemFactor * ((profile.KernelBranches * TranslatorCosts.IndirectBranch) + (profile.ColdInstructions * profile.KernelShare * TranslatorCosts.Translate)) / 1e6);

    // The measured cost is the whole operation's: what it costs natively is told apart from what the technique adds, or saves.
    private static void Add(CycleCause cause, GuestEvent kind, double rate, double whole, Microarchitecture cpu, CostBreakdown into)
    {
        var isolation = NativeCharges.Isolation(kind, cpu);
        var cost = whole * cpu.SystemFactor;
        var native = Math.Min(cost, NativeCharges.Of(kind, cpu) - isolation);
        into.Add(CycleCause.KernelTransitions, rate * (native + isolation));
        into.Add(cause, rate * (cost - native));
        SwitchIsolatedTables(kind, rate, cpu, into);
    }

    // A guest's kernel that isolates its tables switches them, there and back.
    private static void SwitchIsolatedTables(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        if (NativeCharges.Isolation(kind, cpu) > 0)
            into.AddExit(ExitReason.AddressSpaceSwitch, 2 * rate, 2 * rate * TranslatorCosts.Callout * cpu.SystemFactor);
    }
}
