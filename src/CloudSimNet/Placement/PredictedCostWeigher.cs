// SPDX-License-Identifier: MIT
using CloudSimNet.Admission;
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Prefers hosts on which the machine's own workload takes the least time under its technique.</summary>
/// <remarks>The cost model's cycles for an instruction over the clock of a virtual core, negated. Contention isn't foreseen. O(1): each cost is
/// computed once.</remarks>
public sealed class PredictedCostWeigher : IHostWeigher
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "predicted-cost";

    /// <inheritdoc/>
    public double Weigh(PlacementRequest request, HostView host)
    {
        return -host.CyclesPerInstruction(request.Spec) / VmEntitlement.VirtualCpuClock(host.Spec, request.Spec).Hertz;
    }
}
