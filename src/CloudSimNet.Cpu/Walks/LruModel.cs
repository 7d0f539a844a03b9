// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Walks;

/// <summary>How much of what is used a cache with least-recently-used replacement holds.</summary>
/// <remarks>
/// Che, Tung and Wang's approximation (IEEE JSAC 20(7), 2002): a thing is in the cache when it was used within the characteristic time T, and T is
/// such that the expected number of
/// such things is the capacity. Exact in the limit of large caches under independent references; sets of four and more ways change little. Things
/// used in turn are in the cache all,
/// or never.
/// </remarks>
internal static class LruModel
{
    private const int MaxSteps = 30;
    private const double Tolerance = 1e-4;

    /// <summary>The characteristic time of a cache; infinite when everything fits.</summary>
    /// <param name="populations">What competes.</param>
    /// <param name="capacity">How many things the cache holds.</param>
    public static double CharacteristicTime(ReadOnlySpan<Population> populations, double capacity)
    {
        if (capacity <= 0)
            return 0;
        double things = 0;
        double rates = 0;
        foreach (ref readonly var population in populations)
        {
            if (population.Rate <= 0)
                continue;
            things += population.Count;
            rates += population.Rate;
        }

        if (things <= capacity)
            return double.PositiveInfinity;

        // What is held grows with T, ever more slowly: from below, Newton's steps never overshoot.
        var time = capacity / rates;
        for (var step = 0; step < MaxSteps; step++)
        {
            double held = 0;
            double slope = 0;
            foreach (ref readonly var population in populations)
            {
                if (population.Rate <= 0)
                    continue;
                var expected = population.UsesWithin(time);
                if (population.IsSequential)
                {
                    held += population.Count * Math.Min(expected, 1);
                    slope += expected < 1 ? population.Rate / population.Run : 0;
                    continue;
                }

                var absent = Math.Exp(-expected);
                held += population.Count * (1 - absent);
                slope += population.Rate * absent;
            }

            var missing = capacity - held;
            if (missing <= capacity * Tolerance || slope <= 0)
                return time;
            time += missing / slope;
        }

        return time;
    }
}
