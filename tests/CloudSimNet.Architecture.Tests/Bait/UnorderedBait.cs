// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Every way to come by the order of a hash table.</summary>
internal sealed class UnorderedBait
{
    private readonly Dictionary<string, int> counts = [];

    public int ForEachPair()
    {
        var sum = 0;
        foreach (var (_, value) in counts)
            sum += value;
        return sum;
    }

    public string ForEachKey()
    {
        foreach (var key in counts.Keys)
            return key;
        return "";
    }

    public int ForEachValue()
    {
        foreach (var value in counts.Values)
            return value;
        return 0;
    }

    public static int ForEachOfSet(HashSet<int> set)
    {
        foreach (var value in set)
            return value;
        return 0;
    }

    public static int ForEachOfContract(IReadOnlyDictionary<int, int> map)
    {
        foreach (var pair in map)
            return pair.Value;
        return 0;
    }

    public static int QuerySet(HashSet<int> set, bool up) => set.Select(value => up ? value + 1 : value - 1).First();

    public int QueryValuesOfField() => counts.Values.Where(value => value > 0).Select(value => value * 2).FirstOrDefault();

    public static List<int> CopyToList(HashSet<int> set) => new(set);

    public static int[] Spread(HashSet<int> set) => [1, .. set];
}
