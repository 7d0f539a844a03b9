// SPDX-License-Identifier: MIT
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Results;

/// <summary>What became of virtual machines.</summary>
/// <param name="Placed">How many got a host.</param>
/// <param name="Refused">How many were refused.</param>
/// <param name="Waiting">How many still wait.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="CyclesDone">What was done for them.</param>
/// <param name="Utilisation">Their used part of what they were entitled to while they ran; 0 when none ran.</param>
/// <param name="Placement">How long those that got a host had waited for it.</param>
internal sealed record VmOutcomes(int Placed, int Refused, int Waiting, int Failed, double CyclesDone, double Utilisation, DurationHistogram Placement)
{
    /// <summary>Looks at virtual machines. O(machines).</summary>
    public static VmOutcomes Of(IEnumerable<VirtualMachine> machines)
    {
        var (placed, refused, waiting, failed) = (0, 0, 0, 0);
        var (done, used, entitlement) = (0.0, Int128.Zero, Int128.Zero);
        var placement = new DurationHistogram();
        foreach (var vm in machines)
        {
            refused += vm.State == VmState.Refused ? 1 : 0;
            waiting += vm.State == VmState.Waiting ? 1 : 0;
            failed += vm.State == VmState.Failed ? 1 : 0;
            if (vm.Stay is null)
                continue;
            placed++;
            placement.Add(vm.PlacedAt - vm.RequestedAt);
            done += vm.CyclesDone;
            var cycles = vm.Cycles;
            (used, entitlement) = (used + cycles.Used.Total, entitlement + cycles.Entitlement);
        }

        return new VmOutcomes(placed, refused, waiting, failed, done, entitlement == 0 ? 0 : (double)used / (double)entitlement, placement);
    }
}
