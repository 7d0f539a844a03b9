// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Places a virtual machine on the first host that has room for it.</summary>
/// <remarks>O(log hosts). Hosts are tried in id order, so there are no ties. Fills hosts one after another.</remarks>
public sealed class FirstFit : IPlacementPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "first-fit";

    /// <inheritdoc/>
    public PlacementDecision Place(PlacementRequest request, PlacementView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.FirstFeasible(request);
    }
}
