// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>How much of what is asked for a cache with least-recently-used replacement holds, in closed form.</summary>
/// <remarks>
/// Che, Tung and Wang ("Hierarchical Web caching systems: modeling, design and experimental results", IEEE JSAC 20(7), 2002): a block is in the cache
/// when it was asked for within the characteristic
/// time T, counted in requests, and T is such that the expected number of such blocks is the capacity: Σ (1 − exp(−p T)) = C. Then a request hits
/// with the probability Σ p (1 − exp(−p T)). An
/// approximation for independent requests, exact for equally popular blocks in the limit of large caches, and within a few thousandths already at
/// tens of blocks. Left out: requests that depend on
/// each other (scans, runs of neighbours) and a popularity that changes.
/// </remarks>
public static class CheModel
{
    private const int MaxSteps = 200;

    /// <summary>The characteristic time, in requests: a block that wasn't asked for during so many has left the cache. Infinite when all blocks fit.</summary>
    /// <param name="popularity">How often blocks are asked for.</param>
    /// <param name="capacity">How many blocks the cache holds; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative or not a number.</exception>
    public static double CharacteristicTime(Popularity popularity, double capacity)
    {
        ArgumentNullException.ThrowIfNull(popularity);
        if (!(capacity >= 0))
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"A cache holds at least 0 blocks, not {capacity}.");
        if (capacity >= popularity.Blocks)
            return double.PositiveInfinity;

        // What is held grows with T, ever more slowly, and never faster than T itself: from C on, Newton's steps come from below and don't overshoot.
        var time = capacity;
        for (var step = 0; step < MaxSteps; step++)
        {
            var (held, slope) = (0.0, 0.0);
            foreach (ref readonly var group in popularity.Groups)
            {
                var absent = Math.Exp(-group.Probability * time);
                held += group.Count * Popularity.Asked(group.Probability * time);
                slope += group.Count * group.Probability * absent;
            }

            var next = time + ((capacity - held) / slope);
            if (!(next > time)) // Also when the slope has vanished: so close to all blocks a double knows no difference.
                break;
            time = next;
        }

        return time;
    }

    /// <summary>The probability that a request finds its block in the cache.</summary>
    /// <inheritdoc cref="CharacteristicTime"/>
    public static double HitRatio(Popularity popularity, double capacity)
    {
        var time = CharacteristicTime(popularity, capacity);
        if (double.IsPositiveInfinity(time))
            return 1;
        var hits = 0.0;
        foreach (ref readonly var group in popularity.Groups)
            hits += group.Count * group.Probability * Popularity.Asked(group.Probability * time);
        return Math.Min(hits, 1);
    }
}
