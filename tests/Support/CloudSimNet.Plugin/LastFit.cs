// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Plugin;

/// <summary>The feasible host with the highest id.</summary>
public sealed class LastFit : IPlacementPolicy
{
    public static string Name => "last-fit";

    public PlacementDecision Place(PlacementRequest request, PlacementView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        HostId? last = null;
        foreach (var host in view.Feasible(request))
            last = host.Id;
        return PlacementDecision.From(last);
    }
}
