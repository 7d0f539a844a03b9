// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Places a virtual machine on the feasible host that has the least free CPU.</summary>
/// <remarks>O(log hosts) while few hosts are partly full, O(hosts) at worst. Ties go to the lowest id. Leaves the largest rooms whole.</remarks>
public sealed class BestFit : IPlacementPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "best-fit";

    /// <inheritdoc/>
    public PlacementDecision Place(PlacementRequest request, PlacementView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.LeastFreeCpu(request);
    }
}
