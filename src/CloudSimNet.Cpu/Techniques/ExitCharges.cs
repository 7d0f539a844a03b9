// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>What exits cost under hardware assist, whichever way addresses are translated.</summary>
internal static class ExitCharges
{
    private const double CacheFlush = 3000;
    private const double ReturnBarrier = 18;

    /// <summary>What a part's hypervisor takes for software, relative to what the handlers say.</summary>
    public static double Software(Microarchitecture cpu) =>
        cpu.Exits.SoftwareFactor * (cpu.Uses(Mitigations.GuardedBranches) ? cpu.Exits.MitigationFactor : 1);

    /// <summary>Cycles of one exit with such a handler.</summary>
    public static double Of(Microarchitecture cpu, double handler) =>
        cpu.Exits.Transition + cpu.Exits.Refill + (Software(cpu) * (cpu.Exits.Dispatch + handler))
        + (cpu.Uses(Mitigations.FlushedCache) ? CacheFlush : 0) + (cpu.Uses(Mitigations.ReturnBarrier) ? ReturnBarrier : 0);

    /// <summary>Adds exits.</summary>
    public static void Add(ExitReason reason, double rate, double handler, Microarchitecture cpu, CostBreakdown into) =>
        into.AddExit(reason, rate, rate * Of(cpu, handler));

    /// <summary>Adds what events cost that leave the guest under any hardware assist; the others cost what they cost natively.</summary>
    public static void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        var exits = cpu.Exits;
        switch (kind)
        {
            case GuestEvent.Cpuid:
                Add(ExitReason.Cpuid, rate, exits.Cpuid, cpu, into);
                break;
            case GuestEvent.Msr:
                Add(ExitReason.Msr, rate, exits.Msr, cpu, into);
                break;
            case GuestEvent.KernelDevice:
                Add(ExitReason.KernelDevice, rate, exits.KernelDevice, cpu, into);
                break;
            case GuestEvent.UserDevice:
                Add(ExitReason.UserDevice, rate, exits.UserDevice, cpu, into);
                break;
            case GuestEvent.Doorbell:
                Add(ExitReason.Doorbell, rate, exits.Doorbell, cpu, into);
                break;
            case GuestEvent.Interrupt:
                Deliver(ExitReason.Interrupt, rate, cpu, into);
                break;
            case GuestEvent.InterProcessor:
                Add(ExitReason.InterProcessor, rate, exits.InterProcessor, cpu, into);
                Complete(rate, cpu, into);
                NativeCharges.Add(kind, rate, cpu, into);
                break;
            case GuestEvent.Timer:
                Add(ExitReason.Timer, rate, exits.Msr, cpu, into); // The next tick is programmed.
                Deliver(ExitReason.Timer, rate, cpu, into); // It fires in the host even where interrupts are posted.
                break;
            case GuestEvent.Halt:
                Add(ExitReason.Halt, rate, exits.Halt, cpu, into);
                NativeCharges.Add(kind, rate, cpu, into);
                break;
            default:
                NativeCharges.Add(kind, rate, cpu, into);
                break;
        }
    }

    private static void Deliver(ExitReason reason, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        if (reason == ExitReason.Timer || !cpu.Has(Features.PostedInterrupts))
            Add(reason, rate, cpu.Exits.Interrupt, cpu, into);
        Complete(rate, cpu, into);
        NativeCharges.Add(GuestEvent.Interrupt, rate, cpu, into);
    }

    private static void Complete(double rate, Microarchitecture cpu, CostBreakdown into)
    {
        if (!cpu.Has(Features.PostedInterrupts))
            Add(ExitReason.InterruptCompletion, rate, cpu.Exits.InterruptCompletion, cpu, into);
    }
}
