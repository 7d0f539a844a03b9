// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Profiles;

/// <summary>How often a workload does what, for each million of its instructions.</summary>
public sealed record EventRates
{
    /// <summary>Nothing but plain instructions.</summary>
    public static EventRates None { get; } = new();

    /// <summary>How many kinds of events there are.</summary>
    public const int Kinds = (int)GuestEvent.FirstTouch + 1;

    /// <summary>System calls.</summary>
    public double SystemCalls { get; init; }

    /// <summary>Page faults of the guest's own.</summary>
    public double PageFaults { get; init; }

    /// <summary>Other exceptions.</summary>
    public double Exceptions { get; init; }

    /// <summary>Writes to page tables that change flags or nothing.</summary>
    public double TableUpdates { get; init; }

    /// <summary>Writes to page tables that make an entry present, outside page faults.</summary>
    public double TableMaps { get; init; }

    /// <summary>Writes to page tables that make an entry absent.</summary>
    public double TableUnmaps { get; init; }

    /// <summary>Switches of the page table.</summary>
    public double AddressSpaceSwitches { get; init; }

    /// <summary>Cheap privileged instructions.</summary>
    public double Privileged { get; init; }

    /// <summary>CPUID.</summary>
    public double Cpuids { get; init; }

    /// <summary>Model-specific registers that aren't passed through.</summary>
    public double Msrs { get; init; }

    /// <summary>Accesses to devices modelled in the kernel.</summary>
    public double KernelDevices { get; init; }

    /// <summary>Accesses to devices modelled in a user process.</summary>
    public double UserDevices { get; init; }

    /// <summary>Notifications of paravirtual devices.</summary>
    public double Doorbells { get; init; }

    /// <summary>Device interrupts.</summary>
    public double Interrupts { get; init; }

    /// <summary>Interrupts sent to other cores.</summary>
    public double InterProcessor { get; init; }

    /// <summary>Ticks programmed and received.</summary>
    public double Timers { get; init; }

    /// <summary>Halts.</summary>
    public double Halts { get; init; }

    /// <summary>First touches of small pages.</summary>
    public double FirstTouches { get; init; }

    /// <summary>How often one kind happens, for each million instructions.</summary>
    public double this[GuestEvent kind] => kind switch
    {
        GuestEvent.SystemCall => SystemCalls,
        GuestEvent.PageFault => PageFaults,
        GuestEvent.Exception => Exceptions,
        GuestEvent.TableUpdate => TableUpdates,
        GuestEvent.TableMap => TableMaps,
        GuestEvent.TableUnmap => TableUnmaps,
        GuestEvent.AddressSpaceSwitch => AddressSpaceSwitches,
        GuestEvent.Privileged => Privileged,
        GuestEvent.Cpuid => Cpuids,
        GuestEvent.Msr => Msrs,
        GuestEvent.KernelDevice => KernelDevices,
        GuestEvent.UserDevice => UserDevices,
        GuestEvent.Doorbell => Doorbells,
        GuestEvent.Interrupt => Interrupts,
        GuestEvent.InterProcessor => InterProcessor,
        GuestEvent.Timer => Timers,
        GuestEvent.Halt => Halts,
        GuestEvent.FirstTouch => FirstTouches,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of event."),
    };
}
