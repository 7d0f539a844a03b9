// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Decides which host takes a virtual machine: a pure, deterministic decision over a view.</summary>
/// <remarks>
/// A policy states its complexity and its tie rule in its remarks, and carries its name as <c>public static string Name</c>. Decisions of one instant
/// see each other: what was placed before in the same
/// instant holds its capacity and shows its labels in the view. Don't keep state in the policy: what it must remember is in the view or in a random stream.
/// </remarks>
public interface IPlacementPolicy
{
    /// <summary>When the policy takes a host to have room; the engine checks its answers by the same rule.</summary>
    Feasibility Feasibility => Feasibility.ByReservation;

    /// <summary>Chooses a host.</summary>
    /// <param name="request">The virtual machine, and why a host is looked for.</param>
    /// <param name="view">The hosts; valid during the call alone.</param>
    /// <returns>A host of the view that can take it, or none and why.</returns>
    PlacementDecision Place(PlacementRequest request, PlacementView view);
}
