// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Properties;

/// <summary>Weighted max-min fairness by bisection.</summary>
internal static class Filling
{
    /// <summary>A level at which nobody gets anything before the end of the world.</summary>
    private const double Nothing = 1e-6;

    /// <summary>Raises one level until all that there is, or all that is asked for, is given.</summary>
    public static double[] Fill(List<Claim> claims, double capacity)
    {
        if (claims.Sum(static claim => claim.Demand) <= capacity)
            return [.. claims.Select(static claim => claim.Demand)];
        var (low, high) = (0.0, claims.Where(static claim => claim.Demand > 0).Max(static claim => claim.Demand / claim.Weight));
        while (true)
        {
            var middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                return [.. claims.Select(claim => claim.At(high < Nothing ? 0 : high))];
            if (claims.Sum(claim => claim.At(middle)) < capacity)
                low = middle;
            else
                high = middle;
        }
    }

    /// <summary>Claim i gets level x weight, but at least its guarantee and at most its demand.</summary>
    public readonly record struct Claim(double Weight, double Guarantee, double Demand)
    {
        public double At(double level) => Math.Min(Math.Max(level * Weight, Guarantee), Demand);
    }
}
