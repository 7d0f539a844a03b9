// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Places a virtual machine on the next feasible host after the one that took the last, and begins again after the last host.</summary>
/// <remarks>O(log hosts). No ties: hosts are tried in id order from the last one on.</remarks>
public sealed class RoundRobin : IPlacementPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "round-robin";

    /// <inheritdoc/>
    public PlacementDecision Place(PlacementRequest request, PlacementView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var next = view.LastPlaced is { } last ? view.FirstFeasible(request, last) : null;
        return next ?? view.FirstFeasible(request);
    }
}
