// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>The sums over all datacenters at the end of a run, each taken in id order.</summary>
public sealed record RunTotals
{
    /// <summary>Hosts there are.</summary>
    public required int Hosts { get; init; }

    /// <summary>Hosts that have ever held a virtual machine.</summary>
    public required int HostsUsed { get; init; }

    /// <summary>The hosts' energy.</summary>
    public required Energy Energy { get; init; }

    /// <summary>Millions of cycles that the hosts' cores did for virtual machines, what their hypervisors took included (where nothing is charged,
    /// millions of instructions).</summary>
    public required double MegacyclesDone { get; init; }

    /// <summary>Millions of cycles that traces asked for and didn't get.</summary>
    public required double MegacyclesUnmet { get; init; }

    /// <summary>Virtual machines that were requested, or will be.</summary>
    public required int VmsRequested { get; init; }

    /// <summary>Virtual machines that got a host.</summary>
    public required int VmsPlaced { get; init; }

    /// <summary>Virtual machines that were refused.</summary>
    public required int VmsRefused { get; init; }

    /// <summary>Virtual machines that failed.</summary>
    public required int VmsFailed { get; init; }

    /// <summary>Virtual machines that still wait.</summary>
    public required int VmsWaiting { get; init; }

    /// <summary>Jobs, by their state: the number in state s is <c>JobsByState[(int)s]</c>.</summary>
    public required IReadOnlyList<int> JobsByState { get; init; }

    /// <summary>All jobs.</summary>
    public required int Jobs { get; init; }

    /// <summary>Jobs that were completed.</summary>
    public int JobsCompleted => JobsByState[(int)JobState.Completed];

    /// <summary>When the last completed job was done; zero without any.</summary>
    public required SimTime Makespan { get; init; }

    internal static RunTotals Of(RunResult result)
    {
        ThrowIfGoneOn(result);
        var simulation = result.Simulation;

        var (hosts, used, energy, cycles) = (0, 0, Energy.Zero, 0.0);
        foreach (var datacenter in simulation.Datacenters)
        {
            foreach (var host in datacenter.Hosts)
            {
                hosts++;
                used += host.VmsPlaced > 0 ? 1 : 0;
                energy += host.Energy;
                cycles += host.CyclesDone;
            }
        }

        var tally = simulation.Inventory.Ended.Tally.With(simulation.VirtualMachines, simulation.Jobs);
        return new RunTotals
        {
            Hosts = hosts,
            HostsUsed = used,
            Energy = energy,
            MegacyclesDone = cycles / 1e6,
            MegacyclesUnmet = tally.CyclesUnmet / 1e6,
            VmsRequested = simulation.VirtualMachines.Count,
            VmsPlaced = tally.VmsPlaced,
            VmsRefused = tally.VmsRefused,
            VmsFailed = tally.VmsFailed,
            VmsWaiting = tally.VmsWaiting,
            JobsByState = tally.JobsByState,
            Jobs = simulation.Jobs.Count,
            Makespan = tally.Makespan,
        };
    }

    internal static void ThrowIfGoneOn(RunResult result)
    {
        var simulation = result.Simulation;
        if (simulation.Now != result.Time || simulation.Fingerprint != result.Fingerprint)
            throw new InvalidOperationException($"The simulation has gone on from {result.Time} to {simulation.Now}; read the totals of a run before the next.");
    }
}
