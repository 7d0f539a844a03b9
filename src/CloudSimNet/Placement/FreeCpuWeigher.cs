// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Prefers hosts with more free CPU.</summary>
public sealed class FreeCpuWeigher : IHostWeigher
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "free-cpu";

    /// <inheritdoc/>
    public double Weigh(PlacementRequest request, HostView host) => host.FreeCpu.Hertz;
}
