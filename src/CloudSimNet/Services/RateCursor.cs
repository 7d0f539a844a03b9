// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Goes through a rate profile: finds when so many requests' worth of rate have passed.</summary>
/// <remarks>
/// Gaps of mean 1 that are laid out along the integral of the rate give arrivals at that rate; exponential gaps give the Poisson process of it
/// exactly (Çinlar's inversion: Law, <i>Simulation Modeling and
/// Analysis</i>, 5th ed., section 8.6.2).
/// </remarks>
internal struct RateCursor(RateProfile profile)
{
    private double atNs; // Between nanoseconds: rounding one arrival doesn't move those after it.
    private int step;

    /// <summary>When the next request comes, in nanoseconds since the workload's beginning; infinite for never.</summary>
    /// <param name="gap">How much of the rate's integral passes until then; not negative.</param>
    public double Next(double gap)
    {
        while (true)
        {
            var rate = profile.Steps[step].PerSecond;
            var endNs = step + 1 < profile.Steps.Count ? profile.Steps[step + 1].From.Nanoseconds : double.PositiveInfinity;
            var neededNs = gap == 0 ? 0 : gap / rate * 1e9;
            if (atNs + neededNs < endNs || double.IsInfinity(endNs))
                return atNs += neededNs;
            gap = Math.Max(0, gap - (rate * (endNs - atNs) / 1e9));
            atNs = endNs;
            step++;
        }
    }
}
