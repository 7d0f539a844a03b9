// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>What events cost a kernel on the bare machine: the ground that techniques build on.</summary>
internal static class NativeCharges
{
    /// <summary>Cycles of one event.</summary>
    public static double Of(GuestEvent kind, Microarchitecture cpu)
    {
        var kernel = cpu.Kernel;
        var isolation = Isolation(kind, cpu);
        return kind switch
        {
            GuestEvent.SystemCall => kernel.SystemCall + isolation,
            GuestEvent.PageFault => kernel.PageFault + isolation,
            GuestEvent.Exception => kernel.Exception + isolation,
            GuestEvent.TableUpdate => 1,
            GuestEvent.TableMap => 5,
            GuestEvent.TableUnmap => 4,
            GuestEvent.AddressSpaceSwitch => kernel.AddressSpaceSwitch,
            GuestEvent.Privileged => kernel.Privileged,
            GuestEvent.Cpuid or GuestEvent.Msr => 100,
            GuestEvent.KernelDevice or GuestEvent.UserDevice or GuestEvent.Doorbell => kernel.DeviceAccess,
            GuestEvent.Interrupt or GuestEvent.Timer => kernel.Interrupt + isolation,
            GuestEvent.InterProcessor => 2 * kernel.Interrupt,
            GuestEvent.Halt => kernel.Interrupt,
            _ => 0, // A first touch costs natively what its page fault costs.
        };
    }

    /// <summary>Cycles of switching the kernel's isolated tables at one event, which are part of its cost.</summary>
    public static double Isolation(GuestEvent kind, Microarchitecture cpu) =>
        kind is GuestEvent.SystemCall or GuestEvent.PageFault or GuestEvent.Exception or GuestEvent.Interrupt or GuestEvent.Timer && cpu.Uses(Mitigations.TableIsolation)
            ? cpu.Kernel.TableIsolation + cpu.Kernel.IsolationRefill
            : 0;

    /// <summary>Adds what events cost on the bare machine.</summary>
    public static void Add(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into) =>
        into.Add(CycleCause.KernelTransitions, rate * Of(kind, cpu));
}
