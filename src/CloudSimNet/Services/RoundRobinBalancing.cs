// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Gives each request to the next instance after the one that took the last, and begins again after the last instance.</summary>
/// <remarks>O(log instances). No ties.</remarks>
public sealed class RoundRobinBalancing : IBalancingPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "round-robin";

    /// <inheritdoc/>
    public int Choose(BalancingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.LastChosen is { } last ? view.FirstAfter(last) : 0;
    }
}
