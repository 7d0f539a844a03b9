// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>A way to run a guest: what it does at each kind of event, and what that costs.</summary>
public abstract record VirtualizationTechnique
{
    private protected VirtualizationTechnique()
    {
    }

    /// <summary>The name that commands and files use, such as <c>hardware-nested</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, in a line.</summary>
    public abstract string Title { get; }

    /// <summary>How addresses are translated.</summary>
    public virtual AddressTranslation Translation => AddressTranslation.OneTable;

    /// <summary>The pages that the host maps the guest's memory with, where it has a table of its own.</summary>
    public virtual PageSize HostPages => PageSize.Small;

    /// <summary>Why this technique can't run a guest on a processor; null when it can.</summary>
    /// <param name="guest">What is to be run.</param>
    /// <param name="cpu">On what.</param>
    public string? Refusal(GuestSystem guest, Microarchitecture cpu)
    {
        ArgumentNullException.ThrowIfNull(guest);
        ArgumentNullException.ThrowIfNull(cpu);
        return Refuse(guest, cpu);
    }

    /// <summary>Whether a processor executes an instruction set.</summary>
    private protected static bool Executes(Microarchitecture cpu, InstructionSet set) =>
        cpu.InstructionSet == set || (cpu.InstructionSet == InstructionSet.X64 && set == InstructionSet.X86);

    /// <summary>Why a guest of a foreign instruction set can't run; null when it isn't foreign.</summary>
    private protected static string? ForeignCode(GuestSystem guest, Microarchitecture cpu) =>
        Executes(cpu, guest.InstructionSet) ? null : $"The guest was compiled for {guest.InstructionSet} and {cpu.Title} executes {cpu.InstructionSet}; only emulation runs it.";

    private protected abstract string? Refuse(GuestSystem guest, Microarchitecture cpu);

    /// <summary>What is wrong with its options; null when nothing is.</summary>
    private protected virtual string? Problem => null;

    /// <summary>What is wrong with the options of another technique.</summary>
    private protected static string? ProblemOf(VirtualizationTechnique other) => other.Problem;

    /// <summary>Refuses options that make no sense.</summary>
    /// <param name="parameter">What the caller calls the technique.</param>
    /// <exception cref="ArgumentException">There are some; the message says which.</exception>
    internal void ThrowIfUnsound(string parameter)
    {
        if (Problem is { } problem)
            throw new ArgumentException($"Technique '{Name}': {problem}.", parameter);
    }

    /// <summary>Adds what an event costs, at so many of them for each guest instruction: all of it, also what it costs natively.</summary>
    internal abstract void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into);

    /// <summary>Adds what plain instructions cost more than natively.</summary>
    internal virtual void ChargeExecution(InstructionProfile profile, Microarchitecture cpu, CostBreakdown into)
    {
    }
}
