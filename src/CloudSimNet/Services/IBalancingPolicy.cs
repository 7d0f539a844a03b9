// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Decides which instance of a service takes a request: a pure, deterministic decision over a view.</summary>
/// <remarks>A policy states its complexity and its tie rule in its remarks, and carries its name as <c>public static string Name</c>.</remarks>
public interface IBalancingPolicy
{
    /// <summary>Chooses an instance.</summary>
    /// <param name="view">The instances, at least one; valid during the call alone.</param>
    /// <returns>A position in the view, from 0 to its count less 1.</returns>
    int Choose(BalancingView view);
}
