// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Walks;

/// <summary>What the translation of addresses costs, for each instruction.</summary>
/// <param name="Lookups">Cycles of hits in the second TLB.</param>
/// <param name="Guest">Cycles of reading the walked table, or the guest's of two, as far as they are waited for.</param>
/// <param name="Host">Cycles of reading the host's table, as far as they are waited for.</param>
/// <param name="Walks">Walks.</param>
/// <param name="WalkCycles">Cycles of the walks, waited for or not.</param>
internal readonly record struct WalkCost(double Lookups, double Guest, double Host, double Walks, double WalkCycles)
{
    /// <summary>All cycles that are waited for.</summary>
    public double Total => Lookups + Guest + Host;
}
