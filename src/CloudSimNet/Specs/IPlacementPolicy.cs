// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Decides which host takes a virtual machine: a pure, deterministic decision over a view.</summary>
/// <remarks>A policy states its complexity and its tie rule in its remarks, and carries its name as <c>public static string Name</c>.</remarks>
public interface IPlacementPolicy
{
    /// <summary>Chooses a host.</summary>
    /// <param name="request">The virtual machine.</param>
    /// <param name="view">The hosts; valid during the call alone.</param>
    /// <returns>A host of the view that can take it, or null when the policy wants none of them.</returns>
    HostId? Place(VmSpec request, PlacementView view);
}
