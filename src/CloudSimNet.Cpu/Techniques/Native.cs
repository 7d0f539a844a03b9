// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>No virtualization: the guest is the machine's own system.</summary>
public sealed record Native : VirtualizationTechnique
{
    /// <inheritdoc/>
    public override string Name => "native";

    /// <inheritdoc/>
    public override string Title => "on the bare machine";

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) => ForeignCode(guest, cpu);

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into) => NativeCharges.Add(kind, rate, cpu, into);
}
