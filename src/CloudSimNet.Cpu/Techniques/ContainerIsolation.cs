// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Virtualization by the operating system: the guest is a group of processes of the host's own kernel, with namespaces, control groups and a
/// filter of system calls.</summary>
/// <remarks>LKML series on a cache of seccomp's decisions, 2020: what a filter adds to a system call. Namespaces cost nothing that was measured. A
/// control group's quota halts the container for the rest of each period: what it doesn't get is the scheduler's to say, the two switches of each
/// period are charged here. Networks of containers are left out.</remarks>
/// <param name="Filter">What looks at system calls.</param>
/// <param name="Programs">How many filter programs there are, where there are any.</param>
/// <param name="HostSystem">The system whose kernel is shared.</param>
/// <param name="Quota">The processor time that the control group gives in each period; null for no limit.</param>
public sealed record ContainerIsolation(SystemCallFilter Filter = SystemCallFilter.Bitmap, int Programs = 1, string HostSystem = "linux", CpuQuota? Quota = null) : VirtualizationTechnique
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

    private protected override string? Problem =>
        Programs < 0 ? $"programs: {Programs}; it must be 0 or more"
        : Quota is { } quota && (quota.Time <= SimDuration.Zero || quota.Period <= SimDuration.Zero) ? $"quota: {quota.Time} in {quota.Period}; both must be above 0, and no quota is null"
        : null;

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        NativeCharges.Add(kind, rate, cpu, into);
        if (kind == GuestEvent.SystemCall)
            into.Add(CycleCause.Interposition, rate * FilterNanoseconds * cpu.Clock.Hertz / 1e9);
    }

    internal override void ChargeExecution(InstructionProfile profile, Microarchitecture cpu, CostBreakdown into)
    {
        if (Quota is not { } quota || quota.ThrottledIn(1) == SimDuration.Zero)
            return;
        var cyclesOfQuota = quota.Time.Seconds * cpu.Clock.Hertz;
        into.Add(CycleCause.WorldSwitches, profile.BaseCpi * cpu.RelativeCpi * 2 * cpu.Kernel.AddressSpaceSwitch / cyclesOfQuota);
    }
}
