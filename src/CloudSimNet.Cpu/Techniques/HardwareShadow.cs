// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Hardware assist with shadow page tables: the kernel runs directly, and each change of its page tables leaves the guest.</summary>
/// <remarks>
/// Adams and Agesen, ASPLOS 2006; Kivity et al. for KVM. A fault of the guest's own takes one exit of the measured cost, a write to a watched table
/// another. Where the guest's
/// kernel isolates its tables, each system call, exception and interrupt switches them twice, and each switch is an exit (Huang et al., PVM, SOSP
/// 2023, for the call).
/// </remarks>
public sealed record HardwareShadow : VirtualizationTechnique
{
    /// <inheritdoc/>
    public override string Name => "hardware-shadow";

    /// <inheritdoc/>
    public override string Title => "hardware assist, shadow page tables";

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) => HardwareNested.RefuseWithout(nestedPaging: false, guest, cpu);

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        switch (kind)
        {
            case GuestEvent.PageFault:
                AddWatched(ExitReason.PageFault, cpu.Exits.ShadowFault);
                break;
            case GuestEvent.TableUpdate:
                AddWatched(ExitReason.TableWrite, cpu.Exits.ShadowUpdate);
                break;
            case GuestEvent.TableMap:
                AddWatched(ExitReason.TableWrite, cpu.Exits.ShadowMap);
                break;
            case GuestEvent.TableUnmap:
                AddWatched(ExitReason.TableWrite, cpu.Exits.ShadowUnmap);
                break;
            case GuestEvent.AddressSpaceSwitch:
                AddWatched(ExitReason.AddressSpaceSwitch, cpu.Exits.AddressSpaceSwitch);
                break;
            case GuestEvent.FirstTouch:
                ExitCharges.Add(ExitReason.PageFault, rate, cpu.Exits.ShadowFault, cpu, into);
                into.Add(CycleCause.ShadowPaging, rate * cpu.Exits.ZeroPage);
                break;
            default:
                ExitCharges.Charge(kind, rate, cpu, into);
                break;
        }

        // A page fault's own exit was measured with whatever its kernel did.
        if (kind != GuestEvent.PageFault && NativeCharges.Isolation(kind, cpu) > 0)
            ExitCharges.Add(ExitReason.AddressSpaceSwitch, 2 * rate, cpu.Exits.AddressSpaceSwitch, cpu, into);

        void AddWatched(ExitReason reason, double handler)
        {
            NativeCharges.Add(kind, rate, cpu, into);
            ExitCharges.Add(reason, rate, handler, cpu, into);
        }
    }
}
