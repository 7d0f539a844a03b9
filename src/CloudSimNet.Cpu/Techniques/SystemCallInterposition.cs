// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>A sandbox that does the system calls of what runs in it, instead of the host's kernel.</summary>
/// <remarks>
/// gVisor: published nanoseconds, taken as they are on every part. User-Mode Linux: Barham et al., SOSP 2003, cycles scaled by
/// <see cref="Microarchitecture.SystemFactor"/>. What the
/// sandbox does for a call (files through a proxy cost some 500 us instead of 2.4) is left out: only catching it counts.
/// </remarks>
/// <param name="Platform">How calls are caught.</param>
public sealed record SystemCallInterposition(InterpositionPlatform Platform = InterpositionPlatform.Systrap) : VirtualizationTechnique
{
    private const double UserModeClock = 2.4; // Cycles of a nanosecond where its costs were measured.

    /// <inheritdoc/>
    public override string Name => Platform == InterpositionPlatform.UserModeKernel ? "user-mode-kernel" : "interposition";

    /// <inheritdoc/>
    public override string Title => Platform == InterpositionPlatform.UserModeKernel ? "a kernel that runs as a process" : "system calls caught by a sandbox";

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu)
    {
        if (guest.Name != "linux")
            return $"The sandbox speaks the system calls of linux; '{guest.Name}' has others.";
        if (Platform == InterpositionPlatform.HardwareAssist && !cpu.Has(Features.HardwareAssist))
            return $"{cpu.Title} has no hardware assist (VT-x, AMD-V), or it is switched off; the platforms systrap and ptrace do without.";
        return ForeignCode(guest, cpu);
    }

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        NativeCharges.Add(kind, rate, cpu, into);
        into.Add(CycleCause.Interposition, rate * (Platform == InterpositionPlatform.UserModeKernel ? UserMode(kind) * cpu.SystemFactor : Sandbox(kind) * cpu.Clock.Hertz / 1e9));
    }

    private static double UserMode(GuestEvent kind) => UserModeClock * kind switch
    {
        GuestEvent.SystemCall => 24_250,
        GuestEvent.PageFault or GuestEvent.Exception => 24_880,
        GuestEvent.AddressSpaceSwitch or GuestEvent.Timer or GuestEvent.Interrupt => 14_730,
        _ => 0,
    };

    private double Sandbox(GuestEvent kind) => kind != GuestEvent.SystemCall ? 0 : Platform switch
    {
        InterpositionPlatform.HardwareAssist => 800,
        InterpositionPlatform.Systrap => 1017 - 62,
        _ => 6249 - 62,
    };
}
