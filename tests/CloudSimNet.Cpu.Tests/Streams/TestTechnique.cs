// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>A technique of round numbers: CPUID exits once, a timer one and a half times, a system call never; a first touch costs an exit for each host page.</summary>
internal sealed record TestTechnique(AddressTranslation Kind, PageSize Pages = PageSize.Small, double Execution = 0.25) : VirtualizationTechnique
{
    public override string Name => "test";

    public override string Title => "for tests";

    public override AddressTranslation Translation => Kind;

    public override PageSize HostPages => Pages;

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) => null;

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        switch (kind)
        {
            case GuestEvent.Cpuid:
                into.AddExit(ExitReason.Cpuid, rate, 1000 * rate);
                break;
            case GuestEvent.Timer:
                into.AddExit(ExitReason.Timer, rate, 2000 * rate);
                into.AddExit(ExitReason.Interrupt, rate / 2, 600 * rate);
                break;
            case GuestEvent.SystemCall:
                into.Add(CycleCause.KernelTransitions, 50 * rate);
                break;
            case GuestEvent.FirstTouch:
                var faults = rate / (1 << (9 * (int)Pages));
                into.AddExit(ExitReason.NestedFault, faults, 3000 * faults);
                break;
            default:
                break;
        }
    }

    internal override void ChargeExecution(InstructionProfile profile, Microarchitecture cpu, CostBreakdown into) => into.Add(CycleCause.Translation, Execution);
}
