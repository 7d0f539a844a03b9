// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Where the hosts of a group stand in their datacenter.</summary>
/// <param name="order">The order of the hosts.</param>
/// <param name="counts">How many hosts each group of the datacenter has.</param>
/// <param name="group">The group.</param>
internal sealed class HostPositions(HostOrder order, IReadOnlyList<int> counts, int group)
{
    /// <summary>The position of one of its hosts in the datacenter. O(groups).</summary>
    public long Of(long number)
    {
        var before = number;
        for (var i = 0; i < counts.Count; i++)
        {
            if (i == group)
                continue;
            if (order == HostOrder.Grouped)
                before += i < group ? counts[i] : 0;
            else
                before += Math.Min(counts[i], i < group ? number + 1 : number);
        }

        return before;
    }
}
