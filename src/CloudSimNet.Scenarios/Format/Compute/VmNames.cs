// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A scenario's virtual machines by the names of their groups and by their numbers.</summary>
internal sealed class VmNames
{
    private readonly List<(string? Name, long First, long Count)> groups = [];

    /// <summary>How many machines there are; as many as can be when nobody knows.</summary>
    public long Count { get; private set; }

    /// <summary>The names of the groups that have one.</summary>
    public IReadOnlyList<string> Names => [.. groups.Where(static group => group.Name is not null).Select(static group => group.Name!)];

    /// <summary>A group follows.</summary>
    /// <param name="name">Its name; null for none.</param>
    /// <param name="count">How many machines; null when nobody knows, as of a trace that can't be read.</param>
    /// <returns>False when the name is taken.</returns>
    public bool Add(string? name, long? count)
    {
        var isNew = name is null || !Names.Contains(name);
        groups.Add((name, Count, count ?? 0));
        Count = count is null ? long.MaxValue / 2 : Count + count.Value;
        return isNew;
    }

    /// <summary>The numbers of a group's machines; null when there is no such group.</summary>
    public IEnumerable<int>? Find(string name)
    {
        foreach (var (its, first, count) in groups)
        {
            if (its == name)
                return Enumerable.Range((int)Math.Min(first, int.MaxValue - count), (int)count);
        }

        return null;
    }
}
