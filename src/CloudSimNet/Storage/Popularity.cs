// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>How often each of a number of blocks is asked for: probabilities that add up to 1, equal ones kept together.</summary>
/// <remarks>
/// Requests are taken to be independent of each other. Of Zipf's law over more blocks than 4 096 the rarer ones stand in groups that are a fiftieth
/// of their rank wide, each with its mean
/// probability, found from the integral of the distribution; hit ratios change by less than a ten-thousandth by it, and a popularity of a billion
/// blocks is some thousand numbers.
/// </remarks>
public sealed class Popularity
{
    private const int MaxSingles = 4096;
    private const int GroupParts = 50;
    private readonly BlockGroup[] groups;

    private Popularity(List<BlockGroup> weighed)
    {
        var sum = 0.0;
        foreach (var group in weighed)
        {
            sum += group.Count * group.Probability;
            Blocks += group.Count;
        }

        groups = new BlockGroup[weighed.Count];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = weighed[i] with { Probability = weighed[i].Probability / sum };
    }

    /// <summary>How many blocks are asked for at all.</summary>
    public long Blocks { get; }

    internal ReadOnlySpan<BlockGroup> Groups => groups;

    /// <summary>Zipf's law: the block of rank r is asked for in proportion to r to the power of -<paramref name="exponent"/>.</summary>
    /// <param name="blocks">How many blocks there are; at least 1.</param>
    /// <param name="exponent">Finite and at least 0, which makes all blocks equally popular; storage has 0.6 to 1.2.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static Popularity Zipf(long blocks, double exponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
        if (!(exponent >= 0 && double.IsFinite(exponent)))
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, $"The exponent of Zipf's law must be finite and at least 0, not {exponent}.");
        if (exponent == 0)
            return Uniform(blocks);
        var weighed = new List<BlockGroup>();
        var singles = Math.Min(blocks, MaxSingles);
        for (long rank = 1; rank <= singles; rank++)
            weighed.Add(new BlockGroup(1, Math.Pow(rank, -exponent)));
        for (var first = singles + 1; first <= blocks;)
        {
            var count = Math.Min(blocks - first + 1, first / GroupParts);
            weighed.Add(new BlockGroup(count, Integral(first - 0.5, first + count - 0.5, exponent) / count));
            first += count;
        }

        return new Popularity(weighed);
    }

    /// <summary>All blocks are equally popular.</summary>
    /// <param name="blocks">How many; at least 1.</param>
    public static Popularity Uniform(long blocks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blocks, 1);
        return new Popularity([new BlockGroup(blocks, 1)]);
    }

    /// <summary>Blocks by what each is asked for in proportion to.</summary>
    /// <param name="weights">One for each block, finite and at least 0, not all 0; they need not add up to 1. A block of weight 0 is never asked for.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is out of its range, or none is above 0.</exception>
    public static Popularity Of(ReadOnlySpan<double> weights)
    {
        var weighed = new List<BlockGroup>(weights.Length);
        foreach (var weight in weights)
        {
            if (!(weight >= 0 && double.IsFinite(weight)))
                throw new ArgumentOutOfRangeException(nameof(weights), weight, $"A weight must be finite and at least 0, not {weight}.");
            if (weight > 0)
                weighed.Add(new BlockGroup(1, weight));
        }

        if (weighed.Count == 0)
            throw new ArgumentOutOfRangeException(nameof(weights), "No block has a weight above 0; give at least one that is asked for.");
        return new Popularity(weighed);
    }

    /// <summary>How many different blocks so many requests ask for in the mean, requests coming at random times (a Poisson number of them).</summary>
    /// <param name="requests">At least 0.</param>
    public double ExpectedDistinct(double requests)
    {
        var sum = 0.0;
        foreach (ref readonly var group in Groups)
            sum += group.Count * Asked(group.Probability * requests);
        return sum;
    }

    /// <summary>The part of the requests that ask for the most popular blocks, or, of given weights, for the first ones that have any.</summary>
    /// <param name="blocks">How many, at least 0; parts of blocks count in proportion.</param>
    public double ShareOfFirst(double blocks)
    {
        var share = 0.0;
        foreach (ref readonly var group in Groups)
        {
            share += Math.Min(blocks, group.Count) * group.Probability;
            blocks -= group.Count;
            if (blocks <= 0)
                break;
        }

        return share;
    }

    /// <summary>The probability that something expected so often happens at all, exact for small numbers too.</summary>
    internal static double Asked(double expected) => expected < 1e-5 ? expected * (1 - (expected / 2)) : 1 - Math.Exp(-expected);

    private static double Integral(double from, double to, double exponent) =>
        exponent == 1 ? Math.Log(to / from) : (Math.Pow(to, 1 - exponent) - Math.Pow(from, 1 - exponent)) / (1 - exponent);
}
