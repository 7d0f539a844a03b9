// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Gives each request to the instance that has the fewest unfinished.</summary>
/// <remarks>O(instances), less when one has nothing to do. Of equal ones the one with the lowest id.</remarks>
public sealed class LeastOutstanding : IBalancingPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "least-outstanding";

    /// <inheritdoc/>
    public int Choose(BalancingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (best, fewest) = (0, int.MaxValue);
        for (var i = 0; i < view.Count && fewest > 0; i++)
        {
            var outstanding = view[i].Outstanding;
            if (outstanding < fewest)
                (best, fewest) = (i, outstanding);
        }

        return best;
    }
}
