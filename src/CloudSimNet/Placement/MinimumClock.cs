// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Accepts hosts whose cores are at least so fast.</summary>
/// <param name="clock">The slowest clock to accept.</param>
public sealed class MinimumClock(Frequency clock) : IHostFilter
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "minimum-clock";

    /// <inheritdoc/>
    public bool Accepts(PlacementRequest request, HostView host) => host.Spec.Clock >= clock;
}
