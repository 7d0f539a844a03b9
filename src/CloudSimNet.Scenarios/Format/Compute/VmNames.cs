// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A scenario's groups of virtual machines, by their names.</summary>
internal sealed class VmNames
{
    private readonly List<VmGroupPlace> groups = [];
    private readonly Dictionary<string, VmGroupPlace> byName = new(StringComparer.Ordinal);
    private long next;

    /// <summary>The names of the groups that have one, in the order of the file.</summary>
    public IReadOnlyList<string> Names => [.. groups.Where(static group => group.Name is not null).Select(static group => group.Name!)];

    /// <summary>A group follows.</summary>
    /// <param name="name">Its name; null for none.</param>
    /// <param name="count">How many; null when nobody knows, as of a trace that can't be read.</param>
    /// <returns>False when the name is taken.</returns>
    public bool Add(string? name, long? count)
    {
        var group = new VmGroupPlace(name, next, count);
        groups.Add(group);
        next += count ?? 0;
        return name is null || byName.TryAdd(name, group);
    }

    /// <summary>A group; null when there is none of this name.</summary>
    public VmGroupPlace? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>What a virtual machine is called, for messages: by its group where that has a name, else by its number.</summary>
    public string NameOf(int number) => groups.FindLast(group => group.First <= number && number - group.First < group.Count) is { Name: { } name } found
        ? GroupReference.Member(name, number - found.First)
        : number.ToString(CultureInfo.InvariantCulture);
}
