// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>An application's calls are translated to those of another system, as Wine does: its code runs directly.</summary>
/// <remarks>A system call counts twice: a program that opens many files took twice as long as on Windows (Wine bug 21423, 2010). Applications that
/// don't run at all are the user's to name.</remarks>
/// <param name="Provided">The system whose interface is provided.</param>
public sealed record LibraryLevel(string Provided = "windows") : VirtualizationTechnique
{
    /// <inheritdoc/>
    public override string Name => "library";

    /// <inheritdoc/>
    public override string Title => "library level: another system's calls are translated";

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu)
    {
        if (!guest.IsApplication)
            return $"Library-level virtualization runs applications; '{guest.Name}' is an operating system.";
        if (guest.Name != Provided)
            return $"The library provides the calls of {Provided}; the application was written for '{guest.Name}'.";
        return ForeignCode(guest, cpu);
    }

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        NativeCharges.Add(kind, rate, cpu, into);
        if (kind == GuestEvent.SystemCall)
            into.Add(CycleCause.Interposition, rate * NativeCharges.Of(kind, cpu));
    }
}
