// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>Finds the level at which the activities of a resource use its capacity up, given what limits them elsewhere.</summary>
/// <remarks>
/// With x the level, an activity uses max(reservation, weight x min(elsewhere, x)). Without reservations the sum is concave in x, so that Newton's method, after one step from wherever, comes
/// to the solution from below in a few steps; an old level is nearly always the best beginning. With reservations the sum's bends are sorted and walked along.
/// </remarks>
internal sealed class LevelEvaluation
{
    /// <summary>By how much, relatively, a sum may exceed a capacity by rounding alone.</summary>
    private const double Rounding = 1e-14;

    private double[] bends = [];
    private double[] slopes = [];

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
            if (free == 0 && limited <= capacity * (1 + Rounding))
                return double.PositiveInfinity;
            var least = capacity / allWeights; // What everyone would get at the least.
            var next = free == 0 ? least : Math.Max(least, (capacity - limited) / free);
            var isSettled = next >= x ? next < lowestFree : next > highestLimited && free > 0;
            if (isSettled || next == x || (next < x && !isFirst && free > 0))
                return next; // From the second step on only rounding can lead back, where limits tie with the level.
            x = next;
        }
    }

    private double AlongBends(ReadOnlySpan<FluidEntry> entries, double capacity, out double load)
    {
        if (bends.Length < entries.Length * 2)
        {
            bends = new double[entries.Length * 4];
            slopes = new double[entries.Length * 4];
        }

        load = 0;
        var (count, sum) = (0, 0.0);
        foreach (ref readonly var entry in entries)
        {
            load += entry.Use;
            sum += entry.Reservation;
            if (!(entry.Weight * entry.Elsewhere > entry.Reservation))
                continue;
            (bends[count], slopes[count++]) = (entry.Reservation / entry.Weight, entry.Weight);
            (bends[count], slopes[count++]) = (entry.Elsewhere, -entry.Weight);
        }

        if (load <= capacity * (1 + Rounding))
            return double.PositiveInfinity;
        if (sum >= capacity)
            return 0; // The reservations alone take everything.
        Array.Sort(bends, slopes, 0, count);
        var (level, slope) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var step = (bends[i] - level) * slope;
            if (slope > 0 && sum + step >= capacity)
                return Polish(entries, capacity, level + ((capacity - sum) / slope));
            if (slope > 0)
                sum += step;
            level = bends[i];
            slope += slopes[i];
        }

        return Polish(entries, capacity, level);
    }

    // Computes the level again from the activities that lie on it, so that it carries none of the rounding of the walk.
    private static double Polish(ReadOnlySpan<FluidEntry> entries, double capacity, double level)
    {
        var (left, weight) = (capacity, 0.0);
        foreach (ref readonly var entry in entries)
        {
            if (entry.Reservation < level * entry.Weight && level < entry.Elsewhere)
                weight += entry.Weight;
            else
                left -= Math.Max(entry.Reservation, entry.Weight * Math.Min(entry.Elsewhere, level));
        }

        return weight > 0 ? left / weight : level;
    }
}
