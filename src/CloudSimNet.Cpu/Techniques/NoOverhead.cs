// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Virtualization isn't modelled: each instruction takes one cycle, whatever it does.</summary>
public sealed record NoOverhead : VirtualizationTechnique
{
    /// <summary>The only one there need be.</summary>
    public static NoOverhead Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "no-overhead";

    /// <inheritdoc/>
    public override string Title => "not modelled: one cycle an instruction";

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) => null;

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
    }
}
