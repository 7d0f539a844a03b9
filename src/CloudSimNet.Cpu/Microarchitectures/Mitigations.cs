// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>Software defences against speculation attacks that cost something at transitions.</summary>
[Flags]
public enum Mitigations
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The kernel has page tables of its own: each system call switches tables twice.</summary>
    TableIsolation = 1,

    /// <summary>Guarded indirect branches and cleared buffers in the hypervisor: <see cref="ExitCosts.MitigationFactor"/>.</summary>
    GuardedBranches = 2,

    /// <summary>The first-level cache is flushed at each entry into a guest: some 3 000 cycles (recalled).</summary>
    FlushedCache = 4,

    /// <summary>A barrier after each exit against return prediction: 18 cycles (2 026 against 2 008; LKML 2023).</summary>
    ReturnBarrier = 8,
}
