// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Benchmarks.Cpu;

/// <summary>Two-dimensional page walks, and nothing else that costs.</summary>
internal sealed record TwoTables : VirtualizationTechnique
{
    public override string Name => "two-tables";

    public override string Title => "two-dimensional page walks alone";

    public override AddressTranslation Translation => AddressTranslation.TwoTables;

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) => null;

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
    }
}
