// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>A way to run a guest that a user describes: what each kind of event costs under it. Pure functions of their arguments.</summary>
/// <remarks>Wrap it in a <see cref="ModelledTechnique"/> to use it where a technique is asked for. Walks are the cost model's own, by how addresses
/// are translated.</remarks>
public interface ITechniqueModel
{
    /// <summary>Its name, in lower case with hyphens.</summary>
    string Name { get; }

    /// <summary>What it is, in a line.</summary>
    string Title { get; }

    /// <summary>How addresses are translated.</summary>
    AddressTranslation Translation => AddressTranslation.OneTable;

    /// <summary>The pages that the host maps the guest's memory with, where it has a table of its own.</summary>
    PageSize HostPages => PageSize.Small;

    /// <summary>Why it can't run a guest on a processor, in a sentence; null when it can.</summary>
    /// <param name="guest">What is to be run.</param>
    /// <param name="cpu">On what.</param>
    string? Refusal(GuestSystem guest, Microarchitecture cpu) => null;

    /// <summary>Says what one event costs: all of it, also what it costs natively.</summary>
    /// <param name="kind">The event.</param>
    /// <param name="charge">Takes the amounts, and knows the processor.</param>
    void Charge(GuestEvent kind, EventCharge charge);

    /// <summary>Cycles that a plain instruction costs more than natively, and what they are spent on; nothing unless stated.</summary>
    /// <param name="profile">The workload.</param>
    /// <param name="cpu">The processor.</param>
    /// <returns>The cause, and cycles for each guest instruction; not negative.</returns>
    (CycleCause Cause, double Cycles) Execution(InstructionProfile profile, Microarchitecture cpu) => (CycleCause.Emulation, 0);
}
