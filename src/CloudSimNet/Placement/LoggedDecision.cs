// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>What a placement policy was asked once, and what it answered.</summary>
/// <param name="At">When.</param>
/// <param name="Datacenter">Whose policy.</param>
/// <param name="Request">The question.</param>
/// <param name="Decision">The answer.</param>
/// <param name="Candidates">The hosts that were feasible then, in id order, each with the score that the policy noted; null where it noted none.</param>
public sealed record LoggedDecision(SimTime At, DatacenterId Datacenter, PlacementRequest Request, PlacementDecision Decision, IReadOnlyList<(HostId Host, double? Score)> Candidates);
