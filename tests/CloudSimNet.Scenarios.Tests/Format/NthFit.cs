// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>A user's policy: the feasible host with so many before it, from either end, or else what another policy says.</summary>
public sealed class NthFit(int skip, bool backwards = false, string note = "", IPlacementPolicy? otherwise = null) : IPlacementPolicy
{
    private readonly int skip = skip >= 0 ? skip : throw new ArgumentOutOfRangeException(nameof(skip), skip, "How many to skip must be 0 or more.");

    public static string Name => "nth-fit";

    public string Note => note;

    public PlacementDecision Place(PlacementRequest request, PlacementView view)
    {
        var feasible = view.Feasible(request).ToList();
        if (backwards)
            feasible.Reverse();
        return skip < feasible.Count ? feasible[skip].Id : otherwise?.Place(request, view) ?? PlacementDecision.From(null);
    }
}
