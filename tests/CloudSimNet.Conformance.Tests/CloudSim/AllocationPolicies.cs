// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>CloudSim's allocation policies. Its worst and best fit count free cores, ours free hertz, which is the same as long as all hosts have the same clock.</summary>
internal static class AllocationPolicies
{
    public static IPlacementPolicy Named(string name, bool sameClock) => name switch
    {
        "firstfit" => new FirstFit(),
        "roundrobin" => new RoundRobin(),
        "bestfit" => sameClock ? new BestFit() : new ByFreeCores(fewest: true),
        _ => sameClock ? new WorstFit() : new ByFreeCores(fewest: false),
    };

    private sealed class ByFreeCores(bool fewest) : IPlacementPolicy
    {
        public PlacementDecision Place(PlacementRequest request, PlacementView view)
        {
            var best = default(HostId?);
            var bestCores = 0.0;
            foreach (var host in view.Feasible(request))
            {
                var cores = host.FreeCpu / host.Spec.Clock * (fewest ? -1 : 1);
                if (best is null || cores > bestCores)
                    (best, bestCores) = (host.Id, cores);
            }

            return best;
        }
    }
}
