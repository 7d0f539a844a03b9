// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>What became of a tenant's virtual machines and jobs, sums taken in id order.</summary>
public sealed record TenantTotals
{
    internal TenantTotals(EntityTally tally)
    {
        (VmsRequested, VmsPlaced, VmsRefused, VmsWaiting, VmsFailed) = (tally.Vms, tally.VmsPlaced, tally.VmsRefused, tally.VmsWaiting, tally.VmsFailed);
        (MegacyclesDone, MegacyclesUnmet) = (tally.CyclesDone / 1e6, tally.CyclesUnmet / 1e6);
        (Jobs, JobsByState, Makespan) = (tally.Jobs, tally.JobsByState, tally.Makespan);
    }

    /// <summary>Virtual machines that were requested, or will be.</summary>
    public int VmsRequested { get; }

    /// <summary>Virtual machines that got a host.</summary>
    public int VmsPlaced { get; }

    /// <summary>Virtual machines that were refused.</summary>
    public int VmsRefused { get; }

    /// <summary>Virtual machines that still wait.</summary>
    public int VmsWaiting { get; }

    /// <summary>Virtual machines that failed.</summary>
    public int VmsFailed { get; }

    /// <summary>Millions of cycles that were done for its virtual machines.</summary>
    public double MegacyclesDone { get; }

    /// <summary>Millions of cycles that traces asked for and didn't get.</summary>
    public double MegacyclesUnmet { get; }

    /// <summary>All jobs.</summary>
    public int Jobs { get; }

    /// <summary>Jobs, by their state: the number in state s is <c>JobsByState[(int)s]</c>.</summary>
    public IReadOnlyList<int> JobsByState { get; }

    /// <summary>Jobs that were completed.</summary>
    public int JobsCompleted => JobsByState[(int)JobState.Completed];

    /// <summary>When the last completed job was done; zero without any.</summary>
    public SimTime Makespan { get; }
}
