// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Extensions;

/// <summary>A technique in which each system call leaves the guest and is looked at by a hypervisor; all else runs natively.</summary>
/// <param name="Handler">What looking at a call takes, in cycles of software; not negative.</param>
public sealed record SteppedCalls(double Handler) : ITechniqueModel
{
    /// <inheritdoc/>
    public string Name => "stepped-calls";

    /// <inheritdoc/>
    public string Title => "each system call leaves the guest";

    /// <inheritdoc/>
    public string? Refusal(GuestSystem guest, Microarchitecture cpu) =>
        guest.InstructionSet == cpu.InstructionSet ? null : $"The guest was compiled for {guest.InstructionSet}, and the processor executes {cpu.InstructionSet}.";

    /// <inheritdoc/>
    public void Charge(GuestEvent kind, EventCharge charge)
    {
        charge.AddNative();
        if (kind == GuestEvent.SystemCall)
            charge.AddExit(ExitReason.Hypercall, charge.ExitCycles(Handler));
    }
}
