// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A scenario's groups of virtual machines, by their names.</summary>
internal sealed class VmNames
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, long?> counts = new(StringComparer.Ordinal);

    /// <summary>The names of the groups that have one, in the order of the file.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>A group follows.</summary>
    /// <param name="name">Its name; null for none.</param>
    /// <param name="count">The most that it can have; null when nobody knows, as of a trace that can't be read.</param>
    /// <returns>False when the name is taken.</returns>
    public bool Add(string? name, long? count)
    {
        if (name is null)
            return true;
        if (!counts.TryAdd(name, count))
            return false;
        names.Add(name);
        return true;
    }

    /// <summary>Whether there is a group of this name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="count">The most that it can have; null when nobody knows, for a reason that was reported.</param>
    public bool Has(string name, out long? count) => counts.TryGetValue(name, out count);
}
