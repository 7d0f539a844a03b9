// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Gives each request to any instance, each equally likely.</summary>
/// <remarks>O(1). No ties.</remarks>
public sealed class RandomBalancing : IBalancingPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "random";

    /// <inheritdoc/>
    public int Choose(BalancingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return (int)view.Random.NextInteger(view.Count);
    }
}
