// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>A user's policy that can be made in two ways, so that nobody knows its arguments.</summary>
public sealed class TwoWays(int skip) : IPlacementPolicy
{
    public TwoWays()
        : this(0)
    {
    }

    public static string Name => "two-ways";

    public PlacementDecision Place(PlacementRequest request, PlacementView view) => PlacementDecision.Refuse($"{skip}");
}
