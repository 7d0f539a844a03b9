// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Accounting;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Figures of where cycles went: whole cycles, which add up to what there was.</summary>
internal static class CycleFigures
{
    /// <summary>Those of hosts. Files leave out what is zero.</summary>
    public static FigureGroup<HostCycles> Hosts { get; } = new(static parts =>
    {
        parts.Add("capacity", FigureUnit.Cycles, FigureKind.Total, "The cycles there were: cores x clock x time. What follows adds up to it.", static cycles => cycles.Capacity);
        AddUsed(parts, static cycles => cycles.Used, leavesOutZeros: true);
        foreach (var kind in Enum.GetValues<HostWorkKind>())
            parts.Add($"host_{Snake(kind.ToString())}", FigureUnit.Cycles, FigureKind.Total, MeaningOf(kind), cycles => FigureValue.UnlessZero(cycles[kind]));
        parts.Add("co_stop", FigureUnit.Cycles, FigureKind.Total, CoStop, static cycles => FigureValue.UnlessZero(cycles.CoStop));
        parts.Add("idle", FigureUnit.Cycles, FigureKind.Total, "The rest; a host that is off is idle.", static cycles => cycles.Idle);
    });

    /// <summary>Those of virtual machines. Files leave out what is zero.</summary>
    public static FigureGroup<VmCycles> Vms { get; } = new(static parts =>
    {
        parts.Add("entitlement", FigureUnit.Cycles, FigureKind.Total, Entitlement, static cycles => cycles.Entitlement);
        AddUsed(parts, static cycles => cycles.Used, leavesOutZeros: true);
        parts.Add("ready", FigureUnit.Cycles, FigureKind.Total, Ready, static cycles => FigureValue.UnlessZero(cycles.Ready));
        parts.Add("co_stop", FigureUnit.Cycles, FigureKind.Total, CoStop, static cycles => FigureValue.UnlessZero(cycles.CoStop));
        parts.Add("idle", FigureUnit.Cycles, FigureKind.Total, VmIdle, static cycles => cycles.Idle);
    });

    /// <summary>host-cycles.csv.</summary>
    public static FigureTable<HostLine> HostTable { get; } = new("host-cycles.csv", "A line for each host; its entries add up to its capacity.", static parts =>
    {
        parts.Add("host", FigureUnit.None, FigureKind.Label, "The host's id.", static line => line.Host.Id.Value);
        parts.Add("datacenter", FigureUnit.None, FigureKind.Label, "Its datacenter.", static line => line.Datacenter.Name);
        parts.Add("processor", FigureUnit.None, FigureKind.Label, "What its cores are.", static line => line.Host.Spec.Processor.Name);
        parts.Add("hypervisor", FigureUnit.None, FigureKind.Label, "Its hypervisor.", static line => line.Host.Spec.Hypervisor.Name);
        parts.Add("capacity", FigureUnit.Cycles, FigureKind.Total, "Cores x clock x time.", static line => line.Cycles.Capacity);
        AddUsed(parts, static line => line.Cycles.Used, leavesOutZeros: false);
        parts.Add("host_work", FigureUnit.Cycles, FigureKind.Total, "What the host computed by itself on behalf of its guests.", static line => line.Cycles.HostWork);
        parts.Add("co_stop", FigureUnit.Cycles, FigureKind.Total, CoStop, static line => line.Cycles.CoStop);
        parts.Add("idle", FigureUnit.Cycles, FigureKind.Total, "The rest; a host that is off is idle.", static line => line.Cycles.Idle);
    });

    /// <summary>vm-cycles.csv.</summary>
    public static FigureTable<VmLine> VmTable { get; } = new("vm-cycles.csv", "A line for each virtual machine; its entries add up to its entitlement.", static parts =>
    {
        parts.Add("vm", FigureUnit.None, FigureKind.Label, "The virtual machine's id.", static line => line.Vm.Id.Value);
        parts.Add("model", FigureUnit.None, FigureKind.Label, "What its type is called.", static line => line.Vm.Spec.Model);
        parts.Add("technique", FigureUnit.None, FigureKind.Label, "How it is run.", static line => line.Vm.Spec.Technique.Name);
        parts.Add("profile", FigureUnit.None, FigureKind.Label, "What its work is.", static line => line.Vm.Spec.Profile.Name);
        parts.Add("host", FigureUnit.None, FigureKind.Label, "Its host's id; empty when it has none.", static line => line.Vm.Host?.Id.ToString());
        parts.Add(
            "cyclesPerInstruction", "cycles_per_instruction", FigureUnit.Ratio, FigureKind.Mean, "What an instruction of its work takes there; empty without a host.",
            static line => line.Vm.Cost is { } cost ? cost.CyclesPerInstruction : FigureValue.Absent);
        parts.Add("entitlement", FigureUnit.Cycles, FigureKind.Total, Entitlement, static line => line.Cycles.Entitlement);
        AddUsed(parts, static line => line.Cycles.Used, leavesOutZeros: false);
        parts.Add("ready", FigureUnit.Cycles, FigureKind.Total, Ready, static line => line.Cycles.Ready);
        parts.Add("co_stop", FigureUnit.Cycles, FigureKind.Total, CoStop, static line => line.Cycles.CoStop);
        parts.Add("idle", FigureUnit.Cycles, FigureKind.Total, VmIdle, static line => line.Cycles.Idle);
    });

    private static string CoStop => "Asked for and not granted because virtual cores of one machine must run together.";

    private static string Entitlement => "Virtual cores x their clock x the time for which the machine ran. What follows adds up to it.";

    private static string Ready => "Asked for and not granted, but for co_stop.";

    private static string VmIdle => "The rest, also what its own limit forbids.";

    /// <summary>A name in small letters and underscores.</summary>
    public static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    // The causes, with the reasons in place of exits.
    private static void AddUsed<T>(FigureParts<T> parts, Func<T, CycleCounts> of, bool leavesOutZeros)
    {
        foreach (var cause in Enum.GetValues<CycleCause>())
        {
            if (cause != CycleCause.Exits)
            {
                Add(Snake(cause.ToString()), MeaningOf(cause), counts => counts[cause]);
                continue;
            }

            foreach (var reason in Enum.GetValues<ExitReason>())
                Add($"exit_{Snake(reason.ToString())}", MeaningOf(reason), counts => counts[reason]);
        }

        void Add(string name, string meaning, Func<CycleCounts, Int128> read) => parts.Add(
            name, FigureUnit.Cycles, FigureKind.Total, meaning,
            leavesOutZeros ? subject => FigureValue.UnlessZero(read(of(subject))) : subject => read(of(subject)));
    }

    private static string MeaningOf(HostWorkKind kind) => kind switch
    {
        HostWorkKind.Network => "What the host computed to move packets between guests and the network.",
        HostWorkKind.Encryption => "What the host computed to encrypt and decrypt what is sent.",
        HostWorkKind.StorageProtocol => "What storage protocols took of the host's cores.",
        HostWorkKind.VirtualDisk => "The host's side of guests' disks.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say what it means."),
    };

    private static string MeaningOf(CycleCause cause) => cause switch
    {
        CycleCause.Work => "The guests' own instructions.",
        CycleCause.KernelTransitions => "System calls, faults and interrupts of guests' kernels, as far as they cost the same natively.",
        CycleCause.TlbLookups => "Translations found in the second TLB.",
        CycleCause.PageWalks => "Walks of one page table, or the guest's part of a walk of two.",
        CycleCause.NestedWalks => "The host's part of a walk of two page tables.",
        CycleCause.NestedExits => "What exits cost more because an outer hypervisor reflects them.",
        CycleCause.ShadowPaging => "Keeping shadow page tables, where that takes no exit.",
        CycleCause.Translation => "Translating a guest's kernel, and what its translated code costs more.",
        CycleCause.Emulation => "Interpreting or translating the instructions of a guest as a whole.",
        CycleCause.Hypercalls => "Calls of a guest's kernel to its hypervisor, and what they do.",
        CycleCause.Interposition => "Looking at each system call, or doing it instead of the kernel.",
        CycleCause.WorldSwitches => "Switches between virtual cores that compete for a core.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Say what it means."),
    };

    private static string MeaningOf(ExitReason reason) => reason switch
    {
        ExitReason.Hypercall => "Exits that a guest's kernel asked for.",
        ExitReason.PageFault => "Exits for page faults that shadow paging must see.",
        ExitReason.Exception => "Exits for other exceptions.",
        ExitReason.TableWrite => "Exits for writes to page tables that shadow paging watches.",
        ExitReason.AddressSpaceSwitch => "Exits for another page table under shadow paging.",
        ExitReason.NestedFault => "Exits for memory that a guest touches for the first time.",
        ExitReason.Cpuid => "Exits for CPUID.",
        ExitReason.Msr => "Exits for model-specific registers.",
        ExitReason.KernelDevice => "Exits for devices modelled in the hypervisor's kernel.",
        ExitReason.UserDevice => "Exits for devices modelled in a user process.",
        ExitReason.Doorbell => "Exits for doorbells of paravirtual devices.",
        ExitReason.Interrupt => "Exits for interrupts that arrive while a guest runs.",
        ExitReason.InterruptCompletion => "Exits for the completion of interrupts.",
        ExitReason.InterProcessor => "Exits for interrupts sent to another core.",
        ExitReason.Timer => "Exits for timers.",
        ExitReason.Halt => "Exits for halts.",
        ExitReason.Privileged => "Exits for privileged instructions that need no more than emulation.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Say what it means."),
    };
}
