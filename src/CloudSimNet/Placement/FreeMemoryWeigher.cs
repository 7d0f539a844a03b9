// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Prefers hosts with more free memory.</summary>
public sealed class FreeMemoryWeigher : IHostWeigher
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "free-memory";

    /// <inheritdoc/>
    public double Weigh(PlacementRequest request, HostView host) => host.FreeMemory.Count;
}
