// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Places a virtual machine on the feasible host that has the most free CPU.</summary>
/// <remarks>O(log hosts) unless memory runs out first. Ties go to the lowest id. Spreads virtual machines over all hosts.</remarks>
public sealed class WorstFit : IPlacementPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "worst-fit";

    /// <inheritdoc/>
    public PlacementDecision Place(PlacementRequest request, PlacementView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.MostFreeCpu(request);
    }
}
