// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks.Routing;

/// <summary>A path from one node to another.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Hops">The links it crosses, in order; none when it ends where it begins.</param>
/// <param name="Latency">Their latencies, added up.</param>
public sealed record Route(NodeId From, NodeId To, IReadOnlyList<Hop> Hops, SimDuration Latency);
