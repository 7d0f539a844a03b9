// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <summary>What a chain of snapshots costs, in closed form.</summary>
/// <remarks>For writes that hit all blocks alike. Left out: caches of metadata, which make deep chains cheaper, and locality, which makes levels
/// cover less.</remarks>
public static class ChainModel
{
    /// <summary>What one more level costs, in operations. Weakly calibrated: a fit to one report of 10-15, 30-35 and 50-60 % lost with 1, 3 and 5
    /// snapshots, which it meets only roughly (11.5, 28 and 39 %); 85 % was seen at worst.</summary>
    public const double LookupCost = 0.13;

    /// <summary>The part of the blocks that a level holds after so many writes: 1 − exp(−writes / blocks).</summary>
    /// <param name="writes">Of one block each; at least 0.</param>
    /// <param name="blocks">Above 0.</param>
    public static double Coverage(double writes, double blocks) => Popularity.Asked(writes / blocks);

    /// <summary>How many levels a read looks into in vain in the mean before it finds its block.</summary>
    /// <param name="coverages">The part of the blocks that each level above the base holds, oldest first; each from 0 to 1.</param>
    public static double ExpectedLookups(ReadOnlySpan<double> coverages)
    {
        var (missed, lookups) = (1.0, 0.0);
        for (var level = coverages.Length - 1; level >= 0; level--)
        {
            missed *= 1 - coverages[level];
            lookups += missed;
        }

        return lookups;
    }

    /// <summary>The part of the throughput that is left at a depth, 1 / (1 + 0.13 d), where nothing is known but the depth.</summary>
    /// <param name="depth">How many snapshots; at least 0.</param>
    public static double ThroughputFactor(double depth) => 1 / (1 + (LookupCost * depth));

    /// <summary>How long copying a whole volume takes. A linked clone takes no copying at all.</summary>
    /// <param name="size">What is copied.</param>
    /// <param name="rate">How fast; above 0.</param>
    public static SimDuration FullCloneTime(Bytes size, DataRate rate) => SimDuration.FromSeconds(size.Count * 8.0 / rate.BitsPerSecond);
}
