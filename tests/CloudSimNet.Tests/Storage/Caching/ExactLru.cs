// SPDX-License-Identifier: MIT
using System.Numerics;

namespace CloudSimNet.Tests.Storage.Caching;

/// <summary>The hit ratio of LRU under independent requests, exactly: King's sum over the orders of the blocks in the cache (1971), by sets instead of orders.</summary>
/// <remarks>The cache holds the blocks of an order (i1, …, iC), last used first, with the probability Π p(ik) / (1 − p(i1) − … − p(i(k−1))). The sum over all orders of a set needs only the sets one block smaller.</remarks>
internal static class ExactLru
{
    public static double HitRatio(double[] probabilities, int capacity)
    {
        var sets = 1 << probabilities.Length;
        var chance = new double[sets];
        chance[0] = 1;
        var hits = 0.0;
        for (var set = 0; set < sets; set++)
        {
            var inside = 0.0;
            for (var i = 0; i < probabilities.Length; i++)
                inside += (set >> i & 1) * probabilities[i];
            var size = BitOperations.PopCount((uint)set);
            if (size == capacity)
                hits += chance[set] * inside;
            if (size >= capacity)
                continue;
            for (var i = 0; i < probabilities.Length; i++)
            {
                if ((set >> i & 1) == 0)
                    chance[set | 1 << i] += chance[set] * probabilities[i] / (1 - inside);
            }
        }

        return hits;
    }
}
