// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Prefers hosts that hold more virtual machines; with a negative multiplier, fewer.</summary>
public sealed class VmCountWeigher : IHostWeigher
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "vm-count";

    /// <inheritdoc/>
    public double Weigh(PlacementRequest request, HostView host) => host.VmCount;
}
