// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>A datacenter of a scenario, ready to be built.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Placement">Its policy, which remembers nothing and so may serve several simulations.</param>
/// <param name="Order">The order of its hosts.</param>
/// <param name="Hosts">Its host types and how many there are of each.</param>
internal sealed record DatacenterPart(string Name, IPlacementPolicy Placement, HostOrder Order, IReadOnlyList<(HostSpec Spec, int Count)> Hosts);
