// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Cpu.Walks;

namespace CloudSimNet.Cpu;

/// <summary>What a workload costs on a processor under a technique of virtualization, in closed form.</summary>
public static class CycleModel
{
    /// <summary>Host cycles for one guest instruction, by cause.</summary>
    /// <param name="profile">The workload.</param>
    /// <param name="technique">How it is run. <see cref="NoOverhead"/> gives one cycle, whatever the rest is.</param>
    /// <param name="cpu">On what.</param>
    /// <returns>The cost; nothing else is allocated. It is also given for a technique that the processor can't offer: ask
    /// <see cref="VirtualizationTechnique.Refusal"/> first.</returns>
    /// <exception cref="ArgumentException">Something is wrong with the profile, the processor or an option of the technique; the message says what.</exception>
    /// <remarks>
    /// The sum of the work at the processor's CPI, of each event times its cost under the technique, of what plain instructions cost more, and of the
    /// walks. Sources: docs/models/cpu-cost.md.
    /// A mean over a long run; queues, hyper-threads and what neighbours do to the caches are left out.
    /// </remarks>
    public static CostBreakdown Cost(InstructionProfile profile, VirtualizationTechnique technique, Microarchitecture cpu)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(technique);
        ArgumentNullException.ThrowIfNull(cpu);
        if (technique is NoOverhead)
            return CostBreakdown.NoOverhead;

        ProfileProblems.ThrowIfAny(profile, nameof(profile));
        MicroarchitectureProblems.ThrowIfAny(cpu, nameof(cpu));
        technique.ThrowIfUnsound(nameof(technique));
        var cost = new CostBreakdown(cpu.Clock);
        var work = profile.BaseCpi * cpu.RelativeCpi;
        cost.Add(CycleCause.Work, work);
        var native = work;
        for (var kind = GuestEvent.SystemCall; (int)kind < EventRates.Kinds; kind++)
        {
            var rate = profile.Events[kind] / 1e6;
            if (rate == 0)
                continue;
            technique.Charge(kind, rate, cpu, cost);
            native += rate * NativeCharges.Of(kind, cpu);
        }

        technique.ChargeExecution(profile, cpu, cost);
        native += ChargeWalks(profile.Memory, technique, cpu, cost);
        cost.NativeCyclesPerInstruction = native;
        return cost;
    }

    // Returns what the same translations cost natively.
    private static double ChargeWalks(MemoryBehaviour memory, VirtualizationTechnique technique, Microarchitecture cpu, CostBreakdown cost)
    {
        WalkModel.Solve(memory, cpu, technique.Translation == AddressTranslation.TwoTables ? technique.HostPages : null, out var native, out var walks);
        cost.Add(CycleCause.TlbLookups, walks.Lookups);
        cost.Add(CycleCause.PageWalks, walks.Guest);
        cost.Add(CycleCause.NestedWalks, walks.Host);
        return native.Total;
    }
}
