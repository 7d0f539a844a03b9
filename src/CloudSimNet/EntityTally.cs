// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>Counts virtual machines and jobs by what became of them.</summary>
internal struct EntityTally
{
    private int[]? jobsByState;

    public int Vms { readonly get; private set; }

    public int VmsPlaced { readonly get; private set; }

    public int VmsRefused { readonly get; private set; }

    public int VmsWaiting { readonly get; private set; }

    public int VmsFailed { readonly get; private set; }

    public double CyclesDone { readonly get; private set; }

    public double CyclesUnmet { readonly get; private set; }

    public int Jobs { readonly get; private set; }

    /// <summary>When the last completed job was done.</summary>
    public SimTime Makespan { readonly get; private set; }

    /// <summary>The jobs in each state.</summary>
    public readonly IReadOnlyList<int> JobsByState => jobsByState is null ? new int[States] : [.. jobsByState];

    private static int States => (int)JobState.NeverStartable + 1;

    /// <summary>Counts a machine.</summary>
    public void Add(VirtualMachine vm)
    {
        Count(vm);
        AddCycles(vm.CyclesDone, vm.CyclesUnmet);
    }

    /// <summary>Counts a machine, but not its cycles.</summary>
    public void Count(VirtualMachine vm)
    {
        Vms++;
        VmsPlaced += vm.Stay is null ? 0 : 1;
        VmsRefused += vm.State == VmState.Refused ? 1 : 0;
        VmsWaiting += vm.State == VmState.Waiting ? 1 : 0;
        VmsFailed += vm.State == VmState.Failed ? 1 : 0;
    }

    /// <summary>Adds the cycles of a machine.</summary>
    public void AddCycles(double done, double unmet)
    {
        CyclesDone += done;
        CyclesUnmet += unmet;
    }

    /// <summary>Counts a job.</summary>
    public void Add(Job job)
    {
        jobsByState ??= new int[States];
        jobsByState[(int)job.State]++;
        Jobs++;
        if (job.State == JobState.Completed && job.EndedAt > Makespan)
            Makespan = job.EndedAt;
    }

    /// <summary>A tally that goes on from this one, which isn't changed by that.</summary>
    public readonly EntityTally Copy()
    {
        var copy = this;
        copy.jobsByState = jobsByState is null ? null : [.. jobsByState];
        return copy;
    }
}
