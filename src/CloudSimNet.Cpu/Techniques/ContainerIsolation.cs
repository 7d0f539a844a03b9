// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Virtualization by the operating system: the guest is a group of processes of the host's own kernel, with namespaces, control groups and a filter of system calls.</summary>
/// <remarks>LKML series on a cache of seccomp's decisions, 2020: what a filter adds to a system call. Throttling by a control group is the scheduler's doing and isn't here; nor are networks of containers.</remarks>
/// <param name="Filter">What looks at system calls.</param>
/// <param name="Programs">How many filter programs there are, where there are any.</param>
/// <param name="HostSystem">The system whose kernel is shared.</param>
public sealed record ContainerIsolation(SystemCallFilter Filter = SystemCallFilter.Bitmap, int Programs = 1, string HostSystem = "linux") : VirtualizationTechnique
{
    /// <inheritdoc/>
    public override string Name => "container";

    /// <inheritdoc/>
    public override string Title => "operating-system level: a shared kernel";

    /// <summary>What the filter adds to a system call, in nanoseconds.</summary>
    public double FilterNanoseconds => Filter switch
    {
        SystemCallFilter.Bitmap => 29,
        SystemCallFilter.Programs => 18 + (22 * Programs),
        _ => 0,
    };

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) =>
        guest.Name != HostSystem
            ? $"A container uses its host's kernel, which is {HostSystem}; '{guest.Name}' needs another."
            : ForeignCode(guest, cpu);

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        NativeCharges.Add(kind, rate, cpu, into);
        if (kind == GuestEvent.SystemCall)
            into.Add(CycleCause.Interposition, rate * FilterNanoseconds * cpu.Clock.Hertz / 1e9);
    }
}
