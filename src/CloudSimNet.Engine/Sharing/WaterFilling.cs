// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>Weighted max-min fairness with guarantees and demands, for a pool that can't give everyone what it asks for.</summary>
/// <remarks>
/// Share i gets clip(level x weight, guarantee, demand). The sum rises with the level, in pieces that bend where a share leaves its guarantee or reaches its demand;
/// the bends are sorted and the piece that reaches the capacity is solved. O(n log n). The working arrays are kept, so that nothing is allocated once they are large enough.
/// </remarks>
internal sealed class WaterFilling
{
    private double[] bends = [];
    private double[] slopes = [];

    /// <summary>Grants each share its part of a capacity that is less than the sum of the demands.</summary>
    public void Divide(in ShareHeap shares, long capacityHz, long nowNs)
    {
        var level = Level(shares, capacityHz);
        var left = (double)capacityHz;
        var weight = 0.0;
        for (var i = 0; i < shares.Count; i++)
        {
            var share = shares[i];
            if (share.DemandHz == 0)
                continue;
            if (IsAtLevel(share, level))
                weight += share.Weight;
            else
                left -= Clip(share, level);
        }

        // The level is computed again from the shares that lie on it, so that it carries none of the rounding of the walk over the bends.
        if (weight > 0)
            level = left / weight;
        for (var i = 0; i < shares.Count; i++)
            shares[i].Grant(shares[i].DemandHz == 0 ? 0 : Clip(shares[i], level), nowNs);
    }

    private static double Clip(CpuShare share, double level) =>
        Math.Min(Math.Max(level * share.Weight, share.GuaranteeHz), share.DemandHz);

    private static bool IsAtLevel(CpuShare share, double level) =>
        share.GuaranteeHz < level * share.Weight && level * share.Weight < share.DemandHz;

    private double Level(in ShareHeap shares, long capacityHz)
    {
        if (bends.Length < shares.Count * 2)
        {
            bends = new double[shares.Count * 4];
            slopes = new double[shares.Count * 4];
        }

        var count = 0;
        var sum = 0.0;
        for (var i = 0; i < shares.Count; i++)
        {
            var share = shares[i];
            if (share.DemandHz == 0)
                continue;
            sum += share.GuaranteeHz;
            (bends[count], slopes[count++]) = (share.GuaranteeHz / share.Weight, share.Weight);
            (bends[count], slopes[count++]) = (share.DemandHz / share.Weight, -share.Weight);
        }

        if (sum >= capacityHz)
            return 0; // The guarantees alone take everything.
        Array.Sort(bends, slopes, 0, count);
        var slope = 0.0;
        var level = 0.0;
        for (var i = 0; i < count; i++)
        {
            var step = (bends[i] - level) * slope;
            if (slope > 0 && sum + step >= capacityHz)
                return level + ((capacityHz - sum) / slope);
            sum += step;
            level = bends[i];
            slope += slopes[i];
        }

        return level;
    }
}
