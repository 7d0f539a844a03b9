// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>What forgotten machines and jobs did, so that sums over all come out as if none had been forgotten.</summary>
/// <remarks>
/// Fractions are added in id order, in whichever order machines are forgotten: what a machine did stands apart, in a few bytes, until none with a
/// lower id is kept.
/// </remarks>
internal sealed class ForgottenTally
{
    private readonly List<(int Vm, double Done, double Unmet)> apart = []; // In id order.
    private EntityTally sum;

    /// <summary>A job is forgotten.</summary>
    public void Add(Job job) => sum.Add(job);

    /// <summary>A machine is forgotten.</summary>
    /// <param name="vm">Which.</param>
    /// <param name="firstKept">The lowest id of all machines that aren't.</param>
    public void Add(VirtualMachine vm, int firstKept)
    {
        sum.Count(vm);
        var place = apart.Count;
        while (place > 0 && apart[place - 1].Vm > vm.Id.Value)
            place--;
        apart.Insert(place, (vm.Id.Value, vm.CyclesDone, vm.CyclesUnmet));
        var settled = 0;
        for (; settled < apart.Count && apart[settled].Vm < firstKept; settled++)
            sum.AddCycles(apart[settled].Done, apart[settled].Unmet);
        apart.RemoveRange(0, settled);
    }

    /// <summary>The sum over forgotten ones and those that are kept, both in id order.</summary>
    public EntityTally With(IEnumerable<VirtualMachine> vms, IEnumerable<Job> jobs)
    {
        var tally = sum.Copy();
        var next = 0;
        foreach (var vm in vms)
        {
            for (; next < apart.Count && apart[next].Vm < vm.Id.Value; next++)
                tally.AddCycles(apart[next].Done, apart[next].Unmet);
            tally.Add(vm);
        }

        for (; next < apart.Count; next++)
            tally.AddCycles(apart[next].Done, apart[next].Unmet);
        foreach (var job in jobs)
            tally.Add(job);
        return tally;
    }
}
