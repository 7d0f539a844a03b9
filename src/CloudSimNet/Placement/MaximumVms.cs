// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Accepts hosts that hold fewer than so many virtual machines.</summary>
/// <param name="count">The most virtual machines on one host; at least 1.</param>
public sealed class MaximumVms(int count) : IHostFilter
{
    private readonly int count = count >= 1 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "The most virtual machines on one host must be at least 1.");

    /// <summary>Its name in scenario files.</summary>
    public static string Name => "maximum-vms";

    /// <inheritdoc/>
    public bool Accepts(PlacementRequest request, HostView host) => host.VmCount < count;
}
