// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Lookups in hash tables, and enumerations of what has an order.</summary>
internal sealed class OrderedHarmless
{
    private readonly Dictionary<string, List<int>> lists = [];
    private readonly HashSet<int> seen = [];

    public int Sum(string key, int[] values)
    {
        var sum = lists.Count + seen.Count;
        foreach (var value in lists[key])
            sum += seen.Add(value) ? value : 0;
        return sum + values.Where(value => seen.Contains(value)).Sum();
    }

    public Dictionary<string, List<int>> Copy() => new(lists);
}
