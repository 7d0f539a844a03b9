// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Full virtualization by software: the guest's kernel is translated, its applications run directly, its page tables are shadowed.</summary>
/// <remarks>
/// Adams and Agesen, ASPLOS 2006: each class of operations has the cost measured on the Pentium 4, times the part's
/// <see cref="Microarchitecture.SystemFactor"/>. Left out: adapting
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
        switch (kind)
        {
            case GuestEvent.SystemCall or GuestEvent.Privileged or GuestEvent.Exception:
                AddWhole(CycleCause.Translation, kind, rate, cpu, into);
                break;
            case GuestEvent.PageFault or GuestEvent.TableUpdate or GuestEvent.TableMap or GuestEvent.TableUnmap:
                AddWhole(CycleCause.ShadowPaging, kind, rate, cpu, into);
                break;
            case GuestEvent.KernelDevice:
                into.AddExit(ExitReason.KernelDevice, rate, rate * cpu.SystemFactor * TranslatorCosts.DeviceAccess);
                break;
            case GuestEvent.FirstTouch:
                into.Add(CycleCause.ShadowPaging, rate * ((cpu.SystemFactor * TranslatorCosts.Callout) + cpu.Exits.ZeroPage));
                break;
            default:
                AddCallouts(kind, rate, cpu, into);
                break;
        }

        // A guest's kernel that isolates its tables switches them, there and back.
        if (NativeCharges.Isolation(kind, cpu) > 0)
            into.AddExit(ExitReason.AddressSpaceSwitch, 2 * rate, 2 * rate * TranslatorCosts.Callout * cpu.SystemFactor);
    }

    internal override void ChargeExecution(InstructionProfile profile, Microarchitecture cpu, CostBreakdown into) =>
        into.Add(CycleCause.Translation, cpu.SystemFactor * ((profile.KernelBranches * TranslatorCosts.IndirectBranch) + (profile.ColdInstructions * profile.KernelShare * TranslatorCosts.Translate)) / 1e6);

    // The measured cost is the whole operation's: what it costs natively is told apart from what the technique adds.
    private static void AddWhole(CycleCause cause, GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        var whole = cpu.SystemFactor * kind switch
        {
            GuestEvent.SystemCall => TranslatorCosts.SystemCall,
            GuestEvent.Privileged => TranslatorCosts.Privileged,
            GuestEvent.Exception => TranslatorCosts.Exception,
            GuestEvent.PageFault => TranslatorCosts.PageFault,
            GuestEvent.TableUpdate => TranslatorCosts.TableUpdate,
            GuestEvent.TableMap => TranslatorCosts.TableMap,
            _ => TranslatorCosts.TableUnmap,
        };
        var isolation = NativeCharges.Isolation(kind, cpu);
        var native = Math.Min(whole, NativeCharges.Of(kind, cpu) - isolation);
        into.Add(CycleCause.KernelTransitions, rate * (native + isolation));
        into.Add(cause, rate * (whole - native));
    }

    // The translated code is left so often, for a hypervisor that does so much; what the guest's kernel does besides is native.
    private static void AddCallouts(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        var (reason, callouts, handler) = kind switch
        {
            GuestEvent.AddressSpaceSwitch => (ExitReason.AddressSpaceSwitch, 1, 0.0),
            GuestEvent.Cpuid => (ExitReason.Cpuid, 1, 0),
            GuestEvent.Msr => (ExitReason.Msr, 1, 0),
            GuestEvent.UserDevice => (ExitReason.UserDevice, 1, cpu.Exits.UserDevice),
            GuestEvent.Doorbell => (ExitReason.Doorbell, 1, 0),
            GuestEvent.Interrupt => (ExitReason.Interrupt, 2, 0), // It is delivered, and completed.
            GuestEvent.InterProcessor => (ExitReason.InterProcessor, 2, 0),
            GuestEvent.Timer => (ExitReason.Timer, 3, 0), // It is programmed, too.
            _ => (ExitReason.Halt, 1, cpu.Exits.Halt),
        };
        if (kind is GuestEvent.AddressSpaceSwitch or GuestEvent.Interrupt or GuestEvent.InterProcessor or GuestEvent.Timer or GuestEvent.Halt)
            NativeCharges.Add(kind, rate, cpu, into);
        into.AddExit(reason, callouts * rate, rate * ((callouts * cpu.SystemFactor * TranslatorCosts.Callout) + (ExitCharges.Software(cpu) * handler)));
    }
}
