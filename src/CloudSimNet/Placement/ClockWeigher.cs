// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Prefers hosts with a faster clock.</summary>
public sealed class ClockWeigher : IHostWeigher
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "clock";

    /// <inheritdoc/>
    public double Weigh(PlacementRequest request, HostView host) => host.Spec.Clock.Hertz;
}
