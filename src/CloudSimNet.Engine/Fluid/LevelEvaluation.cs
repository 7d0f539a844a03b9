// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>Finds the level at which the activities of a resource use its capacity up, given what limits them elsewhere.</summary>
/// <remarks>
/// With x the level, an activity uses max(reservation, weight x min(elsewhere, x)). Without reservations the sum is concave in x, so that Newton's
/// method, after one step from wherever, comes
/// to the solution from below in a few steps; an old level is nearly always the best beginning. With reservations the sum's bends are sorted and the
/// solution is found between two of them.
/// Weights may differ so much that a light activity's whole use is less than the rounding of the sum. So sums are always taken anew, never corrected
/// step by step, and where rounding contradicts
/// what must be so the latter wins.
/// </remarks>
internal sealed class LevelEvaluation
{
    /// <summary>By how much, relatively, a sum may exceed a capacity by rounding alone.</summary>
    private const double Rounding = 1e-14;

    private double[] bends = [];

    /// <summary>The level, or infinity when all activities together use no more than the capacity; then <paramref name="load"/> is what they use.</summary>
    public double Find(FluidResource resource, out double load)
    {
        load = 0;
        var entries = resource.Entries;
        if (entries.IsEmpty)
            return double.PositiveInfinity;
        return resource.ReservationCount > 0
            ? AlongBends(entries, resource.Capacity, out load)
            : ByNewton(entries, resource.Capacity, resource.Level, out load);
    }

    private static double ByNewton(ReadOnlySpan<FluidEntry> entries, double capacity, double start, out double load)
    {
        var x = start;
        for (var isFirst = true; ; isFirst = false)
        {
            var (limited, free, allWeights) = (0.0, 0.0, 0.0);
            var (highestLimited, lowestFree) = (0.0, double.PositiveInfinity);
            foreach (ref readonly var entry in entries)
            {
                allWeights += entry.Weight;
                if (entry.Elsewhere <= x && entry.Elsewhere < double.PositiveInfinity)
                {
                    limited += entry.Weight * entry.Elsewhere;
                    highestLimited = Math.Max(highestLimited, entry.Elsewhere);
                }
                else
                {
                    free += entry.Weight;
                    lowestFree = Math.Min(lowestFree, entry.Elsewhere);
                }
            }

            load = limited;
            if (free == 0 && (!isFirst || limited <= capacity * (1 + Rounding)))
                return double.PositiveInfinity; // From the second step on x is no more than the solution, so that these limits fit, whatever rounding says.
            var least = capacity / allWeights; // What everyone would get at the least.
            var next = free == 0 ? least : Math.Max(least, (capacity - limited) / free);
            if (next <= x && !isFirst)
                return x; // Only rounding can lead back, where limits tie with the level.
            if (next >= x ? next < lowestFree : next > highestLimited && free > 0)
                return next;
            x = next;
        }
    }

    private double AlongBends(ReadOnlySpan<FluidEntry> entries, double capacity, out double load)
    {
        load = SumAt(entries, double.PositiveInfinity);
        if (load <= capacity * (1 + Rounding))
            return double.PositiveInfinity;
        var count = SortBends(entries);
        var (below, above) = (-1, count); // The last bend that fits and the first that doesn't.
        while (above - below > 1)
        {
            var middle = (below + above) / 2;
            if (SumAt(entries, bends[middle]) <= capacity)
                below = middle;
            else
                above = middle;
        }

        if (below < 0)
            return 0; // The reservations alone take everything.
        var (low, high) = (bends[below], above < count ? bends[above] : double.PositiveInfinity);
        var (left, weight) = (capacity, 0.0);
        foreach (ref readonly var entry in entries)
        {
            if (Rises(entry) && entry.Reservation / entry.Weight <= low && low < entry.Elsewhere)
                weight += entry.Weight;
            else
                left -= UseAt(entry, low);
        }

        return weight > 0 ? Math.Clamp(left / weight, low, high) : low;
    }

    private int SortBends(ReadOnlySpan<FluidEntry> entries)
    {
        if (bends.Length < entries.Length * 2)
            bends = new double[entries.Length * 4];
        var count = 0;
        foreach (ref readonly var entry in entries)
        {
            if (!Rises(entry))
                continue;
            bends[count++] = entry.Reservation / entry.Weight;
            bends[count++] = entry.Elsewhere;
        }

        Array.Sort(bends, 0, count);
        return count;
    }

    // Whether the level matters to it at all.
    private static bool Rises(in FluidEntry entry) => entry.Weight * entry.Elsewhere > entry.Reservation;

    private static double UseAt(in FluidEntry entry, double level) => Math.Max(entry.Reservation, entry.Weight * Math.Min(entry.Elsewhere, level));

    private static double SumAt(ReadOnlySpan<FluidEntry> entries, double level)
    {
        var sum = 0.0;
        foreach (ref readonly var entry in entries)
            sum += UseAt(entry, level);
        return sum;
    }
}
