// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>Weighted max-min fairness with guarantees and demands, for a pool or a share that can't give everyone what it asks for.</summary>
/// <remarks>
/// Share i gets clip(level x weight, guarantee, demand), a task beside them min(level x weight, cap). The sum rises with the level, in pieces that
/// bend where a share leaves its
/// guarantee or reaches its demand; the bends are sorted and the piece that reaches the capacity is solved. O(n log n). Guarantees that together
/// exceed the capacity are scaled
/// down in proportion. The working arrays are kept, so that nothing is allocated once they are large enough.
/// </remarks>
internal sealed class WaterFilling
{
    private double[] bends = [];
    private double[] slopes = [];

    /// <summary>Grants each share and task its part of a capacity that is less than the sum of what they ask for; returns in how many nanoseconds the
    /// first of the tasks will be done.</summary>
    public long Divide(in ShareHeap shares, ref TaskClasses tasks, double capacityHz, long nowNs)
    {
        var promised = 0.0;
        for (var i = 0; i < shares.Count; i++)
            promised += shares[i].GuaranteeHz;
        var kept = promised > capacityHz ? capacityHz / promised : 1; // The part of each guarantee that can be kept.

        var level = 0.0; // When the guarantees alone take everything.
        if (promised < capacityHz)
        {
            // The level is computed again from the shares that lie on it, so that it carries none of the rounding of the walk over the bends.
            level = Level(shares, ref tasks, capacityHz, promised);
            var (left, weight) = (capacityHz, 0.0);
            for (var i = 0; i < shares.Count; i++)
            {
                var share = shares[i];
                if (share.DemandHz == 0)
                    continue;
                if (IsAtLevel(share, level))
                    weight += share.Weight;
                else
                    left -= Clip(share, level, 1);
            }

            if (tasks.HasTasks)
                level = tasks.LevelFor(left, weight);
            else if (weight > 0)
                level = left / weight;
        }

        for (var i = 0; i < shares.Count; i++)
            shares[i].Grant(shares[i].DemandHz == 0 ? 0 : Clip(shares[i], level, kept), nowNs);
        return tasks.RunAt(level);
    }

    private static double Clip(CpuShare share, double level, double kept) =>
        Math.Min(Math.Max(level * share.Weight, share.GuaranteeHz * kept), share.DemandHz);

    private static bool IsAtLevel(CpuShare share, double level) =>
        share.GuaranteeHz < level * share.Weight && level * share.Weight < share.DemandHz;

    private double Level(in ShareHeap shares, ref TaskClasses tasks, double capacityHz, double promisedHz)
    {
        if (bends.Length < shares.Count * 2)
        {
            bends = new double[shares.Count * 4];
            slopes = new double[shares.Count * 4];
        }

        var count = 0;
        for (var i = 0; i < shares.Count; i++)
        {
            var share = shares[i];
            if (share.DemandHz == 0)
                continue;
            (bends[count], slopes[count++]) = (share.GuaranteeHz / share.Weight, share.Weight);
            (bends[count], slopes[count++]) = (share.DemandHz / share.Weight, -share.Weight);
        }

        Array.Sort(bends, slopes, 0, count);
        var (sum, slope, level) = (promisedHz, 0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var step = (bends[i] - level) * slope;
            if (tasks.HasTasks)
            {
                if (sum + step + tasks.UseAt(bends[i]) >= capacityHz)
                    return tasks.LevelFor(capacityHz - (sum - (level * slope)), slope);
            }
            else if (slope > 0 && sum + step >= capacityHz)
            {
                return level + ((capacityHz - sum) / slope);
            }

            sum += step;
            level = bends[i];
            slope += slopes[i];
        }

        return tasks.HasTasks ? tasks.LevelFor(capacityHz - sum, 0) : level;
    }
}
