// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Results;

/// <summary>The groups in which the entities of a kind were asked for, in id order. A group without a name is called by its place, counted from 0.</summary>
internal sealed class EntityGroups<T>
{
    private readonly List<EntityGroup<T>> groups = [];
    private readonly Dictionary<string, EntityGroup<T>> byName = new(StringComparer.Ordinal);

    /// <summary>The groups.</summary>
    public IReadOnlyList<EntityGroup<T>> All => groups;

    /// <summary>Those that have a name.</summary>
    public IEnumerable<EntityGroup<T>> Named => groups.Where(group => byName.ContainsKey(group.Name));

    /// <summary>Whether one of them has a name, so that results tell them apart.</summary>
    public bool AreNamed => byName.Count > 0;

    /// <summary>What a group is called.</summary>
    /// <param name="name">Its name; null when it has none.</param>
    /// <param name="place">Its place.</param>
    public static string NameOf(string? name, int place) => name ?? place.ToString(CultureInfo.InvariantCulture);

    /// <summary>The entities from an id on are a group.</summary>
    /// <param name="name">Its name; null when it has none.</param>
    /// <param name="entities">All of the kind, by id, up to the group's last.</param>
    /// <param name="first">The first one's id.</param>
    public void Add(string? name, IReadOnlyList<T> entities, int first)
    {
        var group = new EntityGroup<T>(NameOf(name, groups.Count), entities, first, entities.Count - first);
        groups.Add(group);
        if (name is not null)
            byName.Add(name, group);
    }

    /// <summary>The group of a name; null when there is none.</summary>
    public EntityGroup<T>? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The place of an entity's group, and its number in it; null when it is in none. O(log groups).</summary>
    public (int Place, int Number)? Find(int id)
    {
        // The last group that begins at or before the id, if it reaches so far; groups without members begin where the next does.
        var (low, high) = (0, groups.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = groups[middle].First <= id ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && id - groups[low - 1].First < groups[low - 1].Count ? (low - 1, id - groups[low - 1].First) : null;
    }

    /// <summary>The name of an entity's group; null when it is in none.</summary>
    public string? NameOf(int id) => Find(id) is { } found ? groups[found.Place].Name : null;
}
