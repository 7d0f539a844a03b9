// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>A kernel that was ported: it calls the hypervisor instead of privileged instructions, writes its page tables in batches, and uses
/// paravirtual devices.</summary>
/// <remarks>
/// Barham et al., SOSP 2003. The hypervisor's costs of 2003 are scaled to other parts by <see cref="Microarchitecture.SystemFactor"/>. Walks go
/// through one table. In a 64-bit
/// guest each system call also passes through the hypervisor, both ways, because the kernel shares its privilege level with applications. The back end of a
/// paravirtual device works the real one as a native driver would,
/// which costs what it costs natively, beside the call.
/// </remarks>
/// <param name="Batch">Writes to page tables in one hypercall; at least 1.</param>
/// <param name="Is64Bit">Whether system calls go through the hypervisor.</param>
public sealed record Paravirtual(int Batch = 16, bool Is64Bit = true) : VirtualizationTechnique
{
    /// <summary>Accesses to registers that an emulated device takes for one operation, where a paravirtual one takes one call: 5 to 20 for a network
    /// card (weak).</summary>
    internal const double AccessesPerOperation = 8;

    // Xen's transitions and the guest's on a Pentium 4 and on the Xeon of 2003 take the same cycles: it is the same core.
    private const double Upcall = ParavirtualCosts.Exception;

    /// <inheritdoc/>
    public override string Name => "paravirtual";

    /// <inheritdoc/>
    public override string Title => "ported kernel, hypercalls, page tables written in batches";

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu)
    {
        if (!guest.IsPortedToHypercalls)
            return $"The kernel of '{guest.Name}' was never ported to hypercalls; paravirtualization needs that.";
        return ForeignCode(guest, cpu);
    }

    private protected override string? Problem => Batch < 1 ? $"batch: {Batch}; it must be at least 1" : null;

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        if (kind is not (GuestEvent.TableUpdate or GuestEvent.TableMap or GuestEvent.TableUnmap or GuestEvent.Privileged or GuestEvent.Cpuid or GuestEvent.Msr))
            NativeCharges.Add(kind, rate, cpu, into);
        var extra = kind switch
        {
            GuestEvent.SystemCall => Is64Bit ? ParavirtualCosts.Hypercall : ParavirtualCosts.SystemCall,
            GuestEvent.PageFault => ParavirtualCosts.PageFault,
            GuestEvent.Exception => ParavirtualCosts.Exception,
            GuestEvent.TableUpdate or GuestEvent.TableMap or GuestEvent.TableUnmap => ParavirtualCosts.TableEntry + (ParavirtualCosts.Hypercall / Batch),
            GuestEvent.AddressSpaceSwitch => ParavirtualCosts.AddressSpaceSwitch,
            GuestEvent.Privileged => ParavirtualCosts.Privileged,
            GuestEvent.Cpuid or GuestEvent.Msr or GuestEvent.Doorbell => ParavirtualCosts.Hypercall,
            GuestEvent.KernelDevice or GuestEvent.UserDevice => ParavirtualCosts.Hypercall / AccessesPerOperation,
            GuestEvent.Interrupt => Upcall,
            GuestEvent.InterProcessor or GuestEvent.Timer => ParavirtualCosts.Hypercall + Upcall,
            GuestEvent.Halt => ParavirtualCosts.Hypercall,
            _ => 0, // All memory is given to a guest at its start.
        };
        into.Add(CycleCause.Hypercalls, rate * extra * cpu.SystemFactor);
        if (kind == GuestEvent.Halt)
            into.Add(CycleCause.Hypercalls, rate * ExitCharges.Software(cpu) * cpu.Exits.Halt);
    }
}
