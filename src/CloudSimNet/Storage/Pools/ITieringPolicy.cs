// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>Decides which extents of a pool should lie on another tier: a pure, deterministic decision over a view.</summary>
/// <remarks>A policy states its complexity and its tie rule in its remarks, and carries its name as <c>public static string Name</c>.</remarks>
public interface ITieringPolicy
{
    /// <summary>Plans moves.</summary>
    /// <param name="view">The pool; valid during the call alone.</param>
    /// <returns>What to move, in this order; one that finds no room when its turn comes is left out.</returns>
    IReadOnlyList<ExtentMove> Plan(TieringView view);
}
